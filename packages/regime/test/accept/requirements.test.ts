import { describe, expect, test } from "vitest";
import { REQUIREMENT_RULES, REQUIREMENTS } from "@bongsu/regime";
import {
  cover,
  decide,
  evidence,
  judges,
  measured,
  outcomeOf,
  party,
  pipeline,
  profile,
  rate,
  recognition,
  result,
  verified,
} from "./sample.ts";

type More = NonNullable<Parameters<typeof outcomeOf>[2]>;
type Brought = NonNullable<Parameters<typeof outcomeOf>[1]>;
type Row = readonly [
  rule: string,
  requires: object,
  brought: Brought,
  outcome: string,
  more?: More | undefined,
];

const RECOGNISED: More = { over: { recognition: [recognition()] } };
const WITNESSES: More = {
  over: {
    witnesses: [
      { name: "w1", jurisdiction: "KR" },
      { name: "w2", jurisdiction: "JP" },
      { name: "w3", jurisdiction: "KR" },
    ],
  },
};
const evaluator = (relation: string) => ({ cover: cover({ evaluator: { party: party(null), relation } }) });
const aal = (level: number) => ({
  cover: cover({ assurance: { level, saidBy: party("institute.example", "Institute") } }),
});
const refused = {
  allowed: {
    sideBySide: { allowed: false, because: ["judge-differs"], among: [] },
    paired: { allowed: true, because: [], among: [] },
    pooled: { allowed: false, because: [], among: [] },
    pairs: [],
  },
};
const two = { pipelines: [pipeline("one"), pipeline("two")] };
const gate = (effect: "fatal" | "unknown") => ({
  gate: [{ aspect: "judge" as const, rule: "judge-differs", effect, said: null }],
});
const between = (lower: number, upper: number) => ({
  result: result({
    measured: [measured({ figure: rate({ interval: { lower, upper, level: 0.95, method: "wilson" } }) })],
  }),
});

