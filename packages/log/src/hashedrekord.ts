import { base64Length, fromBase64, toBase64, writeBase64 } from "./bytes/base64.ts";
import { concat, fromUtf8, utf8 } from "./bytes/bytes.ts";
import { excerpt } from "./bytes/decimal.ts";
import { refuse } from "./refusal.ts";

/** What one leaf of the log says: this key signed the bytes that have this digest. */
export interface HashedRekord {
  /** SHA-256 of the signed bytes: of the envelope's PAE. */
  readonly digest: Uint8Array;
  /** ECDSA P-256 with SHA-256, ASN.1 DER. */
  readonly signature: Uint8Array;
  /** The public key, SubjectPublicKeyInfo in DER. */
  readonly spki: Uint8Array;
}

const DIGEST =
  '{"apiVersion":"0.0.2","kind":"hashedrekord","spec":{"hashedRekordV002":{"data":{"algorithm":"SHA2_256","digest":"';
const SIGNATURE = '"},"signature":{"content":"';
const KEY = '","verifier":{"keyDetails":"PKIX_ECDSA_P256_SHA_256","publicKey":{"rawBytes":"';
const END = '"}}}}}}';

/** What stands before each of the three values and behind the last, as bytes. */
const [BEFORE_DIGEST, BEFORE_SIGNATURE, BEFORE_KEY, BEHIND] = [
  utf8(DIGEST),
  utf8(SIGNATURE),
  utf8(KEY),
  utf8(END),
] as const;

const LEAF = new RegExp(`^${[DIGEST, SIGNATURE, KEY, END].map(escape).join("([A-Za-z0-9+/=]+)")}$`);

/** id-ecPublicKey with prime256v1, then an uncompressed point (RFC 5480 §2). */
const P256_SPKI = Uint8Array.from([
  0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01, 0x06, 0x08, 0x2a, 0x86, 0x48,
  0xce, 0x3d, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00, 0x04,
]);
const SPKI_BYTES = 91;
const DIGEST_BYTES = 32;
/** A sequence of two integers of at most 33 bytes. */
const LONGEST_SIGNATURE = 72;

/**
 * The leaf as Rekor v2 and sigstore-go write it, byte for byte: `hashedrekord` 0.0.2 in canonical JSON (RFC 8785).
 * The members' order is fixed, so the text is put together from its parts.
 * @throws LogRefusal length-wrong, leaf-key.
 */
export const hashedRekordLeaf = ({ digest, signature, spki }: HashedRekord): Uint8Array =>
  leavesBy(spki)(digest, signature);

/** Writes the leaves of one key, of which a part is always the same. @throws as `hashedRekordLeaf`. */
export function leavesBy(spki: Uint8Array): (digest: Uint8Array, signature: Uint8Array) => Uint8Array {
  requireKey(spki);
  const behind = concat([BEFORE_KEY, utf8(toBase64(spki)), BEHIND]);
  return (digest, signature) => {
    requireSigned(digest, signature);
    const afterDigest = BEFORE_DIGEST.length + base64Length(digest);
    const content = afterDigest + BEFORE_SIGNATURE.length;
    const end = content + base64Length(signature);
    const leaf = new Uint8Array(end + behind.length);
    leaf.set(BEFORE_DIGEST);
    writeBase64(digest, leaf, BEFORE_DIGEST.length);
    leaf.set(BEFORE_SIGNATURE, afterDigest);
    writeBase64(signature, leaf, content);
    leaf.set(behind, end);
    return leaf;
  };
}

/**
 * What a leaf says. Only the one canonical spelling is accepted.
 * @throws LogRefusal leaf-foreign, length-wrong, leaf-key.
 */
export function parseHashedRekordLeaf(leaf: Uint8Array): HashedRekord {
  const text = fromUtf8(leaf);
  const [digest, signature, spki] = (LEAF.exec(text ?? "") ?? []).slice(1).map(fromBase64);
  if (!digest || !signature || !spki)
    refuse("leaf-foreign", { found: excerpt(text ?? `${leaf.length} bytes`) });
  requireSigned(digest, signature);
  requireKey(spki);
  return { digest, signature, spki };
}

const AT = { thing: "leaf", line: null } as const;

function requireSigned(digest: Uint8Array, signature: Uint8Array): void {
  if (digest.length !== DIGEST_BYTES)
    refuse("length-wrong", { ...AT, field: "digest", found: digest.length, expected: DIGEST_BYTES });
  if (signature.length === 0 || signature.length > LONGEST_SIGNATURE)
    refuse("length-wrong", {
      ...AT,
      field: "signature",
      found: signature.length,
      expected: LONGEST_SIGNATURE,
    });
}

function requireKey(spki: Uint8Array): void {
  if (spki.length !== SPKI_BYTES || !P256_SPKI.every((byte, index) => byte === spki[index]))
    refuse("leaf-key", { found: spki.length });
}

function escape(literal: string): string {
  return literal.replaceAll(/[{}.]/g, String.raw`\$&`);
}
