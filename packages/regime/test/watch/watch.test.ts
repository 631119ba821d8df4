import { readFileSync, readdirSync } from "node:fs";
import { InputError } from "@bongsu/input";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadRecords } from "../../src/index.ts";
import { readReviews, readSearches, watch, watchSchema, watchTable } from "../../src/watch/index.ts";
import { build, compare, told, version } from "./build.ts";

const A = "The provider shall keep a record of every access.";
const B = "An evaluator reviews each assessment before it is used.";
const C = "The board meets four times a year in public.";

describe("what changed", () => {
  test.each([
    [
      "nothing but marks, numbers, capitals, emphasis",
      `1. ${A}\n\n2. ${B}`,
      `- **${A.replace(".", "")}**\n\n(b) ${B.toUpperCase()}`,
    ],
    [
      "one sentence that became two of the same words",
      "It runs; the log is kept by us.",
      "It runs. The log is kept by us.",
    ],
    ["two that became one", "It runs daily. The log is kept by us.", "It runs daily; the log is kept by us."],
    ["notes of amendment in a statute", "① 위원회를 둔다.", "**①** 위원회를 둔다. <개정 2026.1.20>"],
    [
      "spaces between Korean words, and the sign of the dot",
      "인공 지능의 개발ㆍ활용을 돕는다.",
      "인공지능의 개발·활용을 돕는다.",
    ],
    ["the numbers of headings", "## 7. Sessions\n\nIt ends.", "## 8 Sessions\n\nIt ends."],
  ])("%s: no finding", async (_, old, fresh) => {
    const result = await compare(old, fresh);
    expect(told(result)).toEqual([]);
    expect(result.same).toBe("words");
  });

  test("the same bytes are said to be the same, and are not compared", async () => {
    const result = await compare(A, A);
    expect(result).toMatchObject({ same: "bytes", findings: [], unchanged: 1 });
  });

  test("added, removed, reworded and moved, each with both texts", async () => {
    const result = await compare(
      `${A}\n\n${B}\n\n${C}\n\nThe old site stays open.`,
      `${C}\n\n${A.replace("every", "each")}\n\n${B}\n\nContractors are bound as employees are.`,
    );
    expect(told(result)).toEqual([
      `moved: ${C} → ${C}`,
      `reworded: ${A} → ${A.replace("every", "each")}`,
      "removed: The old site stays open. → ",
      " → Contractors are bound as employees are.".replace(/^/, "added: "),
    ]);
    expect(result.counts).toEqual({ added: 1, removed: 1, reworded: 1, moved: 1, modality: 0 });
    expect(result.unchanged).toBe(1);
    expect(result.findings[1]?.diff.filter(({ op }) => op !== "same")).toEqual([
      { op: "removed", text: "every" },
      { op: "added", text: "each" },
    ]);
  });

  test("in another language what binds is unknown, not unchanged", async () => {
    const ru = await compare(
      "Журнал должен храниться.\n\nСовет собирается.",
      "Журнал может храниться.\n\nСовет собирается.",
    );
    expect([ru.old.language, ru.counts.reworded, ru.counts.modality]).toEqual(["other", 1, null]);
    expect((await compare(A, B)).counts.modality).toBe(0);
  });

  test("a figure at the head of a sentence belongs to it", async () => {
    expect(told(await compare("30 days later it ends.", "60 days later it ends."))).toHaveLength(1);
  });

  test("what it finds follows from the schema, and is a draft", async () => {
    const result = await compare(`${A} ${B}`, `${A.replace("shall", "may")} ${B}`);
    expect(watchSchema.parse(result)).toEqual(result);
    expect(watchSchema.safeParse({ ...result, counts: {} }).success).toBe(false);
    expect(result.findings).toMatchObject([
      { kind: "reworded", draft: true, confirmed: null, clauses: null },
    ]);
    expect(result.announcement.state).toBe("not-looked-for");
    expect(watchTable(result).rows).toHaveLength(1);
  });

  test("every word of both texts is in exactly one place of the difference", async () => {
    const sentence = fc
      .array(fc.constantFrom("log", "kept", "shall", "may", "board", "risk", "평가", "한다"), {
        minLength: 1,
        maxLength: 9,
      })
      .map((words) => `${words.join(" ")}.`);
    const text = fc.array(sentence, { minLength: 1, maxLength: 12 }).map((all) => all.join("\n\n"));
    await fc.assert(
      fc.asyncProperty(text, text, async (old, fresh) => {
        const [a, b] = [await version(old), await version(fresh)];
        const same = a.document.blocks.length;
        if (build.otherLanguage(a, b)) return;
        const result = watch(a, b);
        expect(watch(a, b)).toEqual(result);
        const { added, removed } = result.counts;
        expect(b.document.blocks.length - added).toBe(same - removed);
        for (const { diff, old: left, new: right } of result.findings) {
          if (diff.length === 0) continue;
          const side = (op: string): string =>
            diff
              .filter((piece) => piece.op === "same" || piece.op === op)
              .map((piece) => piece.text)
              .join("");
          expect(side("added")).toBe(right?.text);
          expect(side("removed").replace(/\s/g, "")).toBe(left?.text.replace(/\s/g, ""));
        }
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});

describe("identity and what people say", () => {
  const old = `${A}\n\n${B}`;
  const fresh = `${A.replace("shall", "may")}\n\n${B}`;

  test("the id is of both texts: another's run has it too, another text another", async () => {
    const [one] = (await compare(old, fresh)).findings;
    const [again] = (await compare(`Preface.\n\n${old}`, `Preface.\n\n${fresh}`)).findings;
    const [other] = (await compare(old, fresh.replace("may", "can"))).findings;
    expect(one?.id).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(again?.id).toBe(one?.id);
    expect(other?.id).not.toBe(one?.id);
  });

  test("a change that occurs twice has two ids", async () => {
    const { findings } = await compare(
      `${A}\n\n${B}\n\n${A}`,
      `${A.replace("shall", "may")}\n\n${B}\n\n${A.replace("shall", "may")}`,
    );
    expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
    expect(findings).toHaveLength(2);
  });

  test("disputes and confirmations stand beside their finding; others are named", async () => {
    const id = (await compare(old, fresh)).findings[0]?.id ?? "";
    const reviews = readReviews(
      `disputes:\n  - { finding: "${id.slice(7, 19)}", by: A company, on: 2026-11-25, words: We still do it. }\n  - { finding: "${"0".repeat(12)}", by: A company, on: 2026-11-25, words: x }\nconfirmations:\n  - { finding: "${id}", by: A reader, on: 2026-11-25 }\n`,
      "reviews.yaml",
    );
    const result = await compare(old, fresh, { reviews });
    expect(result.findings).toMatchObject([
      {
        disputes: [{ by: "A company", words: "We still do it." }],
        confirmed: { by: "A reader" },
        draft: false,
      },
    ]);
    expect(result.unmatched).toEqual(["0".repeat(12)]);
  });

  test.each([
    ["an id that is too short", "disputes:\n  - { finding: abc, by: A b, on: 2026-11-25, words: x }", 2],
    [
      "a day that is none",
      `disputes:\n  - { finding: "${"a".repeat(12)}", by: A b, on: 2026-02-30, words: x }`,
      2,
    ],
    ["a key that is not known", "dispute: []", 1],
  ])("%s is refused with its line", (_, yaml, line) => {
    expect(() => readReviews(yaml, "r.yaml")).toThrow(InputError);
    try {
      readReviews(yaml, "r.yaml");
    } catch (error) {
      expect(error instanceof InputError && error.problems[0]?.place?.line).toBe(line);
    }
  });
});

describe("the announcement", () => {
  test("the sentence that is most like a change stands beside it; where none is like it, none does", async () => {
    const announcement = await version(
      `Hello.\n\nFrom now on the provider may keep a record of every access.`,
    );
    const result = await compare(
      `${A}\n\n${C}`,
      `${A.replace("shall", "may")}\n\n${C}\n\nContractors are bound by it as employees are.`,
      { announcement },
    );
    expect(result.announcement.state).toBe("given");
    expect(result.findings.map(({ announced }) => announced?.text ?? null)).toEqual([
      "From now on the provider may keep a record of every access.",
      null,
    ]);
  });

  test("a recorded search is shown; without one nobody has looked", async () => {
    const searches = readSearches(
      "searches:\n  - { by: A reader, on: 2026-11-25, where: the newsroom, found: none }",
      "s.yaml",
    );
    expect((await compare(A, B + C, { searches })).announcement).toMatchObject({
      state: "searched",
      searches: [{ found: "none", url: null }],
    });
    expect(() => readSearches("searches: []", "s.yaml")).toThrow(InputError);
  });
});

describe("clauses of the record", () => {
  const folder = new URL("../../../../records/", import.meta.url);
  const records = loadRecords(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".yaml"))
      .map((name) => ({ name: name.replaceAll("\\", "/"), bytes: readFileSync(new URL(name, folder)) })),
  );

  test("by number where the text or its heading names one, by rare words else", async () => {
    const ko = await compare(
      "##### 제31조 (투명성)\n\n② 표시하여야 한다.",
      "##### 제31조 (투명성)\n\n② 알기 쉽게 표시하여야 한다.",
      { records, instruments: ["korea-ai-basic-act"] },
    );
    expect(ko.findings[0]?.clauses?.filter(({ by }) => by === "number").map(({ clause }) => clause)).toEqual([
      "korea-ai-basic-act/31.2",
    ]);
    const en = await compare("See Commitment IV for this.", "See Commitment VI for that.", {
      records,
      instruments: ["seoul-commitments"],
    });
    expect(en.findings[0]?.clauses?.map(({ clause }) => clause)).toEqual([
      "seoul-commitments/IV",
      "seoul-commitments/VI",
    ]);
    const words = await compare(
      "x y.",
      "External actors such as governments and civil society take part in the assessment of adherence.",
      { records, instruments: ["seoul-commitments"] },
    );
    expect(
      words.findings.flatMap(({ clauses }) => clauses ?? []).filter(({ by }) => by === "words").length,
    ).toBeGreaterThan(0);
  });

  test("the number of another law names no clause of this one", async () => {
    const options = { records, instruments: ["korea-ai-basic-act"] };
    const numbered = async (text: string): Promise<string[]> =>
      (await compare("목적을 적는다.", `목적을 적는다.\n\n${text}`, options)).findings.flatMap(
        ({ clauses }) => (clauses ?? []).filter(({ by }) => by === "number").map(({ clause }) => clause),
      );
    expect(await numbered("「지능정보화 기본법」 제6조제1항 및 같은 법 제7조에 따른다.")).toEqual([]);
    expect(await numbered("제6조제1항 및 제7조에 따른다.")).toEqual([
      "korea-ai-basic-act/6",
      "korea-ai-basic-act/7",
    ]);
  });

  test("none where no instrument is named and the texts name none", async () => {
    expect((await compare(A, B, { records })).findings[0]?.clauses).toBeNull();
    const named = await compare(
      `${A} This answers the Frontier AI Safety Commitments, AI Seoul Summit 2024.`,
      B,
      { records },
    );
    expect(named.instruments).toEqual(["seoul-commitments"]);
  });
});

describe("what cannot be compared", () => {
  test("a text against its translation", async () => {
    await expect(
      compare(`${A} ${B}`, "제공자는 모든 접근을 기록하여야 한다. 평가자는 이를 검토한다."),
    ).rejects.toMatchObject({
      problems: [
        {
          code: "usage",
          found: { en: expect.stringContaining("Korean"), ko: expect.stringContaining("한국어") },
        },
      ],
    });
  });

  test("more sentences than may be", async () => {
    await expect(compare(`${A} ${B} ${C}`, A, { limits: { segments: 2 } })).rejects.toMatchObject({
      problems: [{ code: "too-large" }],
    });
  });

  test("large documents end in seconds, also where nothing repeats and where everything does", async () => {
    const many = (word: (at: number) => string): string =>
      Array.from(
        { length: 4000 },
        (_, at) => `Sentence ${word(at)} of the ${word(at + 7)} policy ${word(at * 3)}.`,
      ).join("\n\n");
    const began = performance.now();
    for (const [a, b] of [
      [many((at) => `w${at}`), many((at) => `v${at}`)],
      [many((at) => `w${at % 5}`), many((at) => `w${at % 7}`)],
    ] as const)
      await compare(a, b);
    expect(performance.now() - began).toBeLessThan(20_000);
  });
});
