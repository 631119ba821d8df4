import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  applyTrust,
  type Endorsement,
  foldKeys,
  type KeyHistory,
  parseWellKnown,
  readTrustPolicy,
  type TrustEvidence,
  type TrustPolicy,
  type VerifiedEndorsement,
  WELL_KNOWN_PATH,
  type WellKnown,
} from "../../src/index.ts";
import { DOMAIN, key, LOG, profile, stated } from "../support/party.ts";
import { refusalOf, utf8 } from "../support/refused.ts";

const [root, rival, a, b, c] = [key(), key(), key(), key(), key()];
const history: KeyHistory = (() => {
  const [made] = foldKeys(DOMAIN, LOG.origin, [profile(0, root, [stated(root)])]);
  if (made === undefined) throw new Error("no history");
  return made;
})();

const ENDORSERS = { "a.example": a, "b.example": b, "c.example": c } as const;
type Endorser = keyof typeof ENDORSERS;

const policy = (more: Partial<TrustPolicy> = {}): TrustPolicy => ({
  kind: "bongsu/trust/1",
  roots: [],
  endorsers: null,
  wellKnown: "not-accepted",
  ...more,
});
const threeOf = (threshold: number): TrustPolicy =>
  policy({
    endorsers: {
      threshold,
      parties: Object.entries(ENDORSERS).map(([domain, { id }]) => ({ domain, root: id })),
    },
  });
const evidence = (more: Partial<TrustEvidence> = {}): TrustEvidence => ({
  wellKnown: null,
  endorsements: [],
  endorsersRead: true,
  asOf: "2026-06-01T00:00:00Z",
  ...more,
});
const endorsed = (by: Endorser, more: Partial<Endorsement> = {}): VerifiedEndorsement => ({
  said: {
    issuer: by,
    issuedAt: "2026-05-01T00:00:00Z",
    party: DOMAIN,
    keys: [root.id],
    scope: ["keys"],
    expires: "2027-05-01T00:00:00Z",
    ...more,
  },
  endorserRoot: ENDORSERS[by].id,
});
const wellKnown = (more: Partial<WellKnown> = {}): WellKnown => ({
  kind: "bongsu/party/1",
  domain: DOMAIN,
  homeLog: LOG,
  roots: [root.id],
  ...more,
});
const NOT_ACCEPTED = { code: "well-known-not-accepted" };

describe("trust", () => {
  test("a policy that names nobody trusts nobody", () => {
    expect(
      applyTrust(
        policy(),
        history,
        evidence({ wellKnown: wellKnown(), endorsements: [endorsed("a.example")] }),
      ),
    ).toEqual({
      answer: "not-trusted",
      reasons: [NOT_ACCEPTED],
    });
  });

  test("a root is named with its domain", () => {
    expect(applyTrust(policy({ roots: [{ domain: DOMAIN, root: root.id }] }), history, evidence())).toEqual({
      answer: "trusted",
      reasons: [{ code: "root-named" }, NOT_ACCEPTED],
    });
    for (const other of [
      { domain: DOMAIN, root: rival.id },
      { domain: "other.example", root: root.id },
    ])
      expect(applyTrust(policy({ roots: [other] }), history, evidence()).answer).toBe("not-trusted");
  });

  test("the domain's own document counts only where it is accepted", () => {
    const accepted = policy({ wellKnown: "accepted" });
    expect(
      applyTrust(accepted, history, evidence({ wellKnown: wellKnown({ roots: [rival.id, root.id] }) })),
    ).toEqual({
      answer: "trusted",
      reasons: [{ code: "well-known-names" }],
    });
    expect(applyTrust(accepted, history, evidence())).toEqual({
      answer: "unknown",
      reasons: [{ code: "well-known-missing" }],
    });
    for (const other of [wellKnown({ roots: [rival.id] }), wellKnown({ domain: "other.example" })])
      expect(applyTrust(accepted, history, evidence({ wellKnown: other }))).toEqual({
        answer: "not-trusted",
        reasons: [{ code: "well-known-names-others" }],
      });
  });

  test("k of the endorsers are counted by party", () => {
    const endorsements = [endorsed("b.example"), endorsed("a.example"), endorsed("b.example")];
    expect(applyTrust(threeOf(2), history, evidence({ endorsements }))).toEqual({
      answer: "trusted",
      reasons: [NOT_ACCEPTED, { code: "endorsed", by: ["a.example", "b.example"], needed: 2 }],
    });
    expect(applyTrust(threeOf(3), history, evidence({ endorsements }))).toEqual({
      answer: "not-trusted",
      reasons: [NOT_ACCEPTED, { code: "endorsers-too-few", by: ["a.example", "b.example"], needed: 3 }],
    });
  });

  test("whether more endorsements could exist decides between no and unknown", () => {
    expect(applyTrust(threeOf(1), history, evidence({ endorsersRead: false }))).toEqual({
      answer: "unknown",
      reasons: [
        NOT_ACCEPTED,
        { code: "endorsers-too-few", by: [], needed: 1 },
        { code: "endorsers-not-read" },
      ],
    });
  });

  test.each([
    ["of another party", { party: "other.example" }],
    ["of other keys", { keys: [rival.id] }],
    ["of the profile alone", { scope: ["profile"] as ("keys" | "profile")[] }],
  ])("an endorsement %s does not count", (_name, more) => {
    const endorsements = [endorsed("a.example", more)];
    expect(applyTrust(threeOf(1), history, evidence({ endorsements })).reasons).toEqual([
      NOT_ACCEPTED,
      { code: "endorsers-too-few", by: [], needed: 1 },
    ]);
  });

  test("nor one by a rival of the endorser, or by somebody whom the policy does not name", () => {
    const endorsements = [
      { ...endorsed("a.example"), endorserRoot: rival.id },
      endorsed("a.example", { issuer: "stranger.example" }),
      { ...endorsed("a.example"), endorserRoot: b.id },
    ];
    expect(applyTrust(threeOf(1), history, evidence({ endorsements })).answer).toBe("not-trusted");
  });

  test("an endorsement ends at its instant, and that is said with the last one", () => {
    const endorsements = [
      endorsed("c.example", { expires: "2026-05-31T00:00:00Z" }),
      endorsed("a.example", { expires: "2026-06-01T00:00:00Z" }),
      endorsed("a.example", { expires: "2026-05-30T00:00:00Z" }),
      endorsed("b.example", { expires: "2026-05-29T00:00:00Z" }),
      endorsed("b.example", { expires: "2026-06-01T00:00:01Z" }),
    ];
    expect(applyTrust(threeOf(2), history, evidence({ endorsements }))).toEqual({
      answer: "not-trusted",
      reasons: [
        NOT_ACCEPTED,
        { code: "endorsers-too-few", by: ["b.example"], needed: 2 },
        { code: "endorsement-expired", by: "a.example", expired: "2026-06-01T00:00:00Z" },
        { code: "endorsement-expired", by: "c.example", expired: "2026-05-31T00:00:00Z" },
      ],
    });
    expect(
      applyTrust(threeOf(2), history, evidence({ endorsements, asOf: "2026-05-29T00:00:00Z" })).answer,
    ).toBe("trusted");
  });

  test("one way is enough, and the order of evidence does not matter", () => {
    const mixed = { ...threeOf(2), wellKnown: "accepted" as const };
    expect(applyTrust(mixed, history, evidence({ wellKnown: wellKnown() })).answer).toBe("trusted");
    const endorsements = [
      endorsed("a.example"),
      endorsed("b.example", { expires: "2026-05-31T00:00:00Z" }),
      endorsed("c.example", { expires: "2026-05-30T00:00:00Z" }),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(endorsements, { minLength: 3 }), (shuffled) => {
        expect(applyTrust(mixed, history, evidence({ endorsements: shuffled }))).toEqual(
          applyTrust(mixed, history, evidence({ endorsements })),
        );
      }),
    );
  });
});

