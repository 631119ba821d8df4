import { beforeAll, describe, expect, test } from "vitest";
import { Following } from "./follow.ts";
import { TestLog, answered, damagesOf } from "./logs.ts";
import type { Fault } from "./logs.ts";

let log: TestLog;
beforeAll(async () => {
  log = await TestLog.make();
  await log.append(0, 300);
});

/** Turns one bit round in the middle of every file that the pattern names. */
const flipped =
  (pattern: RegExp): Fault =>
  (path, bytes) => {
    if (bytes === null || !pattern.test(path)) return undefined;
    const changed = bytes.slice();
    const middle = Math.floor(changed.length / 2);
    changed[middle] = (changed[middle] ?? 0) ^ 1;
    return changed;
  };

describe("a byte that was changed on the way", () => {
  test.each([
    ["the checkpoint", /^checkpoint$/, /^failed (?:signature-wrong|base64-malformed|note-signature-line)$/],
    ["a tile at the edge", /^tile\/0\/001\.p\//, /^failed tiles-not-of-root$/],
    ["a tile above", /^tile\/1\//, /^failed tiles-not-of-root$/],
    ["a full tile", /^tile\/0\/000$/, /^failed tile-wrong$/],
    [
      "a full bundle of entries",
      /^tile\/entries\/000$/,
      /^failed (?:bundle-wrong|entries-torn|entries-count)$/,
    ],
    [
      "a bundle at the edge",
      /^tile\/entries\/001\.p\//,
      /^failed (?:bundle-wrong|entries-torn|entries-count)$/,
    ],
  ])("in %s is refused with its reason, and nothing is shown", async (_, pattern, reason) => {
    const following = new Following(log);
    following.served.fault = flipped(pattern);
    expect(await following.round()).toMatch(reason);
    expect([following.shown(), following.grown]).toEqual([null, []]);
    // The twin: the same copy, untouched.
    following.served.fault = () => undefined;
    expect(await following.round()).toBe("grown");
    expect([following.shown(), await damagesOf(following.disk, log)]).toEqual([300, []]);
  });

  test("in a body keeps that body out and nothing else; what was refused is counted and asked for again", async () => {
    const following = new Following(log);
    following.served.fault = flipped(/^bodies\/0$/);
    expect(await following.round()).toBe("grown");
    const { progress } = await following.follower.replica();
    const { missing = 0, refused = 0 } = progress.gaps["0"] ?? {};
    expect(missing + refused).toBeGreaterThan(0);
    // Not every body behind a changed length can be found; all that are held are good.
    expect(await damagesOf(following.disk, log)).toEqual([]);
    following.served.fault = () => undefined;
    following.clock.time += 61_000;
    expect(await following.round()).toBe("in-step");
    expect(following.bodies).toHaveLength(256);
    expect((await following.follower.replica()).progress.gaps).toEqual({});
  });
});

test("a body that another entry's author signed is refused", async () => {
  const following = new Following(log);
  // The bodies of the first two entries, exchanged; both are of one length.
  following.served.fault = (path, bytes) => {
    if (path !== "bodies/0" || bytes === null) return undefined;
    const length = 5 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(1);
    const second = bytes.slice(length, 2 * length);
    const changed = bytes.slice();
    changed.copyWithin(length, 0, length);
    changed.set(second, 0);
    return changed;
  };
  expect(await following.round()).toBe("grown");
  expect((await following.follower.replica()).progress.gaps["0"]).toMatchObject({ missing: 0, refused: 2 });
});

test("the checkpoint of another log is refused by its signature, by its own key and by ours", async () => {
  const other = await TestLog.make("other.example");
  const following = new Following(log);
  following.served.fault = (path) =>
    path === "checkpoint" ? (other.disk.read("checkpoint") ?? undefined) : undefined;
  expect(await following.round()).toBe("failed signature-absent");
  const [namesake] = await TestLog.twins();
  following.served.fault = (path) =>
    path === "checkpoint" ? (namesake.disk.read("checkpoint") ?? undefined) : undefined;
  expect(await following.round()).toBe("failed signature-absent");
  expect(following.shown()).toBeNull();
});

test("an error page, a redirect and a file without end are no files", async () => {
  const following = new Following(log);
  following.served.fault = (path) =>
    path === "checkpoint" ? answered(200, new TextEncoder().encode("<html>")) : undefined;
  expect(await following.round()).toBe("failed note-unsigned-text");
  following.served.fault = () => answered(302, undefined, { location: "http://127.0.0.1/" });
  expect(await following.round()).toBe("failed neighbour-status");
  following.served.fault = (path, bytes) =>
    path.startsWith("tile/0") && bytes !== null ? new Uint8Array(8193) : undefined;
  expect(await following.round()).toBe("failed transport-too-large");
  expect(following.shown()).toBeNull();
});
