import { describe, expect, test } from "vitest";
import { type Decision, PROJECTION_RULES } from "@bongsu/regime";
import { cover, crosswalk, decide, evidence, profile, recognition, row, verified } from "./sample.ts";

const SATISFIED = { protocol: "stated" };
const VIOLATED = { limit: { atMost: "0.01" } };

/** Clause a/1 is decided by itself, a/2 by what follows: what a/1 is to a/2, and what that entails. */
function second(requires: object, ...relations: Parameters<typeof row>[1][]) {
  const { clauses } = decide({
    profile: profile([{ requires }, {}]),
    crosswalk: crosswalk(...relations.map((relation) => row("a/1", relation, "a/2"))),
  });
  return clauses[1];
}

describe("the table of what a finding on one clause entails for another", () => {
  // A assessed, A r B; a subset of B shares a part of it, a superset asks for all of it (docs/crosswalk.md).
  test.each([
    ["equal", SATISFIED, "accepted", "X3"],
    ["superset", SATISFIED, "accepted", "X3"],
    ["subset", SATISFIED, "missing", "X4"],
    ["intersects", SATISFIED, "missing", "X4"],
    ["disjoint", SATISFIED, "unknown", "X5"],
    ["related", SATISFIED, "unknown", "X5"],
    ["equal", VIOLATED, "refused", "X2"],
    ["subset", VIOLATED, "refused", "X2"],
    ["superset", VIOLATED, "unknown", "X5"],
    ["intersects", VIOLATED, "unknown", "X5"],
    ["disjoint", VIOLATED, "unknown", "X5"],
  ] as const)("a %s clause, %j: %s (%s)", (relation, requires, status, rule) => {
    expect(second(requires, relation)).toMatchObject({ status, rule: { id: rule } });
  });

  test("nothing follows from evidence that is merely unfit, nor without a row", () => {
    expect(second({ least: 1000 }, "equal")).toMatchObject({ status: "unknown", rule: { id: "X5" } });
    expect(second(SATISFIED)).toMatchObject({ status: "unknown", rule: { id: "X5" } });
  });

  test("nothing follows from rows that contradict each other", () => {
    expect(second(SATISFIED, "equal", "disjoint")).toMatchObject({ status: "unknown" });
  });

  test("nothing follows from rows of an author that the profile does not follow", () => {
    const asked = { profile: profile([{ requires: SATISFIED }, {}]) };
    const by = (author: string) =>
      decide({ ...asked, crosswalk: crosswalk(row("a/1", "equal", "a/2", author)) }).clauses[1];
    expect(by("reader")?.status).toBe("accepted");
    expect(by("rival")?.status).toBe("unknown");
  });

  test("X1: findings that contradict each other are a conflict and no average", () => {
    const { clauses } = decide({
      profile: profile([{ requires: SATISFIED }, { requires: VIOLATED }, {}]),
      crosswalk: crosswalk(row("a/1", "superset", "a/3"), row("a/2", "subset", "a/3")),
    });
    expect(clauses[2]).toMatchObject({ status: "unknown", rule: { id: "X1" } });
    expect(PROJECTION_RULES.map(({ id }) => id)).toEqual(["X1", "X2", "X3", "X4", "X5"]);
  });

  test("the proof stands by the answer, and a condition travels with it", () => {
    const condition = { languages: { en: "With a note.", ko: "설명을 붙일 것." } };
    const { clauses } = decide({
      profile: profile([{ requires: { languages: ["ko"] }, conditions: condition }, {}]),
      crosswalk: crosswalk(row("a/1", "superset", "b/1"), row("b/1", "superset", "a/2")),
    });
    expect(clauses[1]?.status).toBe("accepted-with-condition");
    expect(clauses[1]?.reasons[0]?.condition).toEqual(condition.languages);
    expect(clauses[1]?.reasons[0]?.proof.map(({ en }) => en).join("\n")).toContain("b/1");
    expect(clauses[1]?.restsOn.relations).toEqual([
      { from: "a@1/1", to: "a@1/2", relations: ["superset"], rationale: "semantic", authors: ["reader"] },
    ]);
  });
});