describe("a trust policy", () => {
  test("is read as it stands", () => {
    const given = threeOf(3);
    expect(readTrustPolicy(given)).toEqual(given);
  });

  test.each([
    [{ ...threeOf(1), kind: "bongsu/trust/2" }, "/kind", "bongsu/trust/2", "bongsu/trust/1"],
    [threeOf(4), "/endorsers/threshold", "4", "threshold-within-endorsers"],
    [threeOf(0), "/endorsers/threshold", "0", ">= 1"],
    [{ ...policy(), later: 1 }, "", "later", "no-such-member"],
    [{ ...policy(), wellKnown: true }, "/wellKnown", "true", "accepted | not-accepted"],
    [
      { ...policy(), roots: [{ domain: "A.example", root: root.id }] },
      "/roots/0/domain",
      "A.example",
      "domain-name",
    ],
    ["no", "", "no", "object"],
  ])("is refused with the place", (value, pointer, found, expected) => {
    expect(refusalOf(() => readTrustPolicy(value))).toEqual({
      code: "document-invalid",
      details: { document: "trust-policy", pointer, found, expected },
    });
  });

  test("counts each endorser once", () => {
    const [one] = threeOf(1).endorsers?.parties ?? [];
    if (one === undefined) throw new Error("no endorser");
    const parties = [one, { ...one, root: rival.id }];
    expect(refusalOf(() => readTrustPolicy(policy({ endorsers: { threshold: 2, parties } })))).toMatchObject({
      details: { expected: "threshold-within-endorsers" },
    });
  });
});

describe("the document that a domain serves", () => {
  const bytes = (value: unknown) => utf8(JSON.stringify(value));

  test("is read, and members that are not known are left out", () => {
    expect(WELL_KNOWN_PATH).toBe("/.well-known/bongsu.json");
    expect(parseWellKnown(bytes({ ...wellKnown(), later: 1 }), DOMAIN)).toEqual(wellKnown());
  });

  test("speaks for the domain that serves it and no other", () => {
    expect(refusalOf(() => parseWellKnown(bytes(wellKnown()), "other.example"))).toEqual({
      code: "document-invalid",
      details: { document: "well-known", pointer: "/domain", found: DOMAIN, expected: "other.example" },
    });
  });

  test.each([
    [{ roots: [] }, "/roots", "[…]", ">= 1"],
    [{ roots: ["sha256:00"] }, "/roots/0", "sha256:00", "sha256-digest"],
    [{ homeLog: { ...LOG, origin: "other.example" } }, "/homeLog", "{…}", "note-key-of-origin"],
    [{ kind: undefined }, "/kind", "", "bongsu/party/1"],
  ])("is refused with the place", (more, pointer, found, expected) => {
    expect(refusalOf(() => parseWellKnown(bytes({ ...wellKnown(), ...more }), DOMAIN))).toEqual({
      code: "document-invalid",
      details: { document: "well-known", pointer, found, expected },
    });
  });

  test("is bounded", () => {
    expect(refusalOf(() => parseWellKnown(utf8(" ".repeat(65_537)), DOMAIN))).toEqual({
      code: "json-too-large",
      details: { bytes: 65_537, limit: 65_536 },
    });
    expect(refusalOf(() => parseWellKnown(utf8("[".repeat(9)), DOMAIN))).toMatchObject({
      code: "json-too-deep",
    });
  });
});
