import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { canonicalBytes } from "./canonical.ts";

/** `sha256:` and 64 lower-case hex digits. */
export type Digest = `sha256:${string}`;

/** SHA-256 of bytes, the same in a browser and in Node. */
export const digestBytes = (bytes: Uint8Array): Digest => `sha256:${bytesToHex(sha256(bytes))}`;

/** SHA-256 of a value's canonical bytes (RFC 8785). */
export const digestValue = (value: unknown): Digest => digestBytes(canonicalBytes(value));

/** A running SHA-256; `hex` gives lower-case hex digits and may be called once. */
export function sha256Hash(): { update(bytes: Uint8Array): void; hex(): string } {
  const state = sha256.create();
  return {
    update: (bytes) => void state.update(bytes),
    hex: () => bytesToHex(state.digest()),
  };
}