/** Beside each outcome stand its twins: the same requirement, other evidence. */
const ROWS: readonly Row[] = [
  ["A1", { kinds: ["comparison"] }, {}, "met"],
  ["A1", { kinds: ["statement"] }, {}, "missing"],

  ["A2", { from: "recognised" }, { verified: verified() }, "met", RECOGNISED],
  ["A2", { from: "recognised" }, { verified: verified({ verdict: "open" }) }, "unknown", RECOGNISED],
  ["A2", { from: "recognised" }, { verified: verified({ issuer: "other.example" }) }, "unmet", RECOGNISED],
  ["A2", { from: "recognised" }, {}, "missing", RECOGNISED],
  ["A2", { from: "recognised" }, { verified: verified() }, "unmet", { ...RECOGNISED, asOf: "2027-01-01" }],
  ["A2", { from: "recognised" }, { verified: verified() }, "met", { ...RECOGNISED, asOf: "2026-12-31" }],
  ["A2", { from: "recognised" }, { verified: verified() }, "unmet", { ...RECOGNISED, asOf: "2025-12-31" }],
  [
    "A2",
    { from: "recognised" },
    { verified: verified() },
    "unmet",
    { over: { recognition: [recognition({ for: ["a/2"] })] } },
  ],

  ["A3", { signed: true }, { verified: verified() }, "met"],
  ["A3", { signed: true }, { verified: verified({ verdict: "open" }) }, "unknown"],
  ["A3", { signed: true }, { verified: verified({ verdict: "refuted" }) }, "unmet"],
  ["A3", { signed: true }, {}, "missing"],
  // Whether or not a signature was asked for.
  ["A3", {}, { verified: verified({ answered: { kind: "withdrawal", at: "log, 3" } }) }, "unmet"],

  ["A4", { watched: 2 }, { verified: verified({ witnesses: ["w1", "w2"] }) }, "met", WITNESSES],
  ["A4", { watched: 2 }, { verified: verified({ witnesses: ["w1", "w3"] }) }, "missing", WITNESSES],
  ["A4", { watched: 1 }, { verified: verified({ witnesses: ["stranger"] }) }, "missing", WITNESSES],
  ["A4", { watched: 1 }, {}, "missing", WITNESSES],

  ["A5", {}, { cover: cover({ for: ["a/1"] }) }, "met"],
  ["A5", {}, { cover: cover({ for: ["b/1"] }) }, "unknown"],

  ["A6", { independence: ["independent"] }, evaluator("independent"), "met"],
  ["A6", { independence: ["independent"] }, evaluator("developer"), "unmet"],
  ["A6", { independence: ["independent"] }, {}, "missing"],

  ["A7", { assurance: { atLeast: 2 } }, aal(2), "met"],
  ["A7", { assurance: { atLeast: 3 } }, aal(2), "unmet"],
  ["A7", { assurance: { atLeast: 1 } }, {}, "missing"],
  ["A7", { assurance: { atLeast: 2, saidBy: "recognised" } }, aal(2), "met", RECOGNISED],
  ["A7", { assurance: { atLeast: 2, saidBy: "recognised" } }, aal(2), "unmet"],

  ["A8", { protocol: "stated" }, {}, "met"],
  ["A8", { protocol: "stated" }, { result: result({ basis: "draft" }) }, "missing"],

  ["A9", { harness: "version" }, {}, "met"],
  [
    "A9",
    { harness: "version" },
    { result: result({ pipelines: [pipeline("one", [{ name: "x", version: null }])] }) },
    "missing",
  ],
  [
    "A9",
    { harness: "named" },
    { result: result({ pipelines: [pipeline("one", [{ name: "table", version: null }])] }) },
    "missing",
  ],
  [
    "A9",
    { harness: "named" },
    {
      result: result({ pipelines: [pipeline("one")] }),
      cover: cover({ harness: [{ pipeline: "one", name: "x", version: null }] }),
    },
    "met",
  ],

  ["A10", { judge: "disclosed" }, {}, "met"],
  [
    "A10",
    { judge: "disclosed" },
    {
      result: result({
        pipelines: [{ ...pipeline("one"), judge: { kind: "unknown", name: { en: "", ko: "" } } }],
      }),
    },
    "missing",
  ],

  ["A11", { languages: ["en"] }, {}, "met"],
  ["A11", { languages: ["en", "ko"] }, {}, "missing"],

  ["A12", { calibrated: ["en"] }, {}, "met"],
  ["A12", { calibrated: ["en"] }, { result: result({ judges: judges("not-usable") }) }, "unmet"],
  ["A12", { calibrated: ["en"] }, { result: result({ judges: judges("unknown") }) }, "unknown"],
  ["A12", { calibrated: ["en"] }, { result: result({ judges: [] }) }, "missing"],
  ["A12", { calibrated: ["en"] }, { result: result({ judges: null }) }, "missing"],
  ["A12", { calibrated: ["ko"] }, {}, "missing"],

  ["A13", { comparable: "side-by-side" }, { result: result(two) }, "met"],
  [
    "A13",
    { comparable: "side-by-side" },
    { result: result({ ...two, ...refused, ...gate("fatal") }) },
    "unmet",
  ],
  [
    "A13",
    { comparable: "side-by-side" },
    { result: result({ ...two, ...refused, ...gate("unknown") }) },
    "unknown",
  ],
  ["A13", { comparable: "paired" }, { result: result({ ...two, ...refused }) }, "met"],
  ["A13", { comparable: "paired" }, {}, "missing"],
  ["A13", { comparable: "paired" }, { result: result({ ...two, allowed: null }) }, "missing"],

  ["A14", { interval: { level: 0.95 } }, {}, "met"],
  ["A14", { interval: { level: 0.99 } }, {}, "missing"],
  [
    "A14",
    { interval: { level: 0.95 } },
    { result: result({ measured: [measured({ figure: rate({ interval: null }) })] }) },
    "missing",
  ],

  ["A15", { least: 400 }, {}, "met"],
  ["A15", { least: 401 }, {}, "unmet"],

  ["A16", { width: "0.05" }, {}, "met"],
  ["A16", { width: "0.04" }, {}, "unmet"],
  [
    "A16",
    { width: "0.05" },
    { result: result({ measured: [measured({ figure: rate({ interval: null }) })] }) },
    "unknown",
  ],

  // Threshold 0.20: the three-valued status of a bound by the whole interval. Bounds are those of exact one-sided
  // intervals (Clopper and Pearson 1934) for 12, 20 and 30 of 100.
  ["A17", { limit: { atMost: "0.20" } }, between(0.070722, 0.187166), "met"],
  ["A17", { limit: { atMost: "0.20", margin: "0.05" } }, between(0.070722, 0.187166), "unknown"],
  ["A17", { limit: { atMost: "0.20" } }, between(0.136661, 0.2772), "unknown"],
  ["A17", { limit: { atMost: "0.20" } }, between(0.224923, 0.4), "unmet"],
  ["A17", { limit: { atLeast: "0.20" } }, between(0.224923, 0.4), "met"],
  ["A17", { limit: { atLeast: "0.20" } }, between(0.070722, 0.187166), "unmet"],
  ["A17", { limit: { atLeast: "0.20", margin: "0.05" } }, between(0.224923, 0.4), "unknown"],

  // 365 days before 2026-11-25 is 2025-11-25.
  ["A18", { age: 365 }, { cover: cover({ evaluated: "2025-11-25" }) }, "met"],
  ["A18", { age: 365 }, { cover: cover({ evaluated: "2025-11-24" }) }, "unmet"],
  ["A18", { age: 365 }, { cover: cover({ evaluated: "2025-11" }) }, "unknown"],
  ["A18", { age: 365 }, { cover: cover({ evaluated: "2026-11-26" }) }, "unknown"],
  ["A18", { age: 365 }, {}, "missing"],
  ["A18", { age: 30 }, { verified: verified() }, "unmet"],
  ["A18", { age: 90 }, { verified: verified() }, "missing"],

  ["A19", { identity: "named" }, {}, "met"],
  ["A19", { identity: "version" }, {}, "missing"],
  [
    "A19",
    { identity: "version" },
    { cover: cover({ models: [{ system: "model", version: "1", digest: null }] }) },
    "met",
  ],
  [
    "A19",
    { identity: "digest" },
    { cover: cover({ models: [{ system: "model", version: "1", digest: null }] }) },
    "missing",
  ],
];

