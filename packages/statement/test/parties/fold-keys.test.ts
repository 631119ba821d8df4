import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldKeys, type KeyHistory, keyStanding, type LoggedStatement } from "../../src/index.ts";
import {
  DOMAIN,
  key,
  LOG,
  type NamedKey,
  noteKey,
  profile,
  retirement,
  revocation,
  rotation,
  stated,
} from "../support/party.ts";

const [r1, r2, r3, s1, s2, thief] = [key(), key(), key(), key(), key(), key()];

const only = (statements: readonly LoggedStatement[]): KeyHistory => {
  const [history, ...rivals] = foldKeys(DOMAIN, LOG.origin, statements);
  if (history === undefined || rivals.length > 0) throw new Error("not one history");
  return history;
};
const standings = (history: KeyHistory, of: NamedKey, positions: readonly number[]): string[] =>
  positions.map((position) => keyStanding(history, of.id, position));

const GENESIS = profile(3, r1, [stated(r1), stated(s1, "signing", 0, 20), stated(r2, "root", 8)]);

describe("a party's keys", () => {
  test("begin where the profile stands, whatever it claims of the time before", () => {
    const history = only([GENESIS]);
    expect(history.genesis).toEqual({ keyId: r1.id, position: 3 });
    expect(history).toMatchObject({ domain: DOMAIN, profilePosition: 3, retired: null, ignored: [] });
    expect(history.profile.name.ko).toBe("연구소(가상)");
    expect(history.keys).toEqual([
      {
        keyId: r1.id,
        spki: r1.text,
        use: "root",
        introduced: { position: 3, place: 0 },
        from: 3,
        until: null,
        revoked: null,
      },
      {
        keyId: s1.id,
        spki: s1.text,
        use: "signing",
        introduced: { position: 3, place: 1 },
        from: 3,
        until: 20,
        revoked: null,
      },
      {
        keyId: r2.id,
        spki: r2.text,
        use: "root",
        introduced: { position: 3, place: 2 },
        from: 8,
        until: null,
        revoked: null,
      },
    ]);
    expect(standings(history, s1, [0, 2, 3, 19, 20])).toEqual([
      "not-yet",
      "not-yet",
      "valid",
      "valid",
      "ended",
    ]);
    expect(standings(history, r2, [7, 8])).toEqual(["not-yet", "valid"]);
    expect(standings(history, thief, [5])).toEqual(["unknown"]);
  });

  test("have no history without a profile that a root of it signed", () => {
    expect(foldKeys(DOMAIN, LOG.origin, [profile(0, s1, [stated(r1), stated(s1, "signing")])])).toEqual([]);
    expect(foldKeys(DOMAIN, LOG.origin, [profile(0, thief, [stated(r1)])])).toEqual([]);
    expect(foldKeys(DOMAIN, LOG.origin, [profile(5, r1, [stated(r1, "root", 6)])])).toEqual([]);
    expect(foldKeys(DOMAIN, LOG.origin, [profile(5, r1, [stated(r1, "root", 0, 5)])])).toEqual([]);
    expect(foldKeys(DOMAIN, LOG.origin, [profile(5, r1, [stated(r1, "root", 5, 6)])])).toHaveLength(1);
    expect(foldKeys(DOMAIN, LOG.origin, [rotation(0, r1, stated(r1))])).toEqual([]);
    expect(foldKeys("other.example", LOG.origin, [GENESIS])).toEqual([]);
  });

  test("what stood before the profile has no part in it", () => {
    expect(only([rotation(1, r1, stated(thief)), GENESIS]).keys).toHaveLength(3);
  });

  test("a signing key changes nothing", () => {
    const history = only([
      GENESIS,
      rotation(4, s1, stated(thief)),
      revocation(5, s1, r1, 5),
      profile(6, s1, [stated(r1), stated(thief)]),
      retirement(7, s1),
    ]);
    expect(history.keys).toHaveLength(3);
    expect(history.retired).toBeNull();
    expect(history.ignored).toEqual([4, 5, 6, 7].map((position) => ({ position, why: "not-a-root" })));
  });

  test("but it may revoke itself, from then on", () => {
    const history = only([GENESIS, revocation(9, s1, s1, 4, { reason: "lost" })]);
    expect(history.keys[1]?.revoked).toEqual({ from: 9, at: 9, by: s1.id, reason: "lost" });
    expect(standings(history, s1, [8, 9, 10])).toEqual(["valid", "revoked", "revoked"]);
    expect(history.ignored).toEqual([]);
  });

  test("rotation begins one key and ends another, never in the past", () => {
    const now = only([GENESIS, rotation(10, r1, stated(s2, "signing", 4), s1)]);
    expect(standings(now, s2, [9, 10])).toEqual(["not-yet", "valid"]);
    expect(standings(now, s1, [9, 10])).toEqual(["valid", "ended"]);
    const later = only([GENESIS, rotation(10, r1, stated(s2, "signing", 15), s1)]);
    expect(standings(later, s2, [14, 15])).toEqual(["not-yet", "valid"]);
    expect(standings(later, s1, [14, 15])).toEqual(["valid", "ended"]);
    const added = only([GENESIS, rotation(10, r1, stated(s2, "signing"))]);
    expect(standings(added, s1, [19, 20])).toEqual(["valid", "ended"]);
    expect(added.keys.at(-1)?.introduced).toEqual({ position: 10, place: 0 });
  });

  test("an end that is set is not put off", () => {
    const history = only([GENESIS, rotation(10, r1, stated(s2, "signing", 30), s1)]);
    expect(standings(history, s1, [19, 20, 29])).toEqual(["valid", "ended", "ended"]);
  });

  test("a rotation that cannot be is left out, with the reason", () => {
    const history = only([
      GENESIS,
      rotation(4, r1, stated(s1, "signing")),
      rotation(5, r1, stated(s2, "signing"), thief),
      rotation(9, r2, stated(s2, "signing"), r1),
      rotation(10, thief, stated(s2)),
      rotation(11, r2, stated(r3), r2),
      rotation(12, r2, stated(s2)),
    ]);
    expect(history.ignored).toEqual([
      { position: 4, why: "already-known" },
      { position: 5, why: "target-unknown" },
      { position: 9, why: "target-ranks-higher" },
      { position: 10, why: "key-unknown" },
      { position: 12, why: "key-not-valid" },
    ]);
    expect(history.keys.map(({ keyId }) => keyId)).toEqual([r1.id, s1.id, r2.id, r3.id]);
  });

  test("a root not yet valid changes nothing", () => {
    expect(only([GENESIS, rotation(7, r2, stated(s2))]).ignored).toEqual([
      { position: 7, why: "key-not-valid" },
    ]);
    expect(only([GENESIS, rotation(8, r2, stated(s2))]).ignored).toEqual([]);
  });

  test("a later profile adds keys and shortens, and is the one that counts", () => {
    const next = profile(12, r1, [stated(r1), stated(s1, "signing", 0, 5), stated(s2, "signing", 14, 99)], {
      kind: "state",
    });
    const history = only([GENESIS, next]);
    expect(history).toMatchObject({ profilePosition: 12, profile: { kind: "state" } });
    expect(standings(history, s1, [11, 12])).toEqual(["valid", "ended"]);
    expect(standings(history, s2, [13, 14, 98, 99])).toEqual(["not-yet", "valid", "valid", "ended"]);
    expect(standings(history, r2, [100])).toEqual(["valid"]);
    expect(history.keys.at(-1)?.introduced).toEqual({ position: 12, place: 2 });
  });

  test("a later profile does not put an end off, nor does a later root end an earlier one", () => {
    const history = only([
      GENESIS,
      profile(12, r2, [stated(r2), stated(s1, "signing", 0, 50), stated(r1, "root", 0, 13)]),
    ]);
    expect(standings(history, s1, [19, 20])).toEqual(["valid", "ended"]);
    expect(standings(history, r1, [13, 1000])).toEqual(["valid", "valid"]);
    expect(history.profilePosition).toBe(12);
  });

  test("a profile without any root is left out", () => {
    const history = only([GENESIS, profile(12, r1, [stated(s2, "signing")])]);
    expect(history.ignored).toEqual([{ position: 12, why: "profile-without-root" }]);
    expect(history.profilePosition).toBe(3);
  });

  test("statements of another domain, or of no type about keys, play no part", () => {
    expect(only([GENESIS, rotation(9, r1, stated(s2), null, { domain: "other.example" })]).keys).toHaveLength(
      3,
    );
  });
});

