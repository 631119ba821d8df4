import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { memorySource, portablePlatform } from "@bongsu/input";
import { sha256Hash } from "@bongsu/statement";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Aggregate,
  aggregateBytes,
  aggregateOf,
  aggregateSchema,
  type Comparison,
  compareFiles,
  PublishRefusal,
  publishRefusalText,
} from "../../src/index.ts";
import { RULES } from "../../src/gate/rule-book.ts";
import { gateWordsAllowed, verdictWordsAllowed } from "../../src/publish/allowed.ts";
import { comparisonWith, contrast, DIGEST, estimate, figure, row } from "./synthetic.ts";

const bytesOf = (comparison: Comparison): string =>
  Buffer.from(aggregateBytes(aggregateSchema.parse(aggregateOf(comparison)))).toString();
const partsOf = ({ leftOut }: Aggregate) => leftOut.map(({ part, count }) => [part, count]);

const text = (said: string) => ({ en: said, ko: said });
/** Long enough that it cannot be in the output by chance. */
const secret = fc.uuid().map((uuid) => `secret-${uuid}`);

describe("what is published", () => {
  test("is what the schema of the aggregate says, taken over by name", () => {
    const aggregate = aggregateOf(comparisonWith());
    expect(aggregateSchema.parse(aggregate)).toEqual(aggregate);
    expect(aggregate).toMatchObject({
      kind: "bongsu/aggregate/1",
      tool: { name: "bongsu", version: "0" },
      exercise: { id: "x", title: text("x"), protocolDigest: DIGEST, level: 0.95, metric: { id: "m" } },
      languages: ["en"],
      leftOut: [],
    });
    expect(aggregate.pipelines.map(({ id, name }) => [id, name.ko])).toEqual([
      ["a", "절차 a"],
      ["b", "절차 b"],
    ]);
    expect(aggregate.systems).toHaveLength(3);
    expect(
      aggregate.estimates.map(({ source, system, figure: { value, n, method, level, estimand } }) => [
        source,
        system,
        value,
        n,
        method,
        level,
        estimand,
      ]),
    ).toEqual([
      ["a", "s1", 0.8, 100, "wilson", 0.95, "benchmark"],
      ["b", "s1", 0.7, 100, "wilson", 0.95, "benchmark"],
    ]);
    expect(aggregate.contrasts[0]).toMatchObject({
      kind: "pipelines",
      first: { source: "a", system: "s1" },
      second: { source: "b", system: "s1" },
      difference: { value: -0.1, estimand: "difference" },
      test: { value: 0.125, method: "mcnemar-exact" },
      conclusion: "second-higher",
    });
    expect(aggregate.contrasts[0]).not.toHaveProperty("counts");
  });

  test("a figure carries its method, sizes, level, seed, warnings and refusal, without the refusal's details", () => {
    const full = figure("f", null, {
      refusal: { code: "too-few", detail: { item: "secret" } },
      seed: "00ff",
      clusters: 7,
      warnings: ["small-sample"],
      inputs: ["a"],
      standardError: 0.5,
      interval: { lower: 0.1, upper: 0.9, level: 0.95, method: "wilson" },
    });
    const { estimates } = aggregateOf(
      comparisonWith({ estimates: [{ ...estimate("a", "s1", 0), figure: full }] }),
    );
    expect(estimates[0]?.figure).toEqual({
      id: "f",
      value: null,
      unit: "fraction",
      estimand: "benchmark",
      method: "wilson",
      n: 100,
      clusters: 7,
      standardError: 0.5,
      level: 0.95,
      interval: { lower: 0.1, upper: 0.9, level: 0.95, method: "wilson" },
      refusal: "too-few",
      seed: "00ff",
      warnings: ["small-sample"],
      inputs: ["a"],
    });
  });

  test("numbers over fewer than five observations stay at home, and so do the links to them", () => {
    const small = (n: number) => figure(`n${n}`, 0.5, { n });
    const comparison = comparisonWith({
      estimates: [4, 5].map((n) => ({ ...estimate("a", "s1", 0.5), figure: small(n) })),
      contrasts: [contrast("s1", 0.1, { difference: small(4), test: null })],
      corrected: [4, 5].map((n) => ({
        pipeline: "a",
        system: "s1",
        language: null,
        task: null,
        raw: small(100),
        corrected: { ...small(n), id: `c${n}` },
        calibration: "disjoint" as const,
      })),
      verdict: [
        {
          rule: "choices",
          en: [
            { say: "50", figure: "n4" },
            { say: "50", figure: "n5" },
          ],
          ko: ["나", { say: "50", figure: "c4" }, { say: "50", figure: "c5" }],
        },
      ],
    });
    const aggregate = aggregateOf(comparison);
    expect(aggregate.estimates.map((one) => one.figure.id)).toEqual(["n5"]);
    expect(aggregate.contrasts).toEqual([]);
    expect(aggregate.corrected).toMatchObject([
      { pipeline: "a", calibration: "disjoint", figure: { id: "c5" } },
    ]);
    expect(aggregate.verdict).toEqual([
      {
        rule: "choices",
        en: ["50", { say: "50", figure: "n5" }],
        ko: ["나", "50", { say: "50", figure: "c5" }],
      },
    ]);
    expect(partsOf(aggregate)).toEqual([["small-figures", 3]]);
  });

  test("links lead to differences and tests too", () => {
    const { verdict } = aggregateOf(
      comparisonWith({
        verdict: [
          {
            rule: "choices",
            en: [{ say: "p", figure: "test/s1" }],
            ko: [{ say: "q", figure: "difference/s1" }],
          },
        ],
      }),
    );
    expect(verdict[0]?.en).toEqual([{ say: "p", figure: "test/s1" }]);
    expect(verdict[0]?.ko).toEqual([{ say: "q", figure: "difference/s1" }]);
  });

  test("the gate's words are published where they are the plan's own, else its rules alone", () => {
    const aggregate = aggregateOf(
      comparisonWith({
        gate: [row("items", "items-same", "same"), row("item-content", "content-differs-in-part", "adjust")],
      }),
    );
    expect(aggregate.gate).toEqual([
      {
        aspect: "items",
        rule: "items-same",
        effect: "same",
        said: { finding: text("finding items-same"), consequence: text("consequence items-same.") },
      },
      { aspect: "item-content", rule: "content-differs-in-part", effect: "adjust", said: null },
    ]);
    expect(partsOf(aggregate)).toEqual([["gate-words", 1]]);
  });

  test("rules whose sentences quote logs are not among those with words", () => {
    const silent = Object.keys(RULES).filter((rule) => !gateWordsAllowed(rule));
    expect(silent).toEqual([
      "classes-unseen",
      "classes-unified",
      "classes-undeclared",
      "content-differs",
      "content-differs-in-part",
      "language-corrected",
      "judge-contradicted",
      "prompt-differs",
      "decoding-differs",
      "decoding-unknown",
      "decoding-contradicted",
      "limits-differ",
      "limits-unknown",
      "limits-contradicted",
      "scaffold-differs",
      "reducer-same",
      "reducer-differs",
      "reducer-differs-same-mean",
      "model-declared",
      "model-sealed",
      "model-part",
      "unusable-elsewhere",
      "unusable-here",
      "harness-differs",
      "reported-differs",
    ]);
    expect(gateWordsAllowed("a-rule-to-come")).toBe(false);
    expect(["published-holds", "rests-on-draft", "to-come"].filter(verdictWordsAllowed)).toEqual([]);
  });

  test("a sentence of another rule stays at home", () => {
    const aggregate = aggregateOf(
      comparisonWith({ verdict: [{ rule: "published-holds", en: ["x"], ko: ["x"] }] }),
    );
    expect(aggregate.verdict).toEqual([]);
    expect(partsOf(aggregate)).toEqual([["verdict-words", 1]]);
  });

  test("a draft is not published, and the refusal says what to do", () => {
    const draft = comparisonWith();
    const refused = (() => {
      try {
        return aggregateOf({ ...draft, exercise: { ...draft.exercise, basis: "draft" } });
      } catch (error) {
        return error;
      }
    })();
    expect(refused).toBeInstanceOf(PublishRefusal);
    expect(refused).toMatchObject({ name: "PublishRefusal", code: "draft-protocol", of: null });
    const said = publishRefusalText(refused as PublishRefusal);
    expect(said.en).toContain("bongsu init");
    expect(said.ko).toContain("bongsu init");
  });
});

