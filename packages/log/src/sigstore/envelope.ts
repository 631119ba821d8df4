import { concat, utf8 } from "../bytes/bytes.ts";
import { Json } from "./json.ts";

/** A DSSE envelope with its one signature. */
export interface Envelope {
  readonly payloadType: string;
  readonly payload: Uint8Array;
  /** ECDSA P-256 with SHA-256, ASN.1 DER, over the pre-authentication encoding. */
  readonly signature: Uint8Array;
}

/** What an envelope may weigh here; a body file holds 256. */
export const LARGEST_ENVELOPE = 64 * 1024 * 1024;

/**
 * Reads an envelope's JSON.
 * @throws LogRefusal too-large, not-utf8, json-malformed, json-member.
 */
export const parseEnvelope = (bytes: Uint8Array): Envelope =>
  envelopeIn(Json.parse("envelope", bytes, LARGEST_ENVELOPE));

/** @throws LogRefusal json-member. */
export const envelopeIn = (json: Json): Envelope => ({
  payloadType: json.member("payloadType").text(),
  payload: json.member("payload").bytes(),
  signature: json.member("signatures").only().member("sig").bytes(),
});

/** The bytes that are signed (DSSE protocol, PAE); their SHA-256 is what the leaf holds. */
export function preAuthEncoding({ payloadType, payload }: Envelope): Uint8Array {
  const { length } = utf8(payloadType);
  return concat([utf8(`DSSEv1 ${length} ${payloadType} ${payload.length} `), payload]);
}
