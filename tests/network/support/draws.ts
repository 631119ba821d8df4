import { createHash } from "node:crypto";
import type { Randomness } from "@bongsu/node";

/** Chance that a seed repeats: SHA-256 of the seed and a count. */
export class Draws implements Randomness {
  readonly #seed: string;
  #count = 0;

  constructor(seed: string) {
    this.#seed = seed;
  }

  bytes(count: number): Uint8Array {
    const blocks: Buffer[] = [];
    for (let length = 0; length < count; length += 32)
      blocks.push(
        createHash("sha256")
          .update(`${this.#seed} ${this.#count++}`)
          .digest(),
      );
    return Uint8Array.from(Buffer.concat(blocks).subarray(0, count));
  }

  /** In [0, 1). */
  share(): number {
    return Buffer.from(this.bytes(6)).readUIntBE(0, 6) / 2 ** 48;
  }

  below(limit: number): number {
    return Math.floor(this.share() * limit);
  }

  shuffled<T>(values: readonly T[]): T[] {
    const keyed = values.map((value) => ({ value, at: this.share() }));
    return keyed.sort((a, b) => a.at - b.at).map(({ value }) => value);
  }
}
