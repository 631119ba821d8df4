export { preAuthEncoding } from "./pae.ts";
export { encodeEnvelope, type Envelope, parseEnvelope, signedBytes, statementDigest } from "./envelope.ts";
export { signPayload } from "./sign.ts";
export { signatureHolds, verifyEnvelope } from "./verify.ts";