describe("what was copied", () => {
  const elsewhere = { origin: "log.other.example", vkey: noteKey("log.other.example") };
  test("from another log has no effect, and no history begins there", () => {
    expect(foldKeys(DOMAIN, "log.other.example", [GENESIS])).toEqual([]);
    const history = only([
      GENESIS,
      rotation(4, r1, stated(thief), null, { log: elsewhere.origin }),
      revocation(5, r1, s1, 3, { log: elsewhere.origin }),
      profile(6, r1, [stated(r1), stated(thief)], { homeLog: elsewhere }),
    ]);
    expect(history.keys.map(({ keyId, revoked }) => [keyId, revoked])).toEqual([
      [r1.id, null],
      [s1.id, null],
      [r2.id, null],
    ]);
    expect(history).toMatchObject({ profilePosition: 3, ignored: [] });
  });

  test("from an earlier place in the same log says nothing new", () => {
    const next = profile(12, r1, [stated(r1)], { kind: "state" });
    const again = { ...GENESIS, position: 15 };
    expect(only([GENESIS, next, again])).toMatchObject({
      profilePosition: 12,
      profile: { kind: "state" },
      ignored: [],
    });
    expect(only([again, next, GENESIS])).toEqual(only([GENESIS, next]));
  });
});

describe("revocation", () => {
  test("covers the past: what was logged before it is told apart from what was logged after", () => {
    const history = only([GENESIS, revocation(15, r1, s1, 6)]);
    expect(history.keys[1]?.revoked).toEqual({ from: 6, at: 15, by: r1.id, reason: "compromised" });
    expect(standings(history, s1, [5, 6, 14, 15, 19, 20])).toEqual([
      "valid",
      "revoked-since",
      "revoked-since",
      "revoked",
      "revoked",
      "ended",
    ]);
  });

  test("of a root undoes what that root changed since", () => {
    const history = only([
      GENESIS,
      rotation(10, r2, stated(thief)),
      rotation(12, thief, stated(s2, "signing")),
      revocation(15, r1, r2, 10),
    ]);
    expect(history.keys.map(({ keyId }) => keyId)).toEqual([r1.id, s1.id, r2.id]);
    expect(history.ignored).toEqual([
      { position: 10, why: "key-not-valid" },
      { position: 12, why: "key-unknown" },
    ]);
    expect(standings(history, r2, [9, 10, 15])).toEqual(["valid", "revoked-since", "revoked"]);
  });

  test("of a root from where it changed nothing undoes nothing", () => {
    const history = only([GENESIS, rotation(10, r2, stated(s2, "signing")), revocation(15, r1, r2, 11)]);
    expect(standings(history, s2, [10])).toEqual(["valid"]);
    expect(history.ignored).toEqual([]);
  });

  test("a revocation by a root that is undone does not hold", () => {
    const history = only([
      GENESIS,
      rotation(10, r1, stated(r3)),
      rotation(11, r3, stated(s2, "signing")),
      revocation(13, r2, r3, 11),
      revocation(15, r1, r2, 12),
    ]);
    expect(standings(history, s2, [11, 20])).toEqual(["valid", "valid"]);
    expect(standings(history, r3, [20])).toEqual(["valid"]);
    expect(history.ignored).toEqual([{ position: 13, why: "key-not-valid" }]);
  });

  test("a thief of a later root cannot shut out an earlier one", () => {
    const history = only([
      GENESIS,
      revocation(9, r2, r1, 0),
      rotation(10, r2, stated(thief), r1),
      revocation(11, r1, r2, 8),
    ]);
    expect(standings(history, r1, [5, 9, 12])).toEqual(["valid", "valid", "valid"]);
    expect(standings(history, r2, [8, 11])).toEqual(["revoked-since", "revoked"]);
    expect(keyStanding(history, thief.id, 12)).toBe("unknown");
    expect(history.ignored).toEqual([
      { position: 9, why: "key-not-valid" },
      { position: 10, why: "key-not-valid" },
    ]);
  });

  test("a later root may not revoke an earlier one", () => {
    expect(only([GENESIS, revocation(9, r2, r1, 9)]).ignored).toEqual([
      { position: 9, why: "target-ranks-higher" },
    ]);
  });

  test("a root that revokes itself does so from then on, and unsays nothing", () => {
    const history = only([
      GENESIS,
      rotation(5, r1, stated(s2, "signing")),
      revocation(9, r1, r1, 0),
      rotation(10, r1, stated(r3)),
    ]);
    expect(standings(history, r1, [4, 8, 9])).toEqual(["valid", "valid", "revoked"]);
    expect(standings(history, s2, [6])).toEqual(["valid"]);
    expect(history.ignored).toEqual([{ position: 10, why: "key-not-valid" }]);
  });

  test("of an unknown key is left out", () => {
    expect(only([GENESIS, revocation(9, r1, thief, 0)]).ignored).toEqual([
      { position: 9, why: "target-unknown" },
    ]);
  });

  test("may be said for the future", () => {
    expect(standings(only([GENESIS, revocation(5, r1, s1, 10)]), s1, [5, 9, 10])).toEqual([
      "valid",
      "valid",
      "revoked",
    ]);
  });

  test("said again reaches further back or changes nothing", () => {
    const narrower = only([
      GENESIS,
      revocation(10, r1, s1, 8),
      revocation(12, r1, s1, 9, { reason: "lost" }),
    ]);
    expect(narrower.keys[1]?.revoked).toEqual({ from: 8, at: 10, by: r1.id, reason: "compromised" });
    const wider = only([GENESIS, revocation(10, r1, s1, 8), revocation(12, r1, s1, 5, { reason: "lost" })]);
    expect(wider.keys[1]?.revoked).toEqual({ from: 5, at: 10, by: r1.id, reason: "lost" });
    expect(standings(wider, s1, [5, 9, 10, 11])).toEqual([
      "revoked-since",
      "revoked-since",
      "revoked",
      "revoked",
    ]);
    expect(narrower.ignored).toEqual([]);
  });
});

describe("retirement of the home log", () => {
  test("is said once, by a root, of the party's own log", () => {
    const other = { origin: "log.other.example", vkey: noteKey("log.other.example") };
    const history = only([
      GENESIS,
      retirement(5, r1, { log: other, successor: LOG }),
      retirement(6, r1, { size: 6 }),
      retirement(7, r1, { size: 7 }),
    ]);
    expect(history.retired).toMatchObject({ position: 6, said: { size: 6 } });
    expect(history.ignored).toEqual([{ position: 7, why: "already-retired" }]);
  });
});

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
