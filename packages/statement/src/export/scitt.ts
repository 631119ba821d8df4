import { sha256 } from "@noble/hashes/sha2.js";
import type { StatementSigner } from "../crypto.ts";
import { type Envelope, statementDigest } from "../dsse/index.ts";
import { IN_TOTO_PAYLOAD_TYPE, readStatement } from "../intoto/index.ts";
import { checkP256Spki, isDerSignature, rawSignature } from "../p256.ts";
import { refuse } from "../refusal.ts";
import { ALGORITHM, cbor, CLAIM, coseSign1, LABEL, sigStructure } from "./cose.ts";

/**
 * A statement as a SCITT Signed Statement (RFC 9943): COSE_Sign1 with ES256 over a COSE Hash Envelope
 * (draft-ietf-cose-hash-envelope-10), whose payload is SHA-256 of the in-toto statement. It is registered as it is, an
 * entry of the log of its own with nothing of the statement in it: `iss` is the party, `sub` the statement's identity.
 * @param issuer domain of the party that signs.
 * @throws StatementRefusal as `readStatement` does, or `signature-not-der` where the signer does not keep its word.
 */
export function toScittStatement(envelope: Envelope, issuer: string, signer: StatementSigner): Uint8Array {
  readStatement(envelope);
  checkP256Spki(signer.spki);
  const header = cbor(
    new Map<number, unknown>([
      [LABEL.alg, ALGORITHM.es256],
      [LABEL.kid, sha256(signer.spki)],
      [
        LABEL.cwtClaims,
        new Map([
          [CLAIM.iss, issuer],
          [CLAIM.sub, statementDigest(envelope)],
        ]),
      ],
      [LABEL.payloadHashAlg, ALGORITHM.sha256],
      [LABEL.preimageContentType, IN_TOTO_PAYLOAD_TYPE],
    ]),
  );
  const payload = sha256(envelope.payload);
  const signature = signer.sign(sigStructure(header, payload));
  if (!isDerSignature(signature)) refuse("signature-not-der", { bytes: signature.length });
  // the unprotected header is empty when a statement is registered (RFC 9943); receipts go there afterwards
  return coseSign1(header, new Map(), payload, rawSignature(signature));
}
