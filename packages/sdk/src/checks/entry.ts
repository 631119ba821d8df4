import { hashedRekordLeaf, LogRefusal, parseHashedRekordLeaf, type Sha256 } from "@bongsu/log";
import { type Envelope, signedBytes } from "@bongsu/statement";
import type { Finding } from "../findings.ts";
import { finding } from "../outcomes.ts";
import { signingKey, type SigningKey } from "../read/keys.ts";
import { HASHED_REKORD, type Place } from "../read/place.ts";

/** The key that the leaf names, which anybody may have put there; null where it names none. */
export function keyInLeaf(place: Place | null): SigningKey | null {
  const leaf = place?.entryKind === HASHED_REKORD ? place.leaf : null;
  if (leaf === null) return null;
  try {
    return signingKey(parseHashedRekordLeaf(leaf).spki);
  } catch (error) {
    if (error instanceof LogRefusal) return null;
    throw error;
  }
}

export interface Entry {
  readonly finding: Finding;
  /** The leaf whose place is to be proved; null where there is none. */
  readonly leaf: Uint8Array | null;
}

/** Whether the log's entry is of this envelope: the leaf is built anew from envelope and key, byte for byte. */
export function checkEntry(
  sha256: Sha256,
  envelope: Envelope,
  key: SigningKey | null,
  place: Place | null,
  certificate: boolean,
): Entry {
  if (place === null) return { finding: finding("entry-none", { certificate }), leaf: null };
  const { leaf, entryKind } = place;
  if (entryKind !== HASHED_REKORD) return { finding: finding("entry-foreign", { kind: entryKind }), leaf };
  // Without the signer's key, the leaf's own key shows at least whether the leaf is of this envelope.
  const by = key ?? keyInLeaf(place);
  if (by === null)
    return { finding: leaf === null ? finding("entry-no-key", {}) : finding("entry-differs", {}), leaf };
  const { signature } = envelope;
  const built = hashedRekordLeaf({ digest: sha256(signedBytes(envelope)), signature, spki: by.spki });
  if (leaf !== null && !same(built, leaf)) return { finding: finding("entry-differs", {}), leaf };
  return { finding: finding("entry-matches", { keyId: by.keyId }), leaf: built };
}

const same = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at]);