describe("nothing of an item, an answer or a file leaves", () => {
  test("wherever a comparison can hold it", () => {
    fc.assert(
      fc.property(fc.array(secret, { minLength: 12, maxLength: 12 }), (secrets) => {
        const [item, file, answer, rater, task, raw, url, note, label, dir, prompt, kept] = secrets as [
          string,
          string,
          string,
          string,
          string,
          string,
          string,
          string,
          string,
          string,
          string,
          string,
        ];
        const digest = `sha256:${createHash("sha256").update(item).digest("hex")}` as const;
        const quoted = {
          ...row("item-content", "content-differs", "fatal"),
          finding: text(item),
          consequence: text(answer),
        };
        const values = [{ pipeline: "a", declared: text(prompt), observed: text(answer) }];
        const base = comparisonWith();
        const comparison: Comparison = comparisonWith({
          inputs: [{ pipeline: "a", file, bytes: 1, digest, format: "csv" }],
          inputsDigest: digest,
          gate: [quoted, { ...row("items", "items-same", "same"), values }],
          pipelines: base.pipelines.map((one) => ({ ...one, outputs: label })),
          estimates: [
            {
              ...estimate("a", "s1", 0.5),
              figure: figure("rate", null, { refusal: { code: "no", detail: { item } } }),
            },
          ],
          flagged: [
            { item, task: null, language: null, kind: "no-verdict", systems: ["s1"], note: text(note) },
          ],
          dif: [
            {
              item,
              task: null,
              between: { kind: "language", first: "en", second: "ko" },
              delta: figure(`dif/${item}`, 1),
              etsClass: "C",
              adjustedP: null,
            },
          ],
          agreement: [
            {
              kind: "raters",
              between: [rater],
              system: null,
              language: null,
              figures: [figure(`agreement/${rater}`, 1)],
            },
          ],
          skipped: [{ analysis: "dif", said: text(answer) }],
          losses: [{ file, field: raw, kind: "lacking", samples: 1, note: text(note) }],
          problems: [
            {
              file: dir,
              code: "x",
              severity: "warning",
              found: text(raw),
              expected: text(raw),
              todo: text(raw),
            },
          ],
          asks: [{ id: "x", said: text(url), why: text(answer) }],
          assumptions: [{ field: "x", said: text(dir) }],
          verdict: [
            { rule: "published-fails", en: [answer], ko: [answer] },
            { rule: "choices", en: [{ say: kept, figure: `dif/${item}` }], ko: [kept] },
          ],
          sensitivity: [{ choice: task, said: text(task), tried: 1, turned: [] }],
        });
        expect(JSON.stringify(comparison)).toContain(item);
        const published = bytesOf(comparison);
        for (const held of [
          item,
          file,
          answer,
          rater,
          task,
          raw,
          url,
          note,
          label,
          dir,
          prompt,
          digest.slice(7),
        ])
          expect(published).not.toContain(held);
        // and what may leave does
        expect(published).toContain(kept);
        expect(published).toContain(DIGEST);
      }),
      { numRuns: 30 },
    );
  });

  test("what was left out is named with its count and why, in both languages", () => {
    const many = comparisonWith({
      inputs: [{ pipeline: "a", file: "f", bytes: 1, digest: DIGEST, format: "csv" }],
      flagged: [{ item: "i", task: null, language: null, kind: "no-verdict", systems: [], note: text("n") }],
      dif: [],
      losses: [{ file: "f", field: "x", kind: "lacking", samples: 1, note: text("n") }],
      problems: [
        { file: "f", code: "x", severity: "warning", found: text("f"), expected: text("e"), todo: text("t") },
      ],
      agreement: [{ kind: "raters", between: [], system: null, language: null, figures: [] }],
      asks: [{ id: "x", said: text("s"), why: text("w") }],
      sensitivity: [{ choice: "c", said: text("s"), tried: 1, turned: [] }],
    });
    const { leftOut } = aggregateOf(many);
    expect(leftOut.map(({ part, count }) => [part, count])).toEqual([
      ["inputs", 1],
      ["items", 1],
      ["logs", 2],
      ["agreement", 1],
      ["other-analyses", 2],
    ]);
    for (const { why } of leftOut) {
      expect(why.en).toMatch(/^[A-Z].*\.$/);
      expect(why.ko).toMatch(/[가-힣].*다\.$/);
    }
  });
});

