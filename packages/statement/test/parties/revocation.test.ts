import { describe, expect, test } from "vitest";
import { keyStanding } from "../../src/index.ts";
import { LOG, noteKey, retirement, revocation, rotation, stated } from "../support/party.ts";
import { r1, r2, r3, s1, s2, thief, only, standings, GENESIS } from "./folding.ts";

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
