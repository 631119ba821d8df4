import { parseBundle } from "@bongsu/log";
import { type Envelope, parseEnvelope, parseJson } from "@bongsu/statement";

/** The signed statement in a Sigstore bundle or in a file of its own. Nothing is verified. */
export function envelopeIn(bytes: Uint8Array): Envelope {
  const value = parseJson(bytes);
  const isBundle = typeof value === "object" && value !== null && "dsseEnvelope" in value;
  return isBundle ? { ...parseBundle(bytes).envelope, keyId: null } : parseEnvelope(bytes);
}