describe("XSTest, as published", () => {
  const EXAMPLE = new URL("../../../../examples/xstest/", import.meta.url);
  const compared = async (): Promise<Comparison> => {
    const { comparison } = await compareFiles({
      protocol: { name: "exercise.yaml", text: readFileSync(new URL("exercise.yaml", EXAMPLE), "utf8") },
      groups: [
        { name: "xstest", files: [memorySource("labels.csv", readFileSync(new URL("labels.csv", EXAMPLE)))] },
      ],
      platform: portablePlatform(sha256Hash),
      keepGoing: false,
      version: "0.1.0",
    });
    return comparison;
  };
  const [header = "", ...lines] = readFileSync(new URL("labels.csv", EXAMPLE), "utf8").trim().split(/\r?\n/);
  const items = new Set(lines.map((line) => line.split(",")[header.split(",").indexOf("item_id")] ?? ""));

  test("names none of its 450 items, no file and no digest but the protocol's", async () => {
    const comparison = await compared();
    expect(items.size).toBe(450);
    const published = bytesOf(comparison);
    expect([...items].filter((item) => published.includes(item))).toEqual([]);
    expect(published).not.toContain("labels.csv");
    expect(published.match(/sha256:[0-9a-f]{64}/g)).toEqual([comparison.exercise.protocolDigest]);
    expect(JSON.stringify(comparison)).toContain("v2-61");
  });

  test("carries the rates that the example's page prints", async () => {
    const comparison = await compared();
    const { estimates, verdict } = aggregateOf(comparison);
    const rate = estimates.find(({ figure: { id } }) => id === "rate/llama2orig/en/reference");
    // examples/xstest/expected/verdict.en.txt: "adjudicated human label 38.0%"
    expect(rate?.figure).toMatchObject({ value: 0.38, n: 250, method: "wilson" });
    expect(verdict).toHaveLength(comparison.verdict.length);
  });
});
