import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { openKept } from "../../src/watch/database.ts";
import { WATCH_SCHEMA } from "../../src/watch/schema.ts";
import { CosignedHeads } from "../../src/witness/cosigned.ts";

/** Advances one log by one entry again and again, against another thread that does the same from the same moment on. */
const { path, id } = z.object({ path: z.string(), id: z.number() }).parse(workerData);
const ORIGIN = "log.example.org";
const MOST = 60;

function advanceAll(): number[] {
  const kept = openKept(path, WATCH_SCHEMA);
  const heads = new CosignedHeads(kept);
  const mine: number[] = [];
  for (;;) {
    const from = heads.get(ORIGIN);
    const size = (from?.size ?? 0) + 1;
    if (size > MOST) break;
    const root = new Uint8Array(32).fill(id);
    if (heads.advance(from, { origin: ORIGIN, size, root, at: 0, note: Uint8Array.of(id) })) mine.push(size);
    // The other one gets its turn.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
  }
  kept.close();
  return mine;
}

parentPort?.once("message", () => parentPort?.postMessage(advanceAll()));
parentPort?.postMessage("ready");
