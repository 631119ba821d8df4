import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import {
  decodeBase64,
  openStatement,
  parseEnvelope,
  StatementRefusal,
  statementTypes,
} from "@bongsu/statement";
import { describe, expect, test } from "vitest";
import {
  type Aggregate,
  aggregateBytes,
  aggregateOf,
  type Criterion,
  EVAL_RESULT_TYPE,
  type EvaluationResult,
  evaluationResultType,
  evaluationStatementTypes,
  evaluationToSvr,
  evaluationToTestResult,
  outcomeOf,
  PublishRefusal,
  publishRefusalText,
  toEvalResult,
} from "../../src/index.ts";
import { comparisonWith, contrast, DIGEST, estimate, figure } from "./synthetic.ts";

const interval = { lower: 0.72, upper: 0.86, level: 0.95, method: "wilson" };
const aggregate: Aggregate = aggregateOf(
  comparisonWith({
    estimates: [
      { ...estimate("a", "s1", 0.8), figure: figure("rate/s1/a", 0.8, { interval }) },
      { ...estimate("b", "s1", 0.7), figure: figure("rate/s1/b", 0.7, { n: 90 }) },
      {
        ...estimate("a", "s2", 0.6),
        figure: figure("rate/s2/a", null, { refusal: { code: "no", detail: {} } }),
      },
    ],
    contrasts: [contrast("s1", -0.1)],
    corrected: [
      {
        pipeline: "a",
        system: "s1",
        language: null,
        task: null,
        raw: figure("raw", 0.5),
        corrected: figure("corrected/s1/a", 0.5),
        calibration: "disjoint",
      },
    ],
  }),
);
const criterion = (more: Partial<Criterion> = {}): Criterion => ({
  name: "at least 0.8",
  statedBy: "ministry.example",
  document: `sha256:${"d".repeat(64)}`,
  figure: "rate/s1/a",
  reads: "value",
  comparator: ">=",
  threshold: "0.8",
  ...more,
});
const result = (criteria: readonly Criterion[] = []): EvaluationResult => ({
  issuer: "institute.example",
  issuedAt: "2026-05-22T09:00:00Z",
  aggregate,
  criteria: [...criteria],
});
const refusalOf = (call: () => unknown): unknown => {
  try {
    call();
  } catch (error) {
    if (error instanceof StatementRefusal) return error.reason;
    if (error instanceof PublishRefusal) return { code: error.code, of: error.of };
    throw error;
  }
  return null;
};

describe("the statement of an evaluation result", () => {
  test("is about the aggregate's bytes and the protocol", () => {
    const statement = evaluationResultType.statement(result([criterion()]));
    const bytes = aggregateBytes(aggregate);
    expect(statement.subject).toEqual([
      { name: "x.json", digest: { sha256: createHash("sha256").update(bytes).digest("hex") } },
      { name: "protocol", digest: { sha256: DIGEST.slice(7) } },
    ]);
    expect(JSON.parse(Buffer.from(bytes).toString())).toEqual(aggregate);
    expect(statement.predicateType).toBe("urn:bongsu:statement:evaluation-result:v1");
    expect(evaluationResultType.check(statement)).toEqual({ issuer: "institute.example" });
    expect(evaluationResultType).toMatchObject({ standing: "said-by", title: { ko: "평가 결과" } });
    expect(evaluationStatementTypes).toEqual([evaluationResultType]);
  });

  test.each([
    [[criterion({ figure: "rate/s9/a" })], "/criteria", "figure-of-aggregate"],
    [[criterion(), criterion({ reads: "lower" })], "/criteria", "each-once"],
    [[criterion({ threshold: "0.80000000000000001" })], "/criteria/0/threshold", "decimal"],
    [[criterion({ threshold: "1e-1" })], "/criteria/0/threshold", "decimal"],
    [[criterion({ threshold: ".5" })], "/criteria/0/threshold", "decimal"],
    [[criterion({ statedBy: "Ministry" })], "/criteria/0/statedBy", "domain-name"],
  ])("refuses %j", (criteria, pointer, expected) => {
    expect(refusalOf(() => evaluationResultType.statement(result(criteria)))).toMatchObject({
      code: "predicate-invalid",
      details: { type: "evaluation-result", pointer, expected },
    });
  });

  test("criteria may name any figure that is published", () => {
    const names = ["rate/s1/a", "difference/s1", "test/s1", "corrected/s1/a"];
    const criteria = names.map((name) => criterion({ name, figure: name }));
    expect(evaluationResultType.statement(result(criteria)).predicate).toEqual(result(criteria));
  });
});

