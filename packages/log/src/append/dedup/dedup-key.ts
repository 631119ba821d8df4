import { concat } from "../../bytes/bytes.ts";
import type { Sha256 } from "../../crypto.ts";
import { isCoseLeaf } from "../../cose-leaf.ts";
import { parseHashedRekordLeaf } from "../../hashedrekord.ts";

export const DEDUP_KEY_BYTES = 32;

/**
 * What makes two entries the same: the same statement by the same key. SHA-256(digest || SHA-256(SPKI)); the
 * signature is left out, since ECDSA gives another one each time.
 */
export const dedupKey = (sha256: Sha256, digest: Uint8Array, keyDigest: Uint8Array): Uint8Array =>
  sha256(concat([digest, keyDigest]));

/**
 * The same from a leaf's bytes. A leaf of COSE is the same as another only byte for byte.
 * @throws LogRefusal as `parseHashedRekordLeaf` does.
 */
export function dedupKeyOfLeaf(sha256: Sha256, leaf: Uint8Array): Uint8Array {
  if (isCoseLeaf(leaf)) return sha256(leaf);
  const { digest, spki } = parseHashedRekordLeaf(leaf);
  return dedupKey(sha256, digest, sha256(spki));
}
