import { describe, expect, test } from "vitest";
import { acceptanceType, recognitionType, regimeStatementTypes } from "@bongsu/regime";
import { StatementRefusal, withdrawalType } from "@bongsu/statement";
import { decide, digest, evidence, profile, verified } from "./accept/sample.ts";

const decision = decide({
  profile: profile([{ requires: { protocol: "stated" } }]),
  evidence: evidence({ verified: verified() }),
});
const said = {
  issuer: "authority.example",
  issuedAt: "2026-11-25T00:00:00Z",
  salt: "AAAAAAAAAAAAAAAAAAAAAA==",
  decision,
};
const recognised = {
  issuer: "authority.example",
  issuedAt: "2026-11-25T00:00:00Z",
  party: "institute.example",
  clauses: ["a/1"],
  from: "2026-01-01",
  until: "2026-12-31",
  basis: { en: "A memorandum.", ko: "양해각서." },
};

/** The code with which a statement is refused, and where. */
function refusal(work: () => unknown): [string, string] {
  try {
    work();
  } catch (error) {
    if (!(error instanceof StatementRefusal) || error.reason.code !== "predicate-invalid") throw error;
    return [error.reason.details.pointer, error.reason.details.expected];
  }
  throw new Error("nothing was refused");
}

test("the package owns acceptance and recognition", () => {
  expect(regimeStatementTypes.map(({ name, standing }) => [name, standing])).toEqual([
    ["acceptance", "said-by"],
    ["recognition", "said-by"],
  ]);
});

describe("acceptance", () => {
  test("is about the evidence's file, and about its statement where it has one", () => {
    const statement = acceptanceType.statement(said);
    expect(statement.subject).toEqual([
      { name: "evidence", digest: { sha256: "e".repeat(64) } },
      { name: "statement", digest: { sha256: "5".repeat(64) } },
    ]);
    expect(acceptanceType.check(statement).issuer).toBe("authority.example");
  });

  test("nobody speaks for another authority", () => {
    expect(refusal(() => acceptanceType.statement({ ...said, issuer: "other.example" }))).toEqual([
      "/decision/authority/domain",
      "issuer-is-authority",
    ]);
  });

  test("a subject that is not what the decision is about is refused", () => {
    const statement = acceptanceType.statement(said);
    const moved = { ...statement, subject: [{ name: "evidence", digest: { sha256: "0".repeat(64) } }] };
    expect(() => acceptanceType.check(moved)).toThrow(StatementRefusal);
  });

  test("is revoked by a withdrawal of its digest", () => {
    const withdrawal = withdrawalType.statement({
      issuer: "authority.example",
      issuedAt: "2026-12-01T00:00:00Z",
      salt: said.salt,
      withdraws: { statement: digest("a") },
      text: [{ language: "ko", text: "취소한다." }],
    });
    expect(withdrawal.subject[0]?.digest["sha256"]).toBe("a".repeat(64));
  });
});

describe("recognition", () => {
  test("is about the party", () => {
    expect(recognitionType.statement(recognised).subject[0]?.name).toBe("institute.example");
  });

  test.each([
    ["of oneself", { party: "authority.example" }, "another-party"],
    ["that ends before it begins", { until: "2025-12-31" }, "expires-after-issued"],
    ["of one clause twice", { clauses: ["a/1", "a/1"] }, "each-once"],
    ["of a day that there is not", { until: "2026-02-30" }, "not-a-day"],
  ])("%s is refused", (_, over, expected) => {
    expect(refusal(() => recognitionType.statement({ ...recognised, ...over }))[1]).toBe(expected);
  });
});