describe("evidence brought for another clause", () => {
  const brought = (relation: Parameters<typeof row>[1]) =>
    decide({
      profile: profile([{ requires: SATISFIED }]),
      evidence: evidence({ cover: cover({ for: ["b/1"] }) }),
      crosswalk: crosswalk(row("b/1", relation, "a/1")),
    }).clauses[0]?.reasons.find(({ requirement }) => requirement === "bears-on")?.outcome;

  test.each([
    ["superset", "met"],
    ["equal", "met"],
    ["subset", "missing"],
    ["intersects", "missing"],
    ["disjoint", "unknown"],
    ["related", "unknown"],
  ] as const)("a %s clause bears on it: %s", (relation, outcome) => {
    expect(brought(relation)).toBe(outcome);
  });
});

describe("another authority's decision", () => {
  const theirs = (requires: object, asOf = "2026-10-01"): Decision =>
    decide({
      profile: profile([{ clause: "a/1", requires }], {
        id: "other",
        authority: { name: { en: "Other", ko: "다른 기관" }, domain: "other.example" },
      }),
      asOf,
    });
  const OTHER = recognition({
    id: "other",
    party: { name: { en: "Other", ko: "다른 기관" }, domain: "other.example" },
  });
  const asked = (
    decision: Decision,
    more: { verdict?: "established" | "open"; entry?: object; over?: object; asOf?: string } = {},
  ) =>
    decide({
      profile: profile([{ clause: "b/1", ...more.entry }], { recognition: [OTHER], ...more.over }),
      evidence: evidence({
        kind: "decision",
        result: null,
        decision,
        verified: verified({ issuer: "other.example", verdict: more.verdict ?? "established" }),
      }),
      crosswalk: crosswalk(row("a/1", "superset", "b/1")),
      ...(more.asOf === undefined ? {} : { asOf: more.asOf }),
    }).clauses[0];

  test("counts where the authority is recognised for that clause, its signature holds, and the crosswalk entails it", () => {
    expect(asked(theirs(SATISFIED))).toMatchObject({ status: "accepted", rule: { id: "X3" } });
    expect(asked(theirs(SATISFIED))?.ends.map(({ on }) => on)).toEqual(["2026-12-31"]);
  });

  test("not without a signature, not without recognition, not after it has ended", () => {
    expect(asked(theirs(SATISFIED), { verdict: "open" })?.status).toBe("unknown");
    expect(asked(theirs(SATISFIED), { over: { recognition: [] } })?.status).toBe("unknown");
    expect(
      asked(theirs(SATISFIED), { over: { recognition: [recognition({ ...OTHER, for: ["b/1"] })] } })?.status,
    ).toBe("unknown");
    expect(asked(theirs(SATISFIED), { asOf: "2027-01-01" })?.status).toBe("unknown");
  });

  test("its refusal of unfit evidence says nothing of the clause; one that shows the contrary does, where it is entailed", () => {
    expect(asked(theirs({ least: 9999 }))?.status).toBe("unknown");
    // a/1 asks for more than b/1: the contrary may lie outside b/1.
    expect(asked(theirs(VIOLATED))?.status).toBe("unknown");
  });

  test("does not stand in for requirements of one's own unless the profile says so", () => {
    expect(asked(theirs(SATISFIED), { entry: { requires: { least: 10 } } })?.status).toBe("missing");
    expect(
      asked(theirs(SATISFIED), { entry: { requires: { least: 10, kinds: ["comparison"] } } })?.status,
    ).toBe("missing");
    expect(
      asked(theirs(SATISFIED), { entry: { requires: { least: 10, kinds: ["decision"] } } })?.status,
    ).toBe("accepted");
  });

  test("is told with the purpose for which it was made", () => {
    expect(asked(theirs(SATISFIED))?.reasons[0]?.said.en).toContain("Their purpose: To test");
  });

  test("that rests on our own decision is circular, and shows nothing", () => {
    const { evidence: theirEvidence, ...rest } = theirs(SATISFIED);
    const from = { name: { en: "Authority", ko: "기관" }, domain: "authority.example" };
    const circle = { ...rest, evidence: { ...theirEvidence, kind: "decision" as const, from } };
    expect(asked(circle)?.status).toBe("unknown");
    const other = { ...circle, evidence: { ...circle.evidence, from: { ...from, domain: "third.example" } } };
    expect(asked(other)?.status).toBe("accepted");
  });

  test("counts no longer once its issuer has withdrawn it", () => {
    const { clauses } = decide({
      profile: profile([{ clause: "a/1" }], { recognition: [OTHER] }),
      evidence: evidence({
        kind: "decision",
        result: null,
        decision: theirs(SATISFIED),
        verified: verified({ issuer: "other.example", answered: { kind: "withdrawal", at: "log, 2" } }),
      }),
    });
    expect(clauses[0]?.status).toBe("refused");
  });
});
