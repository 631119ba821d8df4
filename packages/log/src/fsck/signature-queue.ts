import { LogRefusal } from "../refusal.ts";
import type { FsckSource, LocatedLeaf, Search } from "./source.ts";

/** Bundles whose signatures are being checked at once: enough to keep a few workers busy. */
const UNDER_WAY = 8;

interface Waiting {
  readonly path: string;
  readonly bad: Promise<readonly number[]>;
}

/** Hands leaves to the caller's signature check and collects its answers in order. */
export class SignatureQueue {
  readonly #check: FsckSource["checkSignatures"];
  readonly #waiting: Waiting[] = [];

  constructor(check: FsckSource["checkSignatures"]) {
    this.#check = check;
  }

  async *add(path: string, leaves: readonly LocatedLeaf[]): Search<void> {
    if (this.#check === undefined || leaves.length === 0) return;
    const bad = this.#check(leaves);
    // Awaited later; until then a failure is not unhandled.
    bad.catch(() => undefined);
    this.#waiting.push({ path, bad });
    while (this.#waiting.length > UNDER_WAY) yield* this.#first();
  }

  /** Waits for what is still under way. */
  async *finish(): Search<void> {
    while (this.#waiting.length > 0) yield* this.#first();
  }

  async *#first(): Search<void> {
    const next = this.#waiting.shift();
    for (const index of (await next?.bad) ?? [])
      yield new LogRefusal("entry-signature", { path: next?.path ?? "", index });
  }
}
