import { refuse } from "../refusal.ts";
import type { Thing } from "../refusal.ts";
import { HASH_BYTES } from "./hash.ts";

/** @throws LogRefusal length-wrong. */
export function requireHashes(thing: Thing, hashes: readonly Uint8Array[]): void {
  for (const { length } of hashes)
    if (length !== HASH_BYTES)
      refuse("length-wrong", { thing, line: null, field: "proof hash", found: length, expected: HASH_BYTES });
}
