import { type Envelope, signatureHolds, type StatementCrypto } from "@bongsu/statement";
import type { Finding } from "../findings.ts";
import { finding } from "../outcomes.ts";
import type { SigningKey } from "../read/keys.ts";

/** Who signed, as far as it can be told. */
export interface Signed {
  readonly finding: Finding;
  /** The key that made the signature; null where none that is known did. */
  readonly key: SigningKey | null;
}

/** Tries every key that is known: those that the reader holds, then those that file and log name. */
export function checkSignature(
  crypto: StatementCrypto,
  envelope: Envelope,
  keys: readonly SigningKey[],
  certificate: boolean,
): Signed {
  const key = keys.find(({ spki }) => signatureHolds(envelope, spki, crypto)) ?? null;
  if (key !== null) return { finding: finding("signature-holds", { keyId: key.keyId }), key };
  const keyIds = [...new Set(keys.map(({ keyId }) => keyId))];
  return {
    finding:
      keyIds.length === 0
        ? finding("signature-no-key", { certificate })
        : finding("signature-wrong", { keyIds }),
    key,
  };
}
