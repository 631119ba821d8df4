import type { Digest } from "../digest.ts";
import { refuse } from "../refusal.ts";
import { ALGORITHM, cbor, CLAIM, coseSign1, LABEL, sigStructure } from "./cose.ts";

/** verifiable-data-structure 1, RFC9162_SHA256, and the label of its inclusion proofs (RFC 9942 section 5.2). */
const RFC9162_SHA256 = 1;
const INCLUSION_PROOFS = -1;

/**
 * The log's Ed25519 key. It signs checkpoints too; no message can be both, since a checkpoint is UTF-8 text and a
 * Sig_structure begins with the byte 0x84, which no UTF-8 text does.
 */
export interface ReceiptSigner {
  /** Names the key within its log, such as the key id of its note key. */
  readonly keyId: Uint8Array;
  /** @returns the 64 bytes of an Ed25519 signature (RFC 8032). */
  sign(message: Uint8Array): Uint8Array;
}

/** Where an entry stands in a tree (RFC 9162 section 2.1.3). */
export interface InclusionProof {
  readonly size: number;
  readonly index: number;
  readonly path: readonly Uint8Array[];
  readonly root: Uint8Array;
}

/**
 * An RFC 9942 receipt: the log's signature on a root, detached, with the proof that leads to it.
 * @param origin the log, the receipt's `iss`.
 * @param statement identity of the statement that was registered, its `sub` as in the statement's own claims.
 * @throws StatementRefusal `proof-invalid` for a proof of impossible shape, `signature-length` for a signer that does
 * not keep its word.
 */
export function toReceipt(
  proof: InclusionProof,
  origin: string,
  statement: Digest,
  signer: ReceiptSigner,
): Uint8Array {
  const { size, index, path, root } = proof;
  const counts = Number.isSafeInteger(size) && Number.isSafeInteger(index) && index >= 0 && index < size;
  if (!counts || ![root, ...path].every((hash) => hash.length === 32))
    refuse("proof-invalid", { size, index, nodes: path.length });
  const header = cbor(
    new Map<number, unknown>([
      [LABEL.alg, ALGORITHM.edDsa],
      [LABEL.kid, signer.keyId],
      [
        LABEL.cwtClaims,
        new Map([
          [CLAIM.iss, origin],
          [CLAIM.sub, statement],
        ]),
      ],
      [LABEL.verifiableDataStructure, RFC9162_SHA256],
    ]),
  );
  const signature = signer.sign(sigStructure(header, root));
  if (signature.length !== 64) refuse("signature-length", { found: signature.length, expected: 64 });
  const proofs = new Map([[INCLUSION_PROOFS, [cbor([size, index, path])]]]);
  return coseSign1(header, new Map([[LABEL.verifiableDataProofs, proofs]]), null, signature);
}