describe("whether a criterion is met", () => {
  test.each([
    [{}, "met"],
    [{ comparator: ">" }, "not-met"],
    [{ comparator: "<=" }, "met"],
    [{ comparator: "<" }, "not-met"],
    [{ threshold: "0.81" }, "not-met"],
    [{ comparator: "<", threshold: "0.81" }, "met"],
    [{ comparator: ">", threshold: "-1" }, "met"],
    [{ comparator: "<=", threshold: "0.79" }, "not-met"],
    [{ reads: "lower" }, "not-met"],
    [{ reads: "lower", threshold: "0.72" }, "met"],
    [{ reads: "upper" }, "met"],
    [{ reads: "lower", figure: "rate/s1/b" }, "unknown"],
    [{ figure: "rate/s2/a" }, "unknown"],
    [{ figure: "nowhere" }, "unknown"],
  ] as const)("%j: %s", (more, outcome) => {
    expect(outcomeOf(criterion(more), aggregate)).toEqual({ name: "at least 0.8", outcome });
  });
});

const documents = (...digests: readonly string[]) => [
  { name: "protocol", digest: { sha256: DIGEST.slice(7) } },
  ...digests.map((digest) => ({ name: "criteria", digest: { sha256: digest } })),
];

describe("exports", () => {
  const both = [
    criterion(),
    criterion({ name: "below 0.7", comparator: "<", threshold: "0.7", document: DIGEST }),
    criterion({ name: "lower above 0.5", reads: "lower", comparator: ">", threshold: "0.5" }),
  ];

  test("test-result: what was stated, and what became of it", () => {
    const { statement } = evaluationToTestResult(result(both));
    expect(statement.subject).toEqual(evaluationResultType.statement(result(both)).subject);
    expect(statement.predicate).toEqual({
      result: "FAILED",
      configuration: documents("d".repeat(64)),
      passedTests: ["at least 0.8", "lower above 0.5"],
      warnedTests: [],
      failedTests: ["below 0.7"],
    });
  });

  test("SVR: what is met, and by whose word", () => {
    const { statement, losses } = evaluationToSvr(result(both));
    expect(statement.predicate).toEqual({
      verifier: { id: "https://institute.example/", policies: documents("d".repeat(64)) },
      timeCreated: "2026-05-22T09:00:00Z",
      properties: ["institute.example:at least 0.8", "institute.example:lower above 0.5"],
    });
    expect(losses.at(-1)).toEqual({ code: "unmet-not-carried", criteria: ["below 0.7"] });
  });

  test("neither is made of a result for which nobody stated a criterion, or that leaves one open", () => {
    for (const [format, make] of [
      ["test-result", evaluationToTestResult],
      ["svr", evaluationToSvr],
    ] as const) {
      expect(refusalOf(() => make(result()))).toEqual({ code: "no-stated-criterion", details: { format } });
      expect(refusalOf(() => make(result([criterion({ figure: "rate/s2/a" })])))).toEqual({
        code: "criterion-unsettled",
        details: { format, criterion: "at least 0.8" },
      });
    }
  });
});

