import { describe, expect, test } from "vitest";
import { foldKeys } from "../../src/index.ts";
import { DOMAIN, LOG, noteKey, profile, retirement, revocation, rotation, stated } from "../support/party.ts";
import { r1, r2, r3, s1, s2, thief, only, standings, GENESIS } from "./folding.ts";

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
