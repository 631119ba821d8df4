import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldKeys } from "../../src/index.ts";
import { DOMAIN, key, LOG, profile, revocation, rotation, stated } from "../support/party.ts";
import { r1, r2, r3, s1, s2, thief, only, GENESIS } from "./folding.ts";

describe("rivals", () => {
  test("each have a history, in the order of the log", () => {
    const rival = profile(1, thief, [stated(thief), stated(s1, "signing")]);
    const histories = foldKeys(DOMAIN, LOG.origin, [GENESIS, rival, profile(9, r1, [stated(r1)])]);
    expect(histories.map(({ genesis }) => genesis)).toEqual([
      { keyId: thief.id, position: 1 },
      { keyId: r1.id, position: 3 },
    ]);
    expect(histories.map(({ ignored }) => ignored)).toEqual([
      [
        { position: 3, why: "key-unknown" },
        { position: 9, why: "key-unknown" },
      ],
      [],
    ]);
  });

  test("a signing key that begins a history of its own does not join its party's", () => {
    const histories = foldKeys(DOMAIN, LOG.origin, [GENESIS, profile(9, s1, [stated(s1)])]);
    expect(histories).toHaveLength(2);
    expect(histories[0]?.ignored).toEqual([{ position: 9, why: "not-a-root" }]);
  });

  test("the same words by two keys at one place count once, whichever came first", () => {
    const words = [stated(r1), stated(r2)];
    const [a, b] = [profile(3, r1, words), profile(3, r2, words)];
    const lesser = r1.id < r2.id ? r1.id : r2.id;
    for (const given of [
      [a, b],
      [b, a],
    ])
      expect(foldKeys(DOMAIN, LOG.origin, given).map(({ genesis }) => genesis.keyId)).toEqual([lesser]);
  });

  test("of two statements at one place in a log the lesser digest counts, whichever came first", () => {
    const [a, b] = [profile(3, r1, [stated(r1)]), profile(3, r2, [stated(r2)])];
    const lesser = a.opened.digest < b.opened.digest ? r1.id : r2.id;
    for (const given of [
      [a, b],
      [b, a],
      [a, b, a],
    ])
      expect(foldKeys(DOMAIN, LOG.origin, given).map(({ genesis }) => genesis.keyId)).toEqual([lesser]);
  });
});

describe("hostile logs", () => {
  test("more keys than any party has are left out", () => {
    const many = Array.from({ length: 98 }, () => stated(key(), "signing"));
    const profiles = Array.from({ length: 6 }, (_, at) =>
      profile(10 + at, r1, [stated(r1), ...many.map(() => stated(key(), "signing"))]),
    );
    const history = only([profile(3, r1, [stated(r1)]), ...profiles, rotation(30, r1, stated(r2))]);
    expect(history.keys).toHaveLength(1 + 5 * 98 + 1);
    expect(history.ignored).toEqual([{ position: 15, why: "too-many-keys" }]);
    const nine = Array.from({ length: 8 }, (_, at) => rotation(31 + at, r1, stated(key())));
    const full = only([
      profile(3, r1, [stated(r1)]),
      ...profiles,
      rotation(30, r1, stated(r2)),
      ...nine,
      rotation(50, r1, stated(r3)),
    ]);
    expect(full.keys).toHaveLength(500);
    expect(full.ignored.at(-1)).toEqual({ position: 50, why: "too-many-keys" });
  });

  test("any set of statements folds to the same, in whatever order it arrives", () => {
    const names = [r1, r2, r3, s1, s2];
    const who = fc.constantFrom(...names);
    const at = fc.nat(12);
    const use = fc.constantFrom("root", "signing");
    const event = fc.oneof(
      fc.tuple(who, fc.uniqueArray(who, { minLength: 1, maxLength: 3 }), use, at).map(
        ([signer, keys, kind, from]) =>
          (position: number) =>
            profile(
              position,
              signer,
              keys.map((one, place) => stated(one, place === 0 ? "root" : kind, from)),
            ),
      ),
      fc.tuple(who, who, fc.option(who), use, at).map(
        ([signer, added, old, kind, from]) =>
          (position: number) =>
            rotation(position, signer, stated(added, kind, from), old),
      ),
      fc.tuple(who, who, at).map(
        ([signer, target, from]) =>
          (position: number) =>
            revocation(position, signer, target, from),
      ),
    );
    const log = fc
      .array(event, { maxLength: 12 })
      .map((events) => [
        profile(0, r1, [stated(r1), stated(r2), stated(s1, "signing")]),
        ...events.map((make, index) => make(index + 1)),
      ]);
    fc.assert(
      fc.property(log, fc.infiniteStream(fc.nat()), (statements, keys) => {
        const folded = foldKeys(DOMAIN, LOG.origin, statements);
        const shuffled = statements
          .map((statement) => ({ statement, order: keys.next().value ?? 0 }))
          .sort((a, b) => a.order - b.order)
          .map(({ statement }) => statement);
        expect(foldKeys(DOMAIN, LOG.origin, shuffled)).toEqual(folded);
        expect(foldKeys(DOMAIN, LOG.origin, [...shuffled, ...statements])).toEqual(folded);
        // the first root of all can be revoked by nobody but itself
        const first = folded[0]?.keys.find(({ keyId }) => keyId === r1.id);
        expect([r1.id, undefined]).toContain(first?.revoked?.by);
      }),
      { numRuns: 150 },
    );
  });
});
