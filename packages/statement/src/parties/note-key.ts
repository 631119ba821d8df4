import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { decodeBase64 } from "../base64.ts";
import { StatementRefusal } from "../refusal.ts";

const ED25519 = 0x01;

/** Whether a C2SP note verifier key is an Ed25519 key of that name, with the key id that follows (signed-note). */
export function noteKeyMatches(name: string, vkey: string): boolean {
  const [, found, id, key] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(vkey) ?? [];
  if (found !== name || id === undefined || key === undefined) return false;
  const typed = bytesOf(key);
  if (typed === null || typed.length !== 33 || typed[0] !== ED25519) return false;
  const hashed = sha256
    .create()
    .update(new TextEncoder().encode(`${name}\n`))
    .update(typed)
    .digest();
  return bytesToHex(hashed.subarray(0, 4)) === id;
}

function bytesOf(text: string): Uint8Array | null {
  try {
    return decodeBase64(text, "vkey");
  } catch (error) {
    if (error instanceof StatementRefusal) return null;
    throw error;
  }
}
