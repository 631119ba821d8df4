import { describe, expect, test } from "vitest";
import {
  checkStatement,
  type CriterionOutcome,
  SVR_TYPE,
  TEST_RESULT_TYPE,
  toSvr,
  toTestResult,
} from "../../src/index.ts";
import { refusalOf } from "../support/refused.ts";

const subject = [{ name: "result.json", digest: { sha256: "a".repeat(64) } }];
const protocol = [{ name: "protocol", digest: { sha256: "b".repeat(64) } }];
const met: CriterionOutcome = { name: "rate at least 0.75", outcome: "met" };
const unmet: CriterionOutcome = { name: "errors below 0.05", outcome: "not-met" };
const open: CriterionOutcome = { name: "holds in every language", outcome: "unknown" };
const LOSSES = [
  "numbers-not-carried",
  "conditions-not-carried",
  "sentences-not-carried",
  "stated-by-not-carried",
];

const testResult = (criteria: readonly CriterionOutcome[]) =>
  toTestResult({ subject, configuration: protocol, criteria });
const svr = (criteria: readonly CriterionOutcome[]) =>
  toSvr({
    subject,
    verifier: "institute.example",
    policies: protocol,
    timeCreated: "2026-05-22T09:00:00Z",
    criteria,
  });

describe("in-toto test-result v0.1", () => {
  test("passes where every stated criterion is met", () => {
    const { statement, losses } = testResult([met]);
    expect(checkStatement(statement)).toEqual({
      _type: "https://in-toto.io/Statement/v1",
      subject,
      predicateType: "https://in-toto.io/attestation/test-result/v0.1",
      predicate: {
        result: "PASSED",
        configuration: protocol,
        passedTests: [met.name],
        warnedTests: [],
        failedTests: [],
      },
    });
    expect(TEST_RESULT_TYPE).toBe(statement.predicateType);
    expect(losses).toEqual(LOSSES.map((code) => ({ code })));
  });

  test("fails where one is not, and names both kinds", () => {
    const url = "https://institute.example/run";
    const { statement } = toTestResult({ subject, configuration: [], criteria: [unmet, met], url });
    expect(statement.predicate).toEqual({
      result: "FAILED",
      configuration: [],
      url,
      passedTests: [met.name],
      warnedTests: [],
      failedTests: [unmet.name],
    });
  });
});

describe("in-toto SVR v0.2", () => {
  test("lists what is met under the verifier's name", () => {
    const { statement, losses } = svr([met]);
    expect(checkStatement(statement)).toEqual({
      _type: "https://in-toto.io/Statement/v1",
      subject,
      predicateType: "https://in-toto.io/attestation/svr/v0.2",
      predicate: {
        verifier: { id: "https://institute.example/", policies: protocol },
        timeCreated: "2026-05-22T09:00:00Z",
        properties: ["institute.example:rate at least 0.75"],
      },
    });
    expect(SVR_TYPE).toBe(statement.predicateType);
    expect(losses).toEqual(LOSSES.map((code) => ({ code })));
  });

  test("says in its losses that what is not met is not in it", () => {
    const { statement, losses } = svr([unmet, met]);
    expect(statement.predicate).toMatchObject({ properties: ["institute.example:rate at least 0.75"] });
    expect(losses.at(-1)).toEqual({ code: "unmet-not-carried", criteria: [unmet.name] });
    expect(losses).toHaveLength(5);
  });
});

describe("a verdict that nobody asked for", () => {
  test.each([
    ["test-result", testResult],
    ["svr", svr],
  ])("%s is not made without a stated criterion, nor where one is open", (format, make) => {
    expect(refusalOf(() => make([]))).toEqual({ code: "no-stated-criterion", details: { format } });
    expect(refusalOf(() => make([met, open]))).toEqual({
      code: "criterion-unsettled",
      details: { format, criterion: open.name },
    });
  });
});
