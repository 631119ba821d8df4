import type { LogCrypto } from "../crypto.ts";
import { leavesBy } from "../hashedrekord.ts";
import type { HashedRekord } from "../hashedrekord.ts";
import { leafHash } from "../tree/hash.ts";
import { isCoseLeaf } from "../cose-leaf.ts";
import { LONGEST_ENTRY } from "../tiles/entries.ts";
import { refuse } from "../refusal.ts";
import { dedupKey, dedupKeyOfLeaf } from "./dedup/dedup-key.ts";

/** An entry that asks to be logged; whoever made it has checked the signature. */
export interface Submission {
  readonly leaf: Uint8Array;
  readonly leafHash: Uint8Array;
  readonly dedupKey: Uint8Array;
  /** The envelope that is kept beside the log; null where it is withheld. */
  readonly body: Uint8Array | null;
}

/**
 * The leaf of a signed statement with all that the log derives from it.
 * @throws LogRefusal length-wrong, leaf-key.
 */
export const submissionOf = (
  crypto: Pick<LogCrypto, "sha256">,
  { digest, signature, spki }: HashedRekord,
  body: Uint8Array | null,
): Submission => submissionsBy(crypto, spki)(digest, signature, body);

/** The same for one key's statements, of which a part is always the same. @throws as `submissionOf`. */
export function submissionsBy(
  { sha256 }: Pick<LogCrypto, "sha256">,
  spki: Uint8Array,
): (digest: Uint8Array, signature: Uint8Array, body: Uint8Array | null) => Submission {
  const leafOf = leavesBy(spki);
  const keyDigest = sha256(spki);
  return (digest, signature, body) => {
    const leaf = leafOf(digest, signature);
    return { leaf, leafHash: leafHash(sha256, leaf), dedupKey: dedupKey(sha256, digest, keyDigest), body };
  };
}

/**
 * A statement registered for SCITT, as it is: nothing is kept beside the log.
 * @throws LogRefusal leaf-foreign (no tagged COSE_Sign1), entry-too-long.
 */
export function submissionOfCose(crypto: Pick<LogCrypto, "sha256">, leaf: Uint8Array): Submission {
  if (!isCoseLeaf(leaf)) refuse("leaf-foreign", { found: `${leaf.length} bytes` });
  if (leaf.length > LONGEST_ENTRY)
    refuse("entry-too-long", { index: 0, found: leaf.length, limit: LONGEST_ENTRY });
  return {
    leaf,
    leafHash: leafHash(crypto.sha256, leaf),
    dedupKey: dedupKeyOfLeaf(crypto.sha256, leaf),
    body: null,
  };
}

/** What a submitter gets once the entry cannot be lost any more. */
export interface Receipt {
  readonly index: number;
  /** The log had the statement by this key already; `index` is its first place. */
  readonly duplicate: boolean;
  /** A signed checkpoint whose tree holds the entry. */
  readonly checkpoint: Uint8Array;
}
