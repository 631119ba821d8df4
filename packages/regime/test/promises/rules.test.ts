import { describe, expect, test } from "vitest";
import { promises, RULES, type Finding, type Status } from "@bongsu/regime";
import { load, observed, row, SAMPLE, type Row } from "../records/sample.ts";

interface Given {
  readonly rows?: readonly Row[];
  readonly party?: string;
  readonly clause?: string;
  readonly asOf?: string | null;
}

const one = (id: string, kind: string, on = "2025-03-01", more: Partial<Row> = {}): Row => ({
  id,
  kind,
  clause: "1",
  on,
  ...more,
});

function finding({ rows = [], party = "early", clause = "1", asOf = null }: Given): Finding {
  const records = load({ ...SAMPLE, ...(rows.length === 0 ? {} : observed(...rows.map(row))) });
  const { findings } = promises(records, { party, instrument: null, since: null, asOf });
  const found = findings.find((f) => f.clause === `pledge/${clause}`);
  if (found === undefined) throw new Error("each clause has a finding");
  return found;
}

const SEARCH = one("s", "search", "2026-01-01");

/** For each rule a case that it decides, and beside it one that lacks just what the rule asks for. */
const CASES: Readonly<Record<Status, readonly [decided: Given, twin: Given, otherwise: Status]>> = {
  "not-addressed": [{ clause: "3" }, { clause: "2" }, "not-looked-for"],
  disputed: [
    { rows: [one("e", "evidence"), one("d", "disputes")] },
    { rows: [one("e", "evidence")] },
    "evidence-published",
  ],
  "evidence-published": [
    { rows: [one("e", "evidence"), one("r", "reports")] },
    { rows: [one("r", "reports")] },
    "reported",
  ],
  "none-declared": [
    { clause: "2", rows: [one("n", "none", "2025", { clause: "2" })] },
    { clause: "2", rows: [one("s", "search", "2025", { clause: "2" })] },
    "none-found",
  ],
  "says-done": [
    { rows: [one("y", "says"), SEARCH], asOf: "2026-11-25" },
    { rows: [SEARCH], asOf: "2026-11-25" },
    "days-after-date",
  ],
  reported: [{ rows: [one("r", "reports"), SEARCH] }, { rows: [SEARCH] }, "none-found"],
  "days-after-date": [
    { rows: [SEARCH], asOf: "2026-11-25" },
    // Without a day to count to nothing is late.
    { rows: [SEARCH], asOf: null },
    "none-found",
  ],
  "none-found": [
    { rows: [SEARCH] },
    { rows: [one("s", "search", "2026", { clause: "2" })] },
    "not-looked-for",
  ],
  "not-looked-for": [{}, { rows: [SEARCH] }, "none-found"],
};

describe.each(RULES)("rule $id: $status", ({ id, version, status }) => {
  const [decided, twin, otherwise] = CASES[status];
  test("decides its case, and says so by its version", () => {
    expect(finding(decided)).toMatchObject({ status, rule: { id, version } });
  });
  test("does not decide the twin", () => {
    expect(finding(twin).status).toBe(otherwise);
  });
});

describe("a delay is said only where the text has a date that bound the party", () => {
  test("652 days from 11 February 2025 to 25 November 2026", () => {
    const found = finding({ rows: [SEARCH], asOf: "2026-11-25" });
    expect(found.due).toMatchObject({ on: "2025-02-11", bindsParty: true, days: 652 });
    expect(found.said.en).toContain("652 days after the date that the text sets (2025-02-11");
    expect(found.said.ko).toContain("652일");
  });
  test("not on the day itself", () => {
    expect(finding({ rows: [one("s", "search", "2025-02-11")], asOf: "2025-02-11" }).status).toBe(
      "none-found",
    );
    expect(finding({ rows: [one("s", "search", "2025-02-11")], asOf: "2025-02-12" }).status).toBe(
      "days-after-date",
    );
  });
  test("not where the last search was before the date", () => {
    expect(finding({ rows: [one("s", "search", "2025-02-10")], asOf: "2026-11-25" }).status).toBe(
      "none-found",
    );
  });
  test("not where the party may have joined after the date", () => {
    const found = finding({
      party: "later",
      rows: [one("s", "search", "2026-01-01", { party: "later" })],
      asOf: "2026-11-25",
    });
    expect(found.status).toBe("none-found");
    expect(found.due).toMatchObject({ bindsParty: false });
    expect(found.said.en).toMatch(/not known, so no delay is counted/);
  });
  test("a party that adopted it on that very day is bound, and one a day later is not", () => {
    const status = (on: string): Status => {
      const adoptions = (SAMPLE["adoptions/pledge.yaml"] ?? "").replace('on: "2024-05-21"', `on: "${on}"`);
      const records = load({ ...SAMPLE, "adoptions/pledge.yaml": adoptions, ...observed(row(SEARCH)) });
      const { findings } = promises(records, {
        party: "early",
        instrument: null,
        since: null,
        asOf: "2026-11-25",
      });
      return findings[0]?.status ?? "not-looked-for";
    };
    expect([status("2025-02-11"), status("2025-02-12")]).toEqual(["days-after-date", "none-found"]);
  });
  test("not where the text has no date", () => {
    const search = one("s", "search", "2026-01-01", { clause: "2" });
    expect(finding({ clause: "2", rows: [search], asOf: "2026-11-25" })).toMatchObject({
      status: "none-found",
      due: null,
    });
  });
  test("evidence that came after the date is evidence, with the days beside it", () => {
    const late = finding({ rows: [one("e", "evidence", "2025-02-21")] });
    expect(late.said.en).toContain("10 days after the date that the text sets");
    const unsure = finding({ rows: [one("e", "evidence", "2025-02")] });
    expect(unsure.said.en).toContain("both sides of the date");
    const timely = finding({ rows: [one("e", "evidence", "2025-02-11")] });
    expect(timely.said.en).not.toMatch(/days after|both sides/);
  });
});

