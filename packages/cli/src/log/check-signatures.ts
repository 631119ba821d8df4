import {
  bodiesFileOf,
  bodiesPath,
  BODY_PRESENT,
  type LocatedLeaf,
  readFrames,
  TILE_WIDTH,
} from "@bongsu/log";
import { parseEnvelope, signatureHolds } from "@bongsu/statement";
import { statementCrypto } from "./crypto.ts";
import type { ReadableLog } from "./open-log.ts";

/**
 * Checks the signatures of leaves whose statement is there: what was signed is the statement, and without it nothing
 * can be checked.
 */
export class SignatureCheck {
  readonly #log: ReadableLog;
  #file: { readonly number: number; readonly bytes: Uint8Array } | null = null;
  /** Signatures that were checked. */
  count = 0;

  constructor(log: ReadableLog) {
    this.#log = log;
  }

  /** The indices of the leaves whose signature does not hold. */
  async badAmong(leaves: readonly LocatedLeaf[]): Promise<readonly number[]> {
    const bad: number[] = [];
    for (const leaf of leaves) {
      const body = await this.#body(leaf.index);
      if (body === null) continue;
      this.count += 1;
      if (!holds(body, leaf)) bad.push(leaf.index);
    }
    return bad;
  }

  async #body(index: number): Promise<Uint8Array | null> {
    const number = bodiesFileOf(index);
    if (this.#file?.number !== number) {
      const bytes = (await this.#log.store.read(bodiesPath(number))) ?? new Uint8Array(0);
      this.#file = { number, bytes };
    }
    const frame = readFrames(this.#file.bytes, TILE_WIDTH)[index % TILE_WIDTH];
    return frame?.state === BODY_PRESENT ? frame.body : null;
  }
}

function holds(body: Uint8Array, leaf: LocatedLeaf): boolean {
  try {
    return signatureHolds({ ...parseEnvelope(body), signature: leaf.signature }, leaf.spki, statementCrypto);
  } catch {
    // A body that is no envelope is the body's damage, and told as such.
    return true;
  }
}
