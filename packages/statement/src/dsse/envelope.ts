import { z } from "zod";
import { decodeBase64, encodeBase64 } from "../base64.ts";
import { canonicalJson } from "../canonical.ts";
import { type Digest, digestBytes } from "../digest.ts";
import { type JsonLimits, parseJson } from "../json/parse.ts";
import { isDerSignature } from "../p256.ts";
import { refuse } from "../refusal.ts";
import { schemaProblem } from "../schema-problem.ts";
import { preAuthEncoding } from "./pae.ts";

/** A DSSE envelope (envelope.md) as Bongsu keeps them: exactly one signature, which is ECDSA in DER. */
export interface Envelope {
  readonly payloadType: string;
  readonly payload: Uint8Array;
  /** A hint that nothing signs; who signed is settled by trying a key. */
  readonly keyId: string | null;
  readonly signature: Uint8Array;
}

const HINT = 256;
const utf8 = new TextEncoder();

// unknown members are dropped, as envelope.md asks of readers; no signature covers them
const envelopeSchema = z.object({
  payloadType: z.string().min(1).max(HINT),
  payload: z.string(),
  signatures: z.array(z.object({ keyid: z.string().max(HINT).optional(), sig: z.string() })),
});

/** @throws StatementRefusal with a `json-`, `envelope-`, `base64-` or `signature-not-der` code. */
export function parseEnvelope(bytes: Uint8Array, limits?: JsonLimits): Envelope {
  const value = parseJson(bytes, limits);
  const read = envelopeSchema.safeParse(value);
  if (!read.success) return refuse("envelope-field", schemaProblem(read.error, value));
  const [first, ...more] = read.data.signatures;
  if (first === undefined || more.length > 0)
    return refuse("envelope-signature-count", { found: read.data.signatures.length });
  const signature = decodeBase64(first.sig, "signatures[0].sig");
  if (!isDerSignature(signature)) refuse("signature-not-der", { bytes: signature.length });
  return {
    payloadType: read.data.payloadType,
    payload: decodeBase64(read.data.payload, "payload"),
    keyId: first.keyid ?? null,
    signature,
  };
}

/** The one way in which an envelope is written; what is stored and sent holds nothing beside it. */
export function encodeEnvelope({ payloadType, payload, keyId, signature }: Envelope): Uint8Array {
  // The members stand in the order of RFC 8785; put together by hand, since every envelope of a log passes here.
  const hint = keyId === null ? "" : `"keyid":${canonicalJson(keyId)},`;
  const signatures = `[{${hint}"sig":"${encodeBase64(signature)}"}]`;
  return utf8.encode(
    `{"payload":"${encodeBase64(payload)}","payloadType":${canonicalJson(payloadType)},"signatures":${signatures}}`,
  );
}

/** The bytes that the signature covers. */
export const signedBytes = (envelope: Envelope): Uint8Array =>
  preAuthEncoding(envelope.payloadType, envelope.payload);

/** A statement's identity: the digest of what is signed, not of the signature, which is random. */
export const statementDigest = (envelope: Envelope): Digest => digestBytes(signedBytes(envelope));