describe("a finding is a draft until named persons have confirmed all that it rests on", () => {
  const confirm = (text: string): string =>
    text.replaceAll(/^( *)(- )?from: (.*)$/gm, (line, indent: string) =>
      indent.length >= 4 ? `${line}\n${indent}confirmed: { by: Hong Gildong, on: 2026-11-23 }` : line,
    );
  const confirmed = Object.fromEntries(Object.entries(SAMPLE).map(([name, text]) => [name, confirm(text)]));
  const draft = (files: Readonly<Record<string, string>>): boolean => {
    const { findings } = promises(load(files), { party: "early", instrument: null, since: null, asOf: null });
    const found = findings.find(({ clause }) => clause === "pledge/1");
    if (found === undefined) throw new Error("each clause has a finding");
    return found.draft;
  };
  const evidence = (by: boolean) => observed(row(one("e", "evidence", "2025", { confirmed: by })));

  test("confirmed throughout", () => {
    expect(draft({ ...confirmed, ...evidence(true) })).toBe(false);
  });
  test("the twin: one row is not", () => {
    expect(draft({ ...confirmed, ...evidence(false) })).toBe(true);
    expect(draft({ ...SAMPLE, ...evidence(true) })).toBe(true);
  });
});

describe("the words of both sides", () => {
  test("stand apart, each with its source", () => {
    const found = finding({ rows: [one("y", "says"), one("d", "disputes"), one("r", "reports"), SEARCH] });
    expect(found.says.map(({ by }) => by.en)).toEqual(["Early"]);
    expect(found.disputes.map(({ by }) => by.en)).toEqual(["Observer"]);
    for (const event of [...found.says, ...found.disputes, ...found.reports, ...found.searches])
      expect(event.source.url).toBe("https://press.example/a");
  });
  test("no finding grades, and none says that a promise is met", () => {
    const said = Object.values(CASES).flatMap((given) =>
      given.slice(0, 2).map((g) => finding(g as Given).said),
    );
    for (const { en, ko } of said) {
      expect(en).not.toMatch(/\bmet\b|compl(y|iant|iance)|fulfil|fail|breach|violat|score|grade/i);
      expect(ko).not.toMatch(/충족|준수함|위반|불이행|점수|등급/);
    }
  });
});

describe("what the day and the period leave out", () => {
  const rows = [one("e", "evidence", "2025-03-01"), SEARCH];
  test("nothing dated after --as-of is used", () => {
    expect(finding({ rows, asOf: "2025-02-20" }).evidence).toEqual([]);
    expect(finding({ rows, asOf: "2025-03-01" }).evidence).toHaveLength(1);
  });
  test("a party has no findings before it adopted the instrument", () => {
    const records = load(SAMPLE);
    const count = (asOf: string | null): number =>
      promises(records, { party: "later", instrument: null, since: null, asOf }).findings.length;
    expect([count("2025-01-31"), count("2025-02-01"), count(null)]).toEqual([0, 3, 3]);
  });
  test("--since keeps what rests on something of that day or later", () => {
    const records = load({ ...SAMPLE, ...observed(row(one("e", "evidence", "2025-03-01"))) });
    const kept = (since: string): number =>
      promises(records, { party: "early", instrument: null, since, asOf: null }).findings.length;
    expect([kept("2024-05-21"), kept("2025-03-01"), kept("2025-03-02")]).toEqual([3, 1, 0]);
  });
});
