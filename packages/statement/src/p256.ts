import { type Digest, digestBytes } from "./digest.ts";
import { refuse } from "./refusal.ts";

/** SubjectPublicKeyInfo of a P-256 key up to its point (RFC 5480 section 2.1.1): id-ecPublicKey, prime256v1, uncompressed. */
const SPKI_PREFIX = [
  0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01, 0x06, 0x08, 0x2a, 0x86, 0x48,
  0xce, 0x3d, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00, 0x04,
];
const SPKI_LENGTH = SPKI_PREFIX.length + 64;

/** How a key is named: `sha256:` of its SubjectPublicKeyInfo in DER. */
export const keyIdOf = (spki: Uint8Array): Digest => digestBytes(spki);

/**
 * Only the one DER form of an uncompressed P-256 key is accepted, so that a key has one id everywhere.
 * Whether the point lies on the curve is for the crypto that uses it.
 * @throws StatementRefusal `key-not-p256`.
 */
export function checkP256Spki(spki: Uint8Array): void {
  const fits = spki.length === SPKI_LENGTH && SPKI_PREFIX.every((byte, at) => spki[at] === byte);
  if (!fits) refuse("key-not-p256", { bytes: spki.length });
}

/**
 * Whether bytes are an Ecdsa-Sig-Value (RFC 3279 section 2.2.3) in the one form that DER has for it: libraries differ
 * in what else they let pass.
 */
export function isDerSignature(signature: Uint8Array): boolean {
  if (signature[0] !== 0x30 || signature[1] !== signature.length - 2) return false;
  const afterR = integerEnd(signature, 2);
  return afterR !== null && integerEnd(signature, afterR) === signature.length;
}

/** r and s of a DER signature as COSE and JOSE write them: 32 bytes each (RFC 9053 section 2.1). */
export function rawSignature(der: Uint8Array): Uint8Array {
  const raw = new Uint8Array(64);
  const afterR = 4 + (der[3] ?? 0);
  placeInteger(raw.subarray(0, 32), der.subarray(4, afterR));
  placeInteger(raw.subarray(32), der.subarray(afterR + 2));
  return raw;
}

function placeInteger(into: Uint8Array, integer: Uint8Array): void {
  const digits = integer[0] === 0 ? integer.subarray(1) : integer;
  into.set(digits, into.length - digits.length);
}

/** @returns where the positive INTEGER of at most 256 bits at `at` ends, or null. */
function integerEnd(bytes: Uint8Array, at: number): number | null {
  const length = bytes[at + 1] ?? 0;
  const first = bytes[at + 2];
  const end = at + 2 + length;
  if (bytes[at] !== 0x02 || length === 0 || first === undefined || end > bytes.length) return null;
  if (first >= 0x80) return null;
  if (first !== 0) return length <= 32 ? end : null;
  // a leading zero stands only before a byte whose high bit is set; so zero itself, never part of a signature, falls too
  return length > 1 && length <= 33 && (bytes[at + 3] ?? 0) >= 0x80 ? end : null;
}
