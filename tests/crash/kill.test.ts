import { spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { once } from "node:events";
import { afterAll, expect, test } from "vitest";
import { createLog, treeHasher } from "@bongsu/log";
import { sha256 } from "@bongsu/node";
import { Place, checked, checkpointOf, leavesOf, rootsOf } from "./place.ts";

const KILLS = 510;
const WRITERS = 3;
/** Longer than a batch takes, in milliseconds, so that a kill may come at any point of one. */
const LONGEST_LIFE = 250;

const place = new Place();
afterAll(() => place.remove());

interface Life {
  readonly signal: NodeJS.Signals | null;
  /** Index and leaf hash of what was acknowledged before the end. */
  readonly acknowledged: readonly (readonly [number, string])[];
}

/** Runs a writer until it is killed, some instant after it has begun to write. */
async function live(name: string): Promise<Life> {
  const child = spawn(process.execPath, [place.writer, place.folder, place.state, name], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  const ready = new Promise<void>((resolve) => {
    child.stdout.on("data", (bytes: Buffer) => {
      said += bytes.toString();
      if (said.startsWith("ready\n")) resolve();
    });
  });
  const closed = once(child, "close");
  await Promise.race([ready, closed]);
  await new Promise((later) => setTimeout(later, randomInt(LONGEST_LIFE * 1000) / 1000));
  child.kill("SIGKILL");
  const [, signal] = await closed;
  // The last line may be cut.
  const lines = said.split("\n").slice(1, -1);
  const acknowledged = lines.map((line) => {
    const [index, hash] = line.split(" ");
    return [Number(index), hash ?? ""] as const;
  });
  return { signal, acknowledged };
}

test(`${KILLS} times killed at a random instant, nothing acknowledged is lost`, async () => {
  const log = place.log();
  await createLog(log);
  const acknowledged = new Map<number, string>();
  const seen: { size: number; root: string }[] = [];
  let kills = 0;
  let turn = 0;

  async function writeAndDie(writer: number): Promise<void> {
    while (kills < KILLS) {
      const life = await live(`${writer}-${turn++}`);
      expect(life.signal).toBe("SIGKILL");
      kills += 1;
      const { size, root } = await checkpointOf(log);
      seen.push({ size, root: Buffer.from(root).toString("hex") });
      for (const [index, hash] of life.acknowledged) {
        expect(index).toBeLessThan(size);
        // No position is given twice.
        expect(acknowledged.has(index)).toBe(false);
        acknowledged.set(index, hash);
      }
    }
  }

  await Promise.all(Array.from({ length: WRITERS }, (_, writer) => writeAndDie(writer)));
  const leaves = await leavesOf(log);
  const hasher = treeHasher(sha256);
  for (const [index, hash] of acknowledged)
    expect(Buffer.from(hasher.leaf(leaves[index] ?? new Uint8Array(0))).toString("hex")).toBe(hash);
  const roots = rootsOf(leaves);
  for (const { size, root } of seen) expect(roots[size]).toBe(root);
  expect(await checked(log)).toMatchObject({
    damages: [],
    summary: { entries: leaves.length, bodies: { present: leaves.length } },
  });
  // It was not idle: most lives got something done.
  expect(acknowledged.size).toBeGreaterThan(KILLS);
  expect(kills).toBeGreaterThanOrEqual(KILLS);
}, 600_000);
