import { toBase64 } from "../bytes/base64.ts";
import { fromUtf8 } from "../bytes/bytes.ts";
import { parseCheckpoint } from "../checkpoint/checkpoint.ts";
import type { Sha256 } from "../crypto.ts";
import { hashedRekordLeaf } from "../hashedrekord.ts";
import { parseNote } from "../note/note.ts";
import type { TlogProof } from "../proof/tlog-proof.ts";
import { preAuthEncoding } from "./envelope.ts";
import type { Envelope } from "./envelope.ts";

export const BUNDLE_MEDIA_TYPE = "application/vnd.dev.sigstore.bundle.v0.3+json";

export interface BundleParts {
  readonly envelope: Envelope;
  /** The signer's public key, SubjectPublicKeyInfo in DER. */
  readonly spki: Uint8Array;
  readonly proof: TlogProof;
  /** `sigstoreLogId` of the log's key. */
  readonly logId: Uint8Array;
}

/** The leaf that an envelope by this key is logged as. */
export const leafOf = (sha256: Sha256, envelope: Envelope, spki: Uint8Array): Uint8Array =>
  hashedRekordLeaf({ digest: sha256(preAuthEncoding(envelope)), signature: envelope.signature, spki });

/**
 * A Sigstore bundle v0.3 (protobuf-specs, sigstore_bundle.proto) of a logged envelope by a bare key. What it says
 * is not verified: see `verifyBundle`.
 * @throws LogRefusal as `parseNote`, `parseCheckpoint` and `hashedRekordLeaf` do.
 */
export function formatBundle(sha256: Sha256, { envelope, spki, proof, logId }: BundleParts): string {
  const { size, root } = parseCheckpoint(parseNote(proof.checkpoint, "checkpoint").text);
  const entry = {
    logIndex: String(proof.index),
    logId: { keyId: toBase64(logId) },
    kindVersion: { kind: "hashedrekord", version: "0.0.2" },
    inclusionProof: {
      logIndex: String(proof.index),
      rootHash: toBase64(root),
      treeSize: String(size),
      hashes: proof.path.map(toBase64),
      checkpoint: { envelope: fromUtf8(proof.checkpoint) },
    },
    canonicalizedBody: toBase64(leafOf(sha256, envelope, spki)),
  };
  const bundle = {
    mediaType: BUNDLE_MEDIA_TYPE,
    verificationMaterial: { publicKey: { hint: toBase64(sha256(spki)) }, tlogEntries: [entry] },
    dsseEnvelope: {
      payload: toBase64(envelope.payload),
      payloadType: envelope.payloadType,
      signatures: [{ sig: toBase64(envelope.signature) }],
    },
  };
  return `${JSON.stringify(bundle, null, 2)}\n`;
}
