import { ForgettingStore } from "@bongsu/log";
import { beforeAll, describe, expect, test } from "vitest";
import { BACK_OFF, delayAfter } from "../../src/replicate/back-off.ts";
import { retryAfter } from "../../src/replicate/retry-after.ts";
import { NodeRefusal } from "../../src/refusal.ts";
import { Following } from "./follow.ts";
import { TestLog, answered } from "./logs.ts";

let log: TestLog;
beforeAll(async () => {
  log = await TestLog.make();
  await log.append(0, 600);
});

test("a round that has had its share ends, and the next ones go on until all is there", async () => {
  const following = new Following(log, { roundRequests: 7 });
  const rounds: string[] = [];
  while (rounds.at(-1) !== "grown" && rounds.length < 20) rounds.push(await following.round());
  expect(rounds).toEqual(["more", "more", "grown"]);
  expect(following.shown()).toBe(600);
  const few = new Following(log, { roundBytes: 60_000 });
  expect(await few.round()).toBe("more");
});

test("a copy that has had its room grows no further, and says so", async () => {
  const growing = await TestLog.make();
  await growing.append(0, 5);
  const following = new Following(growing, { totalBytes: 1000 });
  expect(await following.round()).toBe("grown");
  await growing.append(5, 6);
  expect(await following.round()).toBe("failed replica-full");
  expect(following.shown()).toBe(5);
});

describe("bodies that are not given", () => {
  test("are counted; the entries are held without them, and they are asked for again when it is time", async () => {
    const following = new Following(log);
    following.served.fault = (path) => (path === "bodies/1" ? answered(404) : undefined);
    expect(await following.round()).toBe("grown");
    expect((await following.follower.replica()).progress.gaps["1"]).toMatchObject({ missing: 256, tries: 0 });
    const asked = (): number => following.served.asked.filter((path) => path === "bodies/1").length;
    expect(await following.round()).toBe("in-step");
    expect(asked()).toBe(1);
    following.clock.time += 61_000;
    await following.round();
    expect([asked(), following.bodies]).toEqual([2, []]);
    // Twice as long before the third time.
    following.clock.time += 61_000;
    await following.round();
    expect(asked()).toBe(2);
    following.served.fault = () => undefined;
    following.clock.time += 61_000;
    following.restarted();
    await following.round();
    expect([asked(), following.bodies[0], following.bodies.length]).toEqual([3, 256, 256]);
  });

  test("are so by their log's own word as well, and come when it gives them", async () => {
    const withholding = await TestLog.make();
    await withholding.append(0, 6, (n) => n % 2 === 0);
    const following = new Following(withholding);
    await following.round();
    expect((await following.follower.replica()).progress.gaps["0"]).toMatchObject({ missing: 3, refused: 0 });
  });

  test("are found again where the record of them was lost", async () => {
    const following = new Following(log);
    following.served.fault = (path) => (path === "bodies/2" ? answered(404) : undefined);
    await following.round();
    await new ForgettingStore(following.disk).remove("private/progress.json");
    following.restarted();
    expect((await following.follower.replica()).progress.gaps).toMatchObject({ 2: { missing: 88 } });
    following.served.fault = () => undefined;
    await following.round();
    expect([following.bodies.length, (await following.follower.replica()).progress.gaps]).toEqual([88, {}]);
  });

  test("or too large to be taken keep back nothing else", async () => {
    const following = new Following(log, { bodyFile: 1000 });
    expect(await following.round()).toBe("grown");
    expect([following.shown(), (await following.follower.replica()).progress.gaps["0"]?.missing]).toEqual([
      600, 256,
    ]);
  });
});

test("whoever asks for patience gets it, a day at most", async () => {
  const following = new Following(log);
  following.served.fault = () => answered(429, undefined, { "retry-after": "120" });
  const round = await following.follower.round();
  expect(round).toMatchObject({
    kind: "failed",
    refusal: { code: "neighbour-busy", details: { seconds: 120 } },
  });
  const now = Date.parse("2026-11-25T00:00:00Z");
  expect(
    [
      "5",
      "Wed, 25 Nov 2026 00:01:30 GMT",
      "Tue, 24 Nov 2026 00:00:00 GMT",
      "999999999",
      "soon",
      "-5",
      undefined,
    ].map((value) => retryAfter(value, now)),
  ).toEqual([5, 90, 0, 86_400, null, null, null]);
});

test("failures in a row are followed by longer pauses, each a random half shorter, up to an hour", () => {
  const least = { bytes: (count: number) => new Uint8Array(count).fill(255) };
  const most = { bytes: (count: number) => new Uint8Array(count) };
  const delays = [1, 2, 3, 4, 20].map((failures) => [
    Math.round(delayAfter(failures, BACK_OFF, least) / 100),
    Math.round(delayAfter(failures, BACK_OFF, most) / 100),
  ]);
  expect(delays).toEqual([
    [75, 150],
    [150, 300],
    [300, 600],
    [600, 1200],
    [18_000, 36_000],
  ]);
});

test("a neighbour that is not there is a failure with its reason", async () => {
  const following = new Following(log);
  following.served.fault = (path) => {
    throw new NodeRefusal("transport-timeout", { url: path, seconds: 30 });
  };
  expect(await following.round()).toBe("failed transport-timeout");
});
