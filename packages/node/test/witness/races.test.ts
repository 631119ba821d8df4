import { fork } from "node:child_process";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { parseCheckpoint, parseNote } from "@bongsu/log";
import { openKept } from "../../src/watch/database.ts";
import { WATCH_SCHEMA } from "../../src/watch/schema.ts";
import { CosignedHeads } from "../../src/witness/cosigned.ts";
import { ed25519NoteKey } from "../../src/crypto/signers.ts";
import { generateKey } from "../../src/keys/key-kinds.ts";
import { TestLog, crypto, newFolder, utf8, watching, witnessKeys } from "./world.ts";

const ORIGIN = "log.example.org";
const CHILD = new URL("cosigning-child.ts", import.meta.url);

/** Requests for every step between two of the sizes, as clients that know different things would send them. */
async function requestsBetween(log: TestLog, sizes: readonly number[]): Promise<Map<string, Uint8Array>> {
  const requests = new Map<string, Uint8Array>();
  for (const size of sizes) {
    log.grow(size);
    for (const old of [0, ...sizes.filter((other) => other <= size)])
      requests.set(`${old} ${size}`, await log.request(old));
  }
  return requests;
}

describe("requests of several clients", () => {
  test("in any order: the head never shrinks, and each cosignature continues all before it", async () => {
    const sizes = [1, 2, 5, 8, 9, 21];
    const log = new TestLog(ORIGIN);
    const requests = await requestsBetween(log, sizes);
    const keys = witnessKeys("w.example");
    const anyRequest = fc.constantFrom(...requests.keys());
    await fc.assert(
      fc.asyncProperty(fc.array(anyRequest, { minLength: 1, maxLength: 20 }), async (order) => {
        const watch = watching(log, { witness: keys });
        let head = 0;
        for (const key of order) {
          const [old = 0, size = 0] = key.split(" ").map(Number);
          const status = watch.witness?.addCheckpoint(requests.get(key) ?? utf8("")).status;
          expect(status).toBe(old === head ? 200 : 409);
          if (status === 200) head = size;
        }
        watch.close();
      }),
      { numRuns: 15 },
    );
  });

  test("of two who saw the same head, through two openings of the file, one stores and one learns of it", async () => {
    const path = join(newFolder(), "watch.sqlite");
    const [one, two] = [openKept(path, WATCH_SCHEMA), openKept(path, WATCH_SCHEMA)];
    const [left, right] = [new CosignedHeads(one), new CosignedHeads(two)];
    const head = (size: number) => ({
      origin: ORIGIN,
      size,
      root: new Uint8Array(32).fill(size),
      at: 0,
      note: utf8("n"),
    });
    const seen = left.get(ORIGIN);
    expect(right.get(ORIGIN)).toBe(seen);
    expect(left.advance(seen, head(9))).toBe(true);
    expect(right.advance(seen, head(4))).toBe(false);
    expect(right.get(ORIGIN)?.size).toBe(9);
    expect(right.advance(head(9), head(12))).toBe(true);
    expect(left.advance(head(9), head(10))).toBe(false);
    one.close();
    two.close();
  });

  test("by threads that hammer one file: every size is cosigned once, and none after a larger one", async () => {
    const folder = newFolder();
    const path = join(folder, "watch.sqlite");
    openKept(path, WATCH_SCHEMA).close();
    const threads = await Promise.all([0, 1].map((id) => advancing(path, id)));
    const lists = await Promise.all(threads.map((thread) => thread.begin()));
    const stored = lists.flat().sort((a, b) => a - b);
    expect(stored).toEqual(Array.from({ length: stored.length }, (_, at) => at + 1));
    for (const list of lists) expect(list).toEqual(list.toSorted((a, b) => a - b));
    expect(lists.every((list) => list.length > 0)).toBe(true);
  });
});

/** A thread that is ready to begin; `begin` gives the sizes that it got stored, in its order. */
async function advancing(path: string, id: number): Promise<{ begin(): Promise<number[]> }> {
  const worker = new Worker(new URL("advancing-worker.ts", import.meta.url), { workerData: { path, id } });
  const next = (): Promise<unknown> =>
    new Promise((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
    });
  await next();
  return {
    async begin() {
      const sizes = next();
      worker.postMessage("begin");
      return z.array(z.number()).parse(await sizes);
    },
  };
}

describe("a witness that is killed", () => {
  test("has on disk whatever it gave a cosignature for, and is not held afterwards", async () => {
    const folder = newFolder();
    const key = generateKey("ed25519");
    const { vkey } = new TestLog(ORIGIN, ed25519NoteKey(crypto, ORIGIN, key));
    const pem = String(key.export({ type: "pkcs8", format: "pem" }));
    let last = 0;
    for (const words of [1, 6]) {
      const said = await killedAfter(folder, vkey, pem, words);
      expect(said).toBeGreaterThan(last);
      last = said;
      const kept = openKept(join(folder, "data", "watch.sqlite"), WATCH_SCHEMA);
      const stored = new CosignedHeads(kept).get(ORIGIN);
      kept.close();
      expect(stored?.size ?? 0).toBeGreaterThanOrEqual(said);
      expect(parseCheckpoint(parseNote(stored?.note ?? utf8("")).text).size).toBe(stored?.size);
    }
  });
});

/** The largest size that the child said it had cosigned before it was killed, which is in the middle of its work. */
function killedAfter(folder: string, vkey: string, key: string, count: number): Promise<number> {
  const child = fork(CHILD, [folder, vkey], { stdio: ["pipe", "pipe", "inherit", "ipc"] });
  child.send(key);
  let text = "";
  child.stdout?.on("data", (data) => {
    text += String(data);
    if (text.split("\n").length > count) child.kill("SIGKILL");
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      const whole = text.split("\n").slice(0, -1);
      if (signal === "SIGKILL") resolve(Number(whole.at(-1)));
      else reject(new Error(`ended by itself with ${code}`));
    });
  });
}
