/** What the log needs of the platform: `node:crypto` in Node, @noble in a page. All of it synchronous. */
export interface LogCrypto {
  /** The 32 bytes of SHA-256. */
  sha256(bytes: Uint8Array): Uint8Array;
  /** RFC 8032, pure Ed25519. False, never an exception, for a key or a signature of the wrong form. */
  verifyEd25519(publicKey32: Uint8Array, message: Uint8Array, signature64: Uint8Array): boolean;
  /** FIPS 204, ML-DSA-44 with an empty context. False, never an exception, as above. */
  verifyMlDsa44(publicKey1312: Uint8Array, message: Uint8Array, signature2420: Uint8Array): boolean;
}

/** The part of the crypto that hashing needs. */
export type Sha256 = LogCrypto["sha256"];

/** Signs the text of a note; `sign` gives what follows the key ID in a signature line. */
export interface NoteSigner {
  readonly name: string;
  /** The unsigned 32-bit key ID of signed-note. */
  readonly keyId: number;
  sign(message: Uint8Array): Uint8Array;
}

/** Checks one signature of a note whose name and key ID are this key's. */
export interface NoteVerifier {
  readonly name: string;
  readonly keyId: number;
  /** `signature` is what follows the key ID. */
  verify(text: Uint8Array, signature: Uint8Array): boolean;
}
