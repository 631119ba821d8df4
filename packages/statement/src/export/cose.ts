import { encode, rfc8949EncodeOptions, Tagged } from "cborg";

/** Labels of COSE header parameters and CWT claims (IANA registries), as far as they are written here. */
export const LABEL = {
  alg: 1,
  kid: 4,
  cwtClaims: 15,
  payloadHashAlg: 258,
  preimageContentType: 259,
  verifiableDataStructure: 395,
  verifiableDataProofs: 396,
} as const;
export const CLAIM = { iss: 1, sub: 2 } as const;
export const ALGORITHM = { es256: -7, edDsa: -8, sha256: -16 } as const;

const COSE_SIGN1 = 18;

/** Deterministic CBOR (RFC 8949 section 4.2.1). Maps with integer keys are Maps. */
export const cbor = (value: unknown): Uint8Array => encode(value, rfc8949EncodeOptions);

/** What a COSE_Sign1 signature covers: Sig_structure (RFC 9052 section 4.4), without external data. */
export const sigStructure = (protectedHeader: Uint8Array, payload: Uint8Array): Uint8Array =>
  cbor(["Signature1", protectedHeader, new Uint8Array(0), payload]);

/** COSE_Sign1 (RFC 9052 section 4.2), tagged; `payload` is null where it is detached. */
export const coseSign1 = (
  protectedHeader: Uint8Array,
  unprotectedHeader: ReadonlyMap<number, unknown>,
  payload: Uint8Array | null,
  signature: Uint8Array,
): Uint8Array => cbor(new Tagged(COSE_SIGN1, [protectedHeader, unprotectedHeader, payload, signature]));
