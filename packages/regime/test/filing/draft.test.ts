import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import {
  draftFiling,
  type Filing,
  filingDocx,
  filingSchema,
  formNamed,
  readEvidenceBase,
} from "../../src/index.ts";
import { BASE, crosswalk, records } from "./fixture.ts";

const draft = (regime: string, source = BASE): Filing =>
  draftFiling({
    form: formNamed(records, regime),
    base: readEvidenceBase("evidence.yaml", source, crosswalk),
    records,
    crosswalk,
    results: new Map([
      [
        "evaluation",
        { digest: `sha256:${"0".repeat(64)}`, sentences: [{ en: "They differ.", ko: "다르다." }] },
      ],
    ]),
    asOf: "2026-11-25",
    version: "test",
  });

const stateOf = (filing: Filing, field: string) =>
  filing.sections.flatMap(({ fields }) => fields).find(({ id }) => id === field)?.state;

describe("every form of the record", () => {
  test.each(records.forms.map(({ id }) => id))(
    "%s is drafted from the example, each field with a state",
    (id) => {
      const filing = draft(id);
      expect(filingSchema.parse(filing)).toEqual(filing);
      const fields = filing.sections.flatMap((section) => section.fields);
      expect(fields.length).toBeGreaterThan(6);
      for (const { state, sources } of fields)
        expect(sources.length > 0).toBe(!["gap", "not-applicable"].includes(state));
      expect(Object.values(filing.counts).reduce((a, b) => a + b)).toBe(fields.length);
    },
  );
});

describe("a field", () => {
  test("is answered by evidence that is brought for its clause, and a gap without", () => {
    const filing = draft("frontier-commitments");
    expect(stateOf(filing, "vi")).toBe("answered");
    expect(stateOf(filing, "vii")).toBe("gap");
  });

  // records/crosswalk: BP5 intersects 31(2) and 31(3), by the project's own reading.
  test("is only overlapped where the crosswalk has no more to say, and shows the row", () => {
    const field = draft("korea-ai-basic-act").sections[0]?.fields[1];
    expect(field?.state).toBe("related");
    expect(field?.sources[0]?.by?.map(({ en }) => en).join(" ")).toContain("seoul-commitments");
  });

  test("is a gap again where the author of that row is not followed", () => {
    const alone = BASE.replace("follow: [bongsu]", "follow: []");
    expect(stateOf(draft("korea-ai-basic-act", alone), "art-31-2")).toBe("gap");
  });

  test("carries the company's words and the verdict's, each as it stands", () => {
    const field = draft("frontier-commitments").sections[0]?.fields.find(({ id }) => id === "i");
    expect(field?.sources[0]?.says.map(({ en }) => en)).toEqual([
      "The company relies on published labels of 250 safe prompts and reports what the two judges do not agree on.",
      "They differ.",
    ]);
  });
});

describe("article 32 of the Korean Act", () => {
  test.each([
    ['flop: "3e25"', "not-applicable"],
    ['flop: "9.999999e25"', "not-applicable"],
    ['flop: "1e26"', "unknown"],
    ['flop: "2e26"', "unknown"],
  ])("with %s is %s: beyond the compute two more conditions stand", (written, state) => {
    const source = BASE.replace('flop: "3e25"', written);
    expect(stateOf(draft("korea-ai-basic-act", source), "art-32-2")).toBe(state);
  });

  test("is unknown where no compute is stated", () => {
    const source = BASE.replace(/ {2}compute:\n(?: {4,}.*\n)+/, "");
    expect(source).not.toContain("flop");
    expect(stateOf(draft("korea-ai-basic-act", source), "art-32-2")).toBe("unknown");
  });
});

describe("the Word document", () => {
  test("has the same bytes each time, and says in its language what is a gap", async () => {
    const filing = draft("korea-ai-basic-act");
    const [first, second] = [await filingDocx(filing, "ko"), await filingDocx(filing, "ko")];
    expect(Buffer.from(first).equals(second)).toBe(true);
    const text = strFromU8(unzipSync(first)["word/document.xml"] ?? new Uint8Array());
    expect(text).toContain("빈 항목");
    expect(text).toContain("가상의 예시");
    expect(strFromU8(unzipSync(first)["docProps/core.xml"] ?? new Uint8Array())).toContain(
      "2026-11-25T00:00:00Z",
    );
  });
});
