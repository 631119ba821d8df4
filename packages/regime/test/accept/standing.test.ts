import { describe, expect, test } from "vitest";
import {
  acceptanceMatrix,
  type AcceptanceCheck,
  checkAcceptance,
  matrixTable,
  profileDigest,
  STANDING_RULES,
  type StandingRequest,
} from "@bongsu/regime";
import {
  AS_OF,
  cover,
  crosswalk,
  decide,
  digest,
  evidence,
  profile,
  recognition,
  row,
  verified,
} from "./sample.ts";

const PROFILE = profile([{ requires: { from: "recognised", age: 365 } }, {}], {
  recognition: [recognition()],
});
const ROWS = crosswalk(row("a/1", "superset", "a/2"));
const decision = decide({
  profile: PROFILE,
  evidence: evidence({ verified: verified(), cover: cover({ evaluated: "2026-10-01" }) }),
  crosswalk: ROWS,
});

const LOOKED = { answered: null, copies: ["copy"] };
const check = (over: Partial<StandingRequest> = {}): AcceptanceCheck =>
  checkAcceptance({
    decision,
    asOf: AS_OF,
    decisionDigest: digest("d"),
    own: { ...LOOKED, issuer: "authority.example" },
    evidence: LOOKED,
    evidenceFile: digest("e"),
    profile: profileDigest(PROFILE),
    crosswalk: ROWS,
    ...over,
  });
const standings = (checked: AcceptanceCheck) => checked.clauses.map(({ standing }) => standing);
const WITHDRAWN = { answered: { kind: "withdrawal" as const, at: "log, 9" }, copies: ["copy"] };
const CORRECTED = { answered: { kind: "correction" as const, at: "log, 9" }, copies: ["copy"] };

test("the decision that is looked at was accepted, for one clause directly and for the other by the crosswalk", () => {
  expect(decision.clauses.map(({ status }) => status)).toEqual(["accepted", "accepted"]);
  expect(standings(check())).toEqual(["standing", "standing"]);
});

describe("a decision goes stale", () => {
  test.each([
    ["S1", "a period ends", { asOf: "2027-01-01" }, { asOf: "2026-12-31" }],
    ["S2", "the authority withdraws it", { own: { ...WITHDRAWN, issuer: "authority.example" } }, {}],
    ["S3", "its evidence is withdrawn", { evidence: WITHDRAWN }, {}],
    ["S3", "its evidence is corrected", { evidence: CORRECTED }, {}],
    ["S4", "the evidence is another file", { evidenceFile: digest("f") }, { evidenceFile: null }],
    ["S5", "the profile has changed", { profile: digest("f") }, {}],
  ] as const)("%s: %s", (rule, _, gone, here) => {
    const stale = check(gone);
    expect(standings(stale)).toEqual(["stale", "stale"]);
    expect(
      stale.clauses[0]?.reasons.filter(({ outcome }) => outcome === "fails").map(({ rule: { id } }) => id),
    ).toEqual([rule]);
    expect(standings(check(here))).toEqual(["standing", "standing"]);
  });

  test("S6: a row of the crosswalk is gone, says something else, or is contradicted; only what rests on it", () => {
    for (const rows of [
      [],
      [row("a/1", "equal", "a/2")],
      [row("a/1", "superset", "a/2"), row("a/1", "disjoint", "a/2")],
    ])
      expect(standings(check({ crosswalk: crosswalk(...rows) }))).toEqual(["standing", "stale"]);
    const other = [
      row("a/1", "superset", "a/2"),
      row("b/1", "equal", "c/1"),
      row("a/1", "disjoint", "a/2", "rival"),
    ];
    expect(standings(check({ crosswalk: crosswalk(...other) }))).toEqual(["standing", "standing"]);
  });

  test("every ground is tried here", () => {
    expect(STANDING_RULES.map(({ id }) => id)).toEqual(["S1", "S2", "S3", "S4", "S5", "S6"]);
  });
});

describe("what could not be looked at is unknown (rule 2)", () => {
  test.each([
    ["no copy of the log of the evidence", { evidence: { answered: null, copies: [] } }],
    [
      "no copy of the log of the decision",
      { own: { answered: null, copies: [], issuer: "authority.example" } },
    ],
    ["no profile", { profile: null }],
    ["a day before the decision", { asOf: "2026-11-24" }],
  ])("%s", (_, over) => {
    expect(standings(check(over))).toEqual(["unknown", "unknown"]);
  });

  test("what was never accepted does not go stale", () => {
    const refused = decide({ profile: profile([{ requires: { least: 1000 } }]) });
    expect(standings(check({ decision: refused, asOf: "2030-01-01" }))).toEqual(["not-accepted"]);
  });
});

describe("the matrix", () => {
  const matrix = (asOf: string) =>
    acceptanceMatrix({ profiles: [PROFILE], decisions: [decision], recognitions: [] }, asOf);

  test("says whose evidence counts where, for what, until when", () => {
    expect(
      matrix(AS_OF).cells.map(({ party, clause, by, status, until }) => [
        party?.domain,
        clause,
        by,
        status,
        until,
      ]),
    ).toEqual([
      ["institute.example", "a/1", "decision", "accepted", "2026-12-31"],
      ["institute.example", "a/1", "recognition", "recognised", "2026-12-31"],
      ["institute.example", "a/2", "decision", "accepted", "2026-12-31"],
    ]);
  });

  test("a recognition that has ended, or not begun, says so", () => {
    const status = (asOf: string) => matrix(asOf).cells.find(({ by }) => by === "recognition")?.status;
    expect(status("2027-01-01")).toBe("recognition-ended");
    expect(status("2025-12-31")).toBe("recognition-ahead");
  });

  test("a recognition that was published counts as one that a profile states", () => {
    const said = {
      issuer: "authority.example",
      issuedAt: "2026-01-01T00:00:00Z",
      party: "other.example",
      clauses: ["a/1"],
      from: "2026-01-01",
      until: "2026-06-30",
      basis: { en: "A memorandum.", ko: "양해각서." },
    };
    const [cell] = acceptanceMatrix({ profiles: [], decisions: [], recognitions: [said] }, AS_OF).cells;
    expect(cell).toMatchObject({
      clause: "a/1",
      by: "recognition",
      status: "recognition-ended",
      authority: { en: "authority.example" },
    });
  });

  test("its table has one row for each cell, and says what is synthetic", () => {
    const { header, rows: all } = matrixTable(matrix(AS_OF));
    const rows = [...all];
    expect(rows).toHaveLength(3);
    expect(rows.map((cells) => cells[header.indexOf("synthetic")])).toEqual(["true", "true", "true"]);
  });
});
