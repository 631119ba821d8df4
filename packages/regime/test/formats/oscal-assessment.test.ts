import { describe, expect, test } from "vitest";
import { z } from "zod";
import { decodeBase64 } from "@bongsu/statement";
import { assessmentResultsOf, lossText, oscalAssessmentResultsSchema } from "@bongsu/regime";
import { decide, profile } from "../accept/sample.ts";
import { nistAccepts } from "./nist-schema.ts";

const asked = (requires: object, more: object = {}) => ({ requires, ...more });
const words = { en: "Only with a note.", ko: "설명을 붙일 것." };

/** One clause for each thing that an answer can be; the rate of the evidence is 3 to 8 in 100, of 400 observations. */
const decision = decide({
  profile: profile([
    asked({ protocol: "stated" }),
    asked({ limit: { atMost: "0.01" } }),
    asked({ least: 1000 }),
    asked({ identity: "version" }),
    asked({ limit: { atMost: "0.05" } }),
    asked({ least: 1000 }, { conditions: { least: words } }),
  ]),
});
const { results, losses } = assessmentResultsOf(decision);

const Written = z.looseObject({
  "import-ap": z.object({ href: z.string() }),
  results: z.array(
    z.looseObject({
      observations: z.array(z.looseObject({ uuid: z.string(), methods: z.array(z.string()) })),
      findings: z.array(
        z.looseObject({
          target: z.looseObject({
            "target-id": z.string(),
            status: z.looseObject({ state: z.string() }),
          }),
          "related-observations": z.array(z.object({ "observation-uuid": z.string() })),
        }),
      ),
    }),
  ),
});
type Written = z.infer<typeof Written>;
const changed = (change: (copy: Written) => void): Written => {
  const copy = Written.parse(JSON.parse(JSON.stringify(results)));
  change(copy);
  return copy;
};
const finding = ({ results: [first] }: Written) => first?.findings[0] ?? expect.fail("a finding");

describe("assessment results", () => {
  test("what is neither shown nor shown to be the contrary has no finding, and is listed as lost", () => {
    expect(decision.clauses.map(({ status, contrary }) => [status, contrary])).toEqual([
      ["accepted", false],
      ["refused", true],
      ["refused", false],
      ["missing", false],
      ["unknown", false],
      ["accepted-with-condition", false],
    ]);
    const [{ findings = [], observations = [] } = expect.fail("one result")] = results.results;
    expect(findings.map(({ title, target }) => [title, target.status.state])).toEqual([
      ["a/1", "satisfied"],
      ["a/2", "not-satisfied"],
    ]);
    expect(observations.map(({ title }) => title)).toEqual(["a/1", "a/2", "a/3", "a/4", "a/5", "a/6"]);
    expect(
      losses.filter(({ code }) => code === "no-state").map(({ detail, count }) => [detail, count]),
    ).toEqual([
      ["refused", 1],
      ["missing", 1],
      ["unknown", 1],
      ["accepted-with-condition", 1],
    ]);
  });

  test("carries every answer, reason and condition in both languages, and its own losses", () => {
    const all = JSON.stringify(results);
    for (const { reasons } of decision.clauses)
      for (const { said, condition } of reasons)
        for (const one of [said, condition].filter((text) => text !== null))
          for (const line of [one.en, one.ko]) expect(all).toContain(JSON.stringify(line).slice(1, -1));
    for (const loss of losses) expect(all).toContain(JSON.stringify(lossText(loss).ko).slice(1, -1));
  });

  test("is the same for the same decision, and another for another", () => {
    expect(assessmentResultsOf(decision).results).toEqual(results);
    expect(assessmentResultsOf({ ...decision, asOf: "2026-11-26" }).results.uuid).not.toBe(results.uuid);
  });

  test.each<readonly [string, (copy: Written) => void]>([
    ["a third state", (copy) => void (finding(copy).target.status.state = "unknown")],
    ["a finding on nothing", (copy) => void (finding(copy).target["target-id"] = "b_1_obj")],
    [
      "an observation that is not there",
      (copy) =>
        void (finding(copy)["related-observations"] = [
          { "observation-uuid": "11111111-1111-4111-8111-111111111111" },
        ]),
    ],
    ["a plan that is not there", (copy) => void (copy["import-ap"].href = "#plan")],
    ["an unknown field", (copy) => void (copy["flavour"] = "banana")],
  ])("%s is refused", (_, change) => {
    expect(oscalAssessmentResultsSchema.safeParse(changed(() => undefined)).success).toBe(true);
    expect(oscalAssessmentResultsSchema.safeParse(changed(change)).success).toBe(false);
  });
});

const Stub = z.looseObject({
  metadata: z.looseObject({ remarks: z.string() }),
  "back-matter": z
    .object({ resources: z.array(z.looseObject({ base64: z.object({ value: z.string() }) })) })
    .optional(),
});

/** The first document that another carries in its back matter. */
function carriedBy(document: unknown): Record<string, z.infer<typeof Stub>> {
  const [resource] = Stub.parse(document)["back-matter"]?.resources ?? [];
  const bytes = decodeBase64(resource?.base64.value ?? "", "base64");
  return z.record(z.string(), Stub).parse(JSON.parse(new TextDecoder().decode(bytes)));
}

describe.skipIf(process.env["BONGSU_DATA"] === undefined)("beside NIST's schemas", () => {
  test("results, plan and security plan pass, the stubs say that they are stubs, and twins do not pass", () => {
    const plan = carriedBy(results);
    const ssp = carriedBy(plan["assessment-plan"]);
    for (const [model, document] of [
      ["assessment-results", { "assessment-results": results }],
      ["assessment-plan", plan],
      ["ssp", ssp],
    ] as const) {
      const accepts = nistAccepts(model);
      expect(accepts(document)).toBe(true);
      const [[root = "", body] = []] = Object.entries(document);
      expect(accepts({ [root]: { ...body, uuid: "not-a-uuid" } })).toBe(false);
    }
    expect(plan["assessment-plan"]?.metadata.remarks).toContain("stub");
    expect(ssp["system-security-plan"]?.metadata.remarks).toContain("대용 문서");
    const third = changed((copy) => void (finding(copy).target.status.state = "unknown"));
    expect(nistAccepts("assessment-results")({ "assessment-results": third })).toBe(false);
  });
});
