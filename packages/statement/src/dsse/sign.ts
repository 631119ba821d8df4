import type { StatementSigner } from "../crypto.ts";
import { checkP256Spki, isDerSignature, keyIdOf } from "../p256.ts";
import { refuse } from "../refusal.ts";
import type { Envelope } from "./envelope.ts";
import { preAuthEncoding } from "./pae.ts";

/**
 * Signs a payload as it is; `signStatement` is what makes the payload of a statement.
 * @throws StatementRefusal `key-not-p256` or `signature-not-der` where the signer does not keep its word.
 */
export function signPayload(payloadType: string, payload: Uint8Array, signer: StatementSigner): Envelope {
  checkP256Spki(signer.spki);
  const signature = signer.sign(preAuthEncoding(payloadType, payload));
  if (!isDerSignature(signature)) refuse("signature-not-der", { bytes: signature.length });
  return { payloadType, payload, keyId: keyIdOf(signer.spki), signature };
}