test.each(ROWS.map((one) => [one[0], one] as const))(
  "%s: %#",
  (_, [rule, requires, brought, outcome, more]) => {
    const { requirement = "" } = REQUIREMENT_RULES.find(({ id }) => id === rule) ?? {};
    const { reason } = outcomeOf(requires, brought, more);
    expect(reason(requirement)).toMatchObject({ outcome, rule: { id: rule } });
  },
);

test("every rule is tried, met and not met", () => {
  expect(REQUIREMENT_RULES.map(({ requirement }) => requirement)).toEqual([...REQUIREMENTS]);
  for (const { id } of REQUIREMENT_RULES) {
    const outcomes = new Set(ROWS.filter(([rule]) => rule === id).map(([, , , outcome]) => outcome));
    expect(outcomes, id).toContain("met");
    expect(outcomes.size, id).toBeGreaterThan(1);
  }
});

describe("which numbers", () => {
  const both = result({
    measured: [
      measured({ figure: rate({ n: 50 }) }),
      measured({ by: "judge", pipeline: "one", figure: rate({ n: 1000 }) }),
      measured({ by: "judge", pipeline: "one", metric: "other", figure: rate({ n: 5 }) }),
    ],
  });

  test("the preferred way of measuring counts, and only the metric that is asked", () => {
    const least = { least: 100 };
    expect(
      outcomeOf(least, { result: both }, { figures: { by: ["reference", "judge"] } }).clause.status,
    ).toBe("refused");
    expect(outcomeOf(least, { result: both }, { figures: { by: ["judge"] } }).clause.status).toBe("accepted");
    expect(
      outcomeOf(least, { result: both }, { figures: { by: ["judge"], metric: "other" } }).clause.status,
    ).toBe("refused");
  });

  test("a system that the result does not have is asked for", () => {
    const { clause } = outcomeOf({ least: 1 }, {}, { figures: { by: ["reference"], systems: ["another"] } });
    expect(clause.status).toBe("missing");
  });
});

test("a number carries its interval, method and n, in both languages (rule 3)", () => {
  const { reason } = outcomeOf({ interval: { level: 0.95 } });
  const [line] = reason("interval")?.proof ?? [];
  expect(line?.en).toContain("5.0% (3.0% to 8.0% at 95%, wilson, n = 400)");
  expect(line?.ko).toContain("5.0%(95% 구간 3.0%~8.0%, wilson, n = 400)");
});

test("without a result nothing that only a result shows is met", () => {
  const requires = {
    protocol: "stated",
    harness: "named",
    judge: "disclosed",
    languages: ["en"],
    calibrated: ["en"],
    least: 1,
    identity: "named",
  };
  const { clauses } = decide({ profile: profile([{ requires }]), evidence: evidence({ result: null }) });
  const outcomes = clauses[0]?.reasons
    .filter(({ requirement }) => requirement !== "bears-on")
    .map(({ outcome }) => outcome);
  expect(new Set(outcomes)).toEqual(new Set(["missing"]));
});
