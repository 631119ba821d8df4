import { ed25519 } from "@noble/curves/ed25519.js";
import { p256 } from "@noble/curves/nist.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { ml_dsa44 } from "@noble/post-quantum/ml-dsa.js";
import type { LogCrypto } from "@bongsu/log";
import type { StatementCrypto } from "@bongsu/statement";

/** Malformed keys and signatures make noble throw; here they are signatures that do not hold. */
function holds(check: () => boolean): boolean {
  try {
    return check();
  } catch {
    return false;
  }
}

export const logCrypto: LogCrypto = {
  sha256: (bytes) => sha256(bytes),
  // RFC 8032 to the letter, as OpenSSL has it: ZIP 215 would accept more.
  verifyEd25519: (key, message, signature) =>
    holds(() => ed25519.verify(signature, message, key, { zip215: false })),
  verifyMlDsa44: (key, message, signature) => holds(() => ml_dsa44.verify(signature, message, key)),
};

/** Length of a SubjectPublicKeyInfo before its point (RFC 5480 section 2). */
const SPKI_HEAD = 26;

export const statementCrypto: StatementCrypto = {
  // Either half of s is as good: FIPS 186-5 asks for no low one.
  verifyP256: (spki, message, signature) =>
    holds(() => p256.verify(signature, message, spki.subarray(SPKI_HEAD), { format: "der", lowS: false })),
};
