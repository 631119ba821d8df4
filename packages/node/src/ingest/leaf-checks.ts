import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { TILE_WIDTH, bodiesFileOf, bodiesPath } from "@bongsu/log";
import type { LocatedLeaf } from "@bongsu/log";
import { SPKI_BYTES } from "./leaf-messages.ts";
import type { LeafReply, LeafRequest } from "./leaf-messages.ts";

interface Waiting {
  readonly first: number;
  readonly resolve: (bad: readonly number[]) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Checks the signatures of a log's leaves on threads of their own, for `fsck`. What was signed is in the bodies; a
 * leaf whose body is not there is not checked.
 */
export class LeafChecks {
  readonly #folder: string;
  readonly #threads: number;
  /** Begun as there is work for them: a small log needs one. */
  readonly #workers: Worker[] = [];
  readonly #waiting = new Map<number, Waiting>();
  #next = 0;
  /** Signatures that were checked. */
  count = 0;

  constructor(folder: string, threads: number) {
    this.#folder = folder;
    this.#threads = threads;
  }

  /** The indices of the leaves whose signature does not hold; `leaves` are of one bundle. */
  badAmong(leaves: readonly LocatedLeaf[]): Promise<readonly number[]> {
    return new Promise((resolve, reject) => {
      const file = bodiesFileOf(leaves[0]?.index ?? 0);
      const id = this.#next++;
      if (this.#workers.length < this.#threads) this.#workers.push(this.#start());
      this.#waiting.set(id, { first: file * TILE_WIDTH, resolve, reject });
      const request = pack(id, join(this.#folder, bodiesPath(file)), leaves);
      this.#workers[id % this.#workers.length]?.postMessage(request, [request.packed.buffer]);
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  #start(): Worker {
    const worker = new Worker(new URL("./leaf-worker.ts", import.meta.url));
    worker.on("message", (reply: LeafReply) => this.#answer(reply));
    worker.on("error", (error) => this.#fail(error));
    return worker;
  }

  #answer({ id, bad, checked }: LeafReply): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    this.count += checked;
    waiting?.resolve(bad.map((position) => waiting.first + position));
  }

  #fail(error: unknown): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

function pack(id: number, path: string, leaves: readonly LocatedLeaf[]): LeafRequest {
  const lengths = leaves.map(({ signature }) => signature.length);
  const packed = new Uint8Array(lengths.reduce((sum, length) => sum + length + SPKI_BYTES, 0));
  let to = 0;
  for (const { signature, spki } of leaves) {
    packed.set(signature, to);
    packed.set(spki, to + signature.length);
    to += signature.length + SPKI_BYTES;
  }
  return { id, path, at: leaves.map(({ index }) => index % TILE_WIDTH), lengths, packed };
}
