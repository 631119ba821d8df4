import { beforeAll, describe, expect, test } from "vitest";
import { NodeRefusal } from "../../src/refusal.ts";
import { Following } from "./follow.ts";
import { TestLog, answered, damagesOf } from "./logs.ts";

let log: TestLog;
beforeAll(async () => {
  log = await TestLog.make();
  await log.append(0, 520);
});

const lost = (url: string): never => {
  throw new NodeRefusal("transport-failed", { url, reason: "ECONNRESET" });
};
const bundles = (asked: readonly string[]): string[] =>
  asked.filter((path) => path.startsWith("tile/entries/"));

test("a copy that is cut at any request goes on where it was, and asks for no bundle twice but the one that was cut", async () => {
  const whole = new Following(log);
  await whole.round();
  const requests = whole.served.asked.length;
  for (let at = 0; at < requests; at++) {
    const following = new Following(log);
    following.served.fault = (path, _, nth) => (nth === at ? lost(path) : undefined);
    expect(await following.round()).toBe("failed transport-failed");
    expect(following.shown()).toBeNull();
    following.restarted();
    expect(await following.round()).toBe("grown");
    expect(following.shown()).toBe(520);
    expect(bundles(following.served.asked).length).toBeLessThanOrEqual(
      bundles(whole.served.asked).length + 1,
    );
  }
}, 60_000);

test("under any run of lost, cut, repeated and stale answers only what is signed and whole is shown, in the end all of it", async () => {
  for (let seed = 1; seed <= 4; seed++) {
    const growing = await TestLog.make();
    await growing.append(0, 20);
    const following = new Following(growing);
    const random = draws(seed);
    const before = new Map<string, Uint8Array>();
    following.served.fault = (path, bytes) => {
      const draw = random();
      const stale = before.get(path);
      if (bytes !== null) before.set(path, bytes);
      if (draw < 0.12) return lost(path);
      if (draw < 0.24 && bytes !== null) return bytes.slice(0, Math.floor(random() * bytes.length));
      if (draw < 0.36 && stale !== undefined) return stale;
      return draw < 0.42 ? answered(503) : undefined;
    };
    for (let step = 0; step < 4; step++) {
      await growing.append(20 + 80 * step, 100 + 80 * step);
      for (let round = 0; round < 6; round++) {
        await following.round();
        if (random() < 0.3) following.restarted();
        if (following.shown() !== null) expect(await damagesOf(following.disk, growing)).toEqual([]);
      }
    }
    following.served.fault = () => undefined;
    following.clock.time += 2 * 24 * 3_600_000;
    await following.round();
    await following.round();
    expect([following.shown(), following.conflicts.filter(({ kind }) => kind !== "rollback")]).toEqual([
      340,
      [],
    ]);
    const { progress } = await following.follower.replica();
    expect([progress.gaps, await damagesOf(following.disk, growing)]).toEqual([{}, []]);
  }
}, 60_000);

describe("a process that ends between any two operations on its files", () => {
  test.each(["killed", "without power"])(
    "%s: the next one goes on, and what is shown is whole",
    async (how) => {
      const small = await TestLog.make();
      await small.append(0, 250);
      const first = new Following(small);
      await first.round();
      const before = [...first.disk.files()];
      await small.append(250, 258);
      for (let at = 0; ; at++) {
        const following = new Following(small);
        await following.holds(before);
        let count = 0;
        following.disk.before = () => {
          if (count++ === at) throw new Error("the process ends here");
        };
        const ended = await following.follower.round().then(
          () => false,
          () => true,
        );
        following.disk.before = () => undefined;
        if (!ended) break;
        if (how === "without power") following.disk.crash();
        following.restarted();
        expect([250, 258]).toContain(following.shown());
        expect(await damagesOf(following.disk, small)).toEqual([]);
        expect(await following.round()).toMatch(/^(?:grown|in-step)$/);
        expect([following.shown(), await damagesOf(following.disk, small)]).toEqual([258, []]);
        expect(at).toBeLessThan(500);
      }
    },
  );
});

/** The same numbers in every run. */
function draws(seed: number): () => number {
  let state = Math.imul(seed + 1, 2654435761) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}
