import { createPublicKey } from "node:crypto";
import type { KeyObject } from "node:crypto";

/** Keys that are remembered: reading one costs about as much as a signature check. */
const REMEMBERED = 1024;

/** Public keys from their SubjectPublicKeyInfo in DER, the last ones remembered. */
export class PublicKeys {
  readonly #accepts: (key: KeyObject) => boolean;
  readonly #known = new Map<string, KeyObject | null>();

  constructor(accepts: (key: KeyObject) => boolean) {
    this.#accepts = accepts;
  }

  /** Null for bytes that are no key, or not one that is accepted. */
  get(spki: Uint8Array): KeyObject | null {
    const bytes = Buffer.from(spki.buffer, spki.byteOffset, spki.byteLength);
    const name = bytes.toString("latin1");
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    if (this.#known.size >= REMEMBERED) this.#known.clear();
    const key = read(bytes);
    const accepted = key !== null && this.#accepts(key) ? key : null;
    this.#known.set(name, accepted);
    return accepted;
  }
}

function read(spki: Buffer): KeyObject | null {
  try {
    return createPublicKey({ key: spki, format: "der", type: "spki" });
  } catch {
    return null;
  }
}
