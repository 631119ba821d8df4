/**
 * `node --expose-gc staying.ts CASE SAMPLES HELD`: prints what stays alive while a log of that case is read, in MiB. A
 * process of its own, because what other tests left behind is let go at any time.
 */
import { openLogs } from "@bongsu/harness";
import { problemSink, type Source } from "@bongsu/input";
import { nodePlatform } from "../src/io/node-platform.ts";
import { SCATTERED } from "./scattered-logs.ts";

const MIB = 1024 * 1024;

/** What is alive in the heap and in buffers beside it, in bytes. */
function live(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/**
 * What stays alive while `files` are read, in MiB beyond what was before: the least of what is seen in the second half
 * of the reading, because the window at hand comes and goes.
 */
async function staying(files: readonly Source[], samples: number, heldBytes: number): Promise<number> {
  const before = live();
  const seen: number[] = [];
  let next = 0;
  const measured = files.map((file): Source => ({
    ...file,
    async read(offset, length, room) {
      if (offset >= next) seen.push(live() - before);
      next = Math.max(next, offset - (offset % MIB) + MIB);
      return file.read(offset, length, room);
    },
  }));
  const [reading] = await openLogs(measured, {
    platform: nodePlatform,
    problems: problemSink(false),
    heldBytes,
  });
  let records = 0;
  for await (const batch of reading?.batches ?? []) records += batch.length;
  if (records !== samples) throw new RangeError(`${records} records of ${samples} samples`);
  return Math.min(...seen.slice(seen.length >> 1)) / MIB;
}

const [, , asked = "", samples = "", held = ""] = process.argv;
if (globalThis.gc === undefined) throw new Error("wants --expose-gc");
const found = SCATTERED.find(([name]) => name === asked);
if (found === undefined) throw new RangeError(`no case ${asked}`);
process.stdout.write(String(await staying(found[1](Number(samples)), Number(samples), Number(held))));
