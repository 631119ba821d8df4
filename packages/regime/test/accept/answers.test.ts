import { describe, expect, test } from "vitest";
import { ANSWER_RULES, type Decision } from "@bongsu/regime";
import { shortest } from "../../src/accept/shortest.ts";
import {
  cover,
  decide,
  evidence,
  measured,
  outcomeOf,
  profile,
  rate,
  recognition,
  result,
  verified,
} from "./sample.ts";

const words = { en: "Only with a note.", ko: "설명을 붙일 것." };

describe("how outcomes make an answer", () => {
  const met = { protocol: "stated" };
  const unmet = { least: 1000 };
  const missing = { identity: "version" };
  const unknown = { limit: { atMost: "0.05" } };
  const wide = {
    result: result({
      measured: [
        measured({ figure: rate({ interval: { lower: 0.03, upper: 0.08, level: 0.95, method: "wilson" } }) }),
      ],
    }),
  };

  test.each([
    ["V1", { ...met, ...unmet, identity: "version", ...unknown }, "refused"],
    ["V2", { ...met, identity: "version", ...unknown }, "missing"],
    ["V3", { ...met, ...unknown }, "unknown"],
    ["V5", met, "accepted"],
  ])("%s: %j is %s", (rule, requires, status) => {
    expect(outcomeOf(requires, wide).clause).toMatchObject({ status, rule: { id: rule } });
  });

  test("V4: what is not shown is taken on the condition that the profile states, and on no other", () => {
    const asked = (conditions: object): Decision =>
      decide({ profile: profile([{ requires: { ...met, ...unmet, ...missing }, conditions }]) });
    expect(asked({ least: words, identity: words }).clauses[0]).toMatchObject({
      status: "accepted-with-condition",
      rule: { id: "V4" },
    });
    expect(asked({ least: words }).clauses[0]?.status).toBe("missing");
    expect(asked({ identity: words }).clauses[0]?.status).toBe("refused");
  });

  test("what its issuer has withdrawn is taken on no condition", () => {
    const withdrawn = evidence({ verified: verified({ answered: { kind: "withdrawal", at: "log, 2" } }) });
    const { clauses } = decide({
      profile: profile([{ requires: met, conditions: { signed: words } }]),
      evidence: withdrawn,
    });
    expect(clauses[0]?.status).toBe("refused");
  });

  test("every answer has a rule that is tried here", () => {
    expect(ANSWER_RULES.map(({ id }) => id)).toEqual(["V1", "V2", "V3", "V4", "V5"]);
  });

  test("fit evidence that lies beyond a limit is said to show the contrary; unfit evidence shows nothing", () => {
    const limit = { limit: { atMost: "0.01" } };
    expect(outcomeOf(limit).clause).toMatchObject({ status: "refused", contrary: true });
    expect(outcomeOf({ ...limit, ...unmet }).clause).toMatchObject({ status: "refused", contrary: false });
    expect(outcomeOf({ ...limit, identity: "version" }).clause).toMatchObject({
      status: "refused",
      contrary: false,
    });
  });
});

describe("a recognition on another's word", () => {
  const chain = (first: object, second: object) => ({
    over: {
      recognition: [
        recognition({ onWordOf: "ministry", ...first }),
        recognition({
          id: "ministry",
          party: { name: { en: "Ministry", ko: "부처" }, domain: "ministry.example" },
          ...second,
        }),
      ],
    },
  });
  const signed = { verified: verified() };
  const asked = (first: object, second: object, asOf = "2026-11-25") =>
    outcomeOf({ from: "recognised" }, signed, { ...chain(first, second), asOf });

  test("is never wider than the one on whose word it stands", () => {
    expect(asked({}, {}).clause.status).toBe("accepted");
    expect(asked({ for: ["a/1", "a/2"] }, { for: ["a/2"] }).clause.status).toBe("refused");
  });

  test("and never longer", () => {
    const { clause } = asked({ until: "2027-12-31" }, { until: "2026-12-01" });
    expect(clause.ends.map(({ on }) => on)).toEqual(["2026-12-01"]);
    expect(asked({ until: "2027-12-31" }, { until: "2026-12-01" }, "2026-12-02").clause.status).toBe(
      "refused",
    );
    expect(clause.restsOn.recognition).toEqual(["institute", "ministry"]);
  });
});

describe("what to ask for", () => {
  const open = (...lists: string[][]) =>
    lists.map((ids, at) => ({
      clause: `a/${at + 1}`,
      requirement: "languages",
      asks: ids.map((id) => ({ id, said: { en: id, ko: id } })),
    }));
  const ids = (...lists: string[][]) => shortest(open(...lists)).map(({ id }) => id);

  test("is the fewest that settle everything", () => {
    // Taking whatever settles most first would need three: "x", then one more for each of the rest.
    expect(ids(["x", "l"], ["x", "l"], ["x", "r"], ["x", "r"], ["l"], ["r"])).toEqual(["l", "r"]);
    expect(ids(["run"], ["run", "labelled"], ["labelled"])).toEqual(["run", "labelled"]);
    expect(ids()).toEqual([]);
  });

  test("settles everything beyond the number up to which all are tried", () => {
    const many = Array.from({ length: 40 }, (_, at) => [`own-${at}`, `shared-${at % 4}`]);
    expect(ids(...many)).toEqual(["shared-0", "shared-1", "shared-2", "shared-3"]);
  });

  test("one run with labels settles language and judge; one cover sheet says all that is open", () => {
    const requires = {
      languages: ["ko"],
      calibrated: ["ko"],
      age: 100,
      identity: "version",
      independence: ["independent"],
    };
    const { asks } = decide({ profile: profile([{ requires }, { requires }]) });
    expect(asks.map(({ id }) => id)).toEqual(["cover", "labelled-run:ko"]);
    expect(asks[0]?.said.en).toContain(
      "how the evaluator stands to the developer; when the evaluation was made; the exact version of each system",
    );
    expect(asks[0]?.settles).toHaveLength(6);
  });
});

test("what is said by a cover sheet is said to be its word (rule 5)", () => {
  const { reason } = outcomeOf({ age: 1000 }, { cover: cover({ evaluated: "2026-05" }) });
  expect(reason("age")?.said).toEqual({
    en: expect.stringContaining("says Submitter") as string,
    ko: expect.stringContaining("Submitter 한국어의 말") as string,
  });
});

test("a synthetic party anywhere marks the decision", () => {
  const real = profile([{ requires: {} }], { synthetic: false });
  expect(decide({ profile: real }).synthetic).toBe(false);
  expect(decide({ profile: profile([{ requires: {} }]) }).synthetic).toBe(true);
  expect(decide({ profile: real, evidence: evidence({ cover: cover({ synthetic: true }) }) }).synthetic).toBe(
    true,
  );
});
