import { sameBytes, utf8 } from "../bytes/bytes.ts";
import { toHex } from "../bytes/hex.ts";
import type { LogCrypto } from "../crypto.ts";
import type { Accepted } from "../policy/apply.ts";
import type { Policy } from "../policy/policy.ts";
import type { TlogProof } from "../proof/tlog-proof.ts";
import { verifyTlogProof } from "../proof/verify-proof.ts";
import { refuse } from "../refusal.ts";
import { BUNDLE_MEDIA_TYPE, leafOf } from "./bundle.ts";
import { envelopeIn, preAuthEncoding } from "./envelope.ts";
import type { Envelope } from "./envelope.ts";
import { Json } from "./json.ts";

/** An envelope in Base 64, a leaf, a proof, and as much again. */
const LARGEST_BUNDLE = 100_000_000;

/** What a bundle says, before any of it is verified. */
export interface Bundle {
  readonly envelope: Envelope;
  /** How the signer's key is to be found; free text. */
  readonly hint: string;
  readonly logId: Uint8Array;
  /** The leaf's bytes. */
  readonly leaf: Uint8Array;
  readonly proof: TlogProof;
  /** Size and root as the bundle repeats them from the checkpoint. */
  readonly size: number;
  readonly root: Uint8Array;
}

/**
 * Reads a Sigstore bundle v0.3 of the kind that `formatBundle` writes: one envelope by a bare key, one entry
 * `hashedrekord` 0.0.2 with an inclusion proof.
 * @throws LogRefusal too-large, not-utf8, json-malformed, json-member, bundle-index.
 */
export function parseBundle(bytes: Uint8Array): Bundle {
  const json = Json.parse("bundle", bytes, LARGEST_BUNDLE);
  json.member("mediaType").is(BUNDLE_MEDIA_TYPE);
  const material = json.member("verificationMaterial");
  const entry = material.member("tlogEntries").only();
  entry.member("kindVersion").member("kind").is("hashedrekord");
  entry.member("kindVersion").member("version").is("0.0.2");
  const inclusion = entry.member("inclusionProof");
  const index = entry.member("logIndex").integer();
  const proved = inclusion.member("logIndex").integer();
  if (proved !== index) refuse("bundle-index", { found: proved, expected: index });
  return {
    envelope: envelopeIn(json.member("dsseEnvelope")),
    hint: material.member("publicKey").member("hint").text(),
    logId: entry.member("logId").member("keyId").bytes(),
    leaf: entry.member("canonicalizedBody").bytes(),
    proof: {
      index,
      path: inclusion
        .member("hashes")
        .items()
        .map((hash) => hash.bytes()),
      checkpoint: utf8(inclusion.member("checkpoint").member("envelope").text()),
      extra: null,
    },
    size: inclusion.member("treeSize").integer(),
    root: inclusion.member("rootHash").bytes(),
  };
}

/** Checks an ECDSA P-256 signature with SHA-256; false, never an exception, for malformed input. */
export type VerifyP256 = (spki: Uint8Array, message: Uint8Array, derSignature: Uint8Array) => boolean;

/**
 * Verifies a bundle against a signer's key that the reader has from elsewhere and a policy: the envelope's
 * signature, the leaf rebuilt from envelope and key, the leaf's place under the checkpoint, the checkpoint itself.
 * @throws LogRefusal envelope-signature, bundle-leaf, bundle-head, and as `verifyTlogProof` does.
 */
export function verifyBundle(
  crypto: LogCrypto,
  verifyP256: VerifyP256,
  policy: Policy,
  spki: Uint8Array,
  bundle: Bundle,
): Accepted {
  const { envelope, proof } = bundle;
  if (!verifyP256(spki, preAuthEncoding(envelope), envelope.signature))
    refuse("envelope-signature", { key: toHex(crypto.sha256(spki)) });
  const leaf = leafOf(crypto.sha256, envelope, spki);
  if (!sameBytes(leaf, bundle.leaf)) refuse("bundle-leaf", { index: proof.index });
  const accepted = verifyTlogProof(crypto, policy, leaf, proof);
  const { size, root } = accepted.checkpoint;
  if (bundle.size !== size || !sameBytes(bundle.root, root))
    refuse("bundle-head", { found: bundle.size, expected: size });
  return accepted;
}