describe("in-toto's proposed eval-result", () => {
  const commitment = { alg: "sha256-salted-v1", value: "ab".repeat(32), salted: true } as const;
  const input = (criteria: readonly Criterion[], system = "s1") => ({
    result: result(criteria),
    system,
    evaluatedAt: "2026-05-01T00:00:00Z",
    assuranceLevel: "third_party" as const,
    commitments: { model: commitment, dataset: { ...commitment, value: "cd".repeat(32) } },
  });

  test("has the claims that parties stated of one system, and nothing that nobody said", () => {
    const criteria = [
      criterion(),
      criterion({ name: "lower", reads: "lower" }),
      criterion({ name: "corrected", figure: "corrected/s1/a", comparator: "<" }),
      criterion({ name: "of two systems", figure: "difference/s1" }),
      criterion({ name: "of another", figure: "rate/s2/a" }),
    ];
    const { statement, losses } = toEvalResult(input(criteria));
    expect(statement.predicateType).toBe(EVAL_RESULT_TYPE);
    expect(statement.subject[0]?.name).toBe("x.json");
    expect(statement.predicate).toEqual({
      verifier: { id: "https://institute.example/" },
      evaluatedAt: "2026-05-01T00:00:00Z",
      suite: { name: "x", version: DIGEST },
      claims: [
        { metric: "rate/s1/a", comparator: ">=", threshold: "0.8", passed: true },
        { metric: "rate/s1/a#lower", comparator: ">=", threshold: "0.8", passed: false },
        { metric: "corrected/s1/a", comparator: "<", threshold: "0.8", passed: true },
      ],
      sampleSize: 100,
      commitments: { model: commitment, dataset: { ...commitment, value: "cd".repeat(32) } },
      assuranceLevel: "third_party",
      subjectProfile: "receipt",
    });
    expect(losses.map(({ code }) => code)).toEqual([
      "numbers-not-carried",
      "conditions-not-carried",
      "sentences-not-carried",
      "stated-by-not-carried",
    ]);
  });

  test.each([
    [[], "s1", "no-criterion-for-system", "s1"],
    [[criterion()], "s2", "no-criterion-for-system", "s2"],
    [[criterion({ figure: "rate/s2/a" })], "s2", "criterion-open", "at least 0.8"],
    [[criterion(), criterion({ name: "b", figure: "rate/s1/b" })], "s1", "sample-sizes-differ", "s1"],
  ] as const)("refuses %j of %s: %s", (criteria, system, code, of) => {
    expect(refusalOf(() => toEvalResult(input(criteria, system)))).toEqual({ code, of });
    const said = publishRefusalText(new PublishRefusal(code, of));
    expect(said.en).toContain(of);
    expect(said.ko).toContain(of);
    expect(said.ko).toMatch(/[가-힣].*쓰십시오\.$|변환하십시오\.$/);
  });
});

describe("vectors of this type", () => {
  const FOLDER = new URL("../../../../spec/vectors/", import.meta.url);
  const types = [...statementTypes, ...evaluationStatementTypes];
  const own = (folder: string) =>
    readdirSync(new URL(folder, FOLDER))
      .map(
        (file) => JSON.parse(readFileSync(new URL(folder + file, FOLDER), "utf8")) as Record<string, unknown>,
      )
      .filter(({ type }) => type === "evaluation-result");
  const opened = ({ envelope }: Record<string, unknown>) =>
    openStatement(parseEnvelope(new TextEncoder().encode(String(envelope))), types);

  test("are accepted and refused as they say", () => {
    const [accepted, rejected] = [own("accept/"), own("reject/")];
    expect([accepted.length, rejected.length]).toEqual([1, 2]);
    for (const vector of accepted) {
      const { type, issuer, digest, statement } = opened(vector);
      expect({ type: type?.name, issuer, statement: digest, payload: statement }).toMatchObject({
        type: vector["type"],
        issuer: vector["issuer"],
        statement: vector["statement"],
        payload: vector["payload"],
      });
      expect(decodeBase64(String(vector["publicKey"]), "publicKey")).toHaveLength(91);
    }
    for (const vector of rejected)
      expect(refusalOf(() => opened(vector))).toEqual({ code: vector["code"], details: vector["details"] });
  });
});
