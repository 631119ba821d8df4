/** What the package needs from a platform; Node's and the browser's implementations live where they are used. */
export interface StatementCrypto {
  /**
   * ECDSA over P-256 with SHA-256 (FIPS 186-5).
   * @param spki SubjectPublicKeyInfo in DER, already checked by `checkP256Spki`.
   * @param signature Ecdsa-Sig-Value in DER (RFC 3279 section 2.2.3).
   * @returns false for a signature that does not hold; never throws for bytes of any shape.
   */
  verifyP256(spki: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean;
}

/** One P-256 key that signs; where the private part lies is the implementation's business. */
export interface StatementSigner {
  /** SubjectPublicKeyInfo in DER. */
  readonly spki: Uint8Array;
  /** ECDSA P-256/SHA-256 over the message, as Ecdsa-Sig-Value in DER. */
  sign(message: Uint8Array): Uint8Array;
}
