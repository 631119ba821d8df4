import { toBase64 } from "../bytes/base64.ts";
import { concat, utf8 } from "../bytes/bytes.ts";
import { excerpt } from "../bytes/decimal.ts";
import type { Sha256 } from "../crypto.ts";
import { ED25519_NOTE } from "../note/vkey.ts";
import type { VerifierKey } from "../note/vkey.ts";
import { refuse } from "../refusal.ts";

export interface TrustedLog {
  /** The log's Ed25519 key; its name is the origin, a bare host name. */
  readonly key: VerifierKey;
  /** From when the key is good, as RFC 3339 in UTC: 2026-11-25T00:00:00Z. */
  readonly validFrom: string;
}

/** id-Ed25519 before the 32 bytes of a key (RFC 8410 §4). */
const ED25519_SPKI = Uint8Array.of(0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00);

/**
 * What Sigstore calls the log: the whole SHA-256 of which a key ID is the first four bytes
 * (rekor-tiles, pkg/note/note.go).
 */
export const sigstoreLogId = (sha256: Sha256, { name, type, publicKey }: VerifierKey): Uint8Array =>
  sha256(concat([utf8(`${name}\n`), Uint8Array.of(type), publicKey]));

/**
 * A Sigstore trusted_root.json that names these logs and nothing else: no certificate and no time-stamping authority.
 * @throws LogRefusal vkey-type (Sigstore's clients know Ed25519 only), origin-not-host, date-malformed.
 */
export function formatTrustedRoot(sha256: Sha256, logs: readonly TrustedLog[]): string {
  const root = {
    mediaType: "application/vnd.dev.sigstore.trustedroot+json;version=0.1",
    tlogs: logs.map((log) => logInstance(sha256, log)),
    certificateAuthorities: [],
    ctlogs: [],
    timestampAuthorities: [],
  };
  return `${JSON.stringify(root, null, 2)}\n`;
}

function logInstance(sha256: Sha256, { key, validFrom }: TrustedLog): object {
  if (key.type !== ED25519_NOTE)
    refuse("vkey-type", { name: key.name, found: key.type, expected: [ED25519_NOTE] });
  // Sigstore's clients take the key's name from the host of the URL.
  if (!isHostName(key.name)) refuse("origin-not-host", { found: excerpt(key.name) });
  if (!/^\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/.test(validFrom))
    refuse("date-malformed", { found: excerpt(validFrom) });
  return {
    baseUrl: `https://${key.name}`,
    hashAlgorithm: "SHA2_256",
    publicKey: {
      rawBytes: toBase64(concat([ED25519_SPKI, key.publicKey])),
      keyDetails: "PKIX_ED25519",
      validFor: { start: validFrom },
    },
    logId: { keyId: toBase64(sigstoreLogId(sha256, key)) },
  };
}

/** Whether an origin is a bare host name in lower case: labels of letters, digits and inner hyphens, two at least. */
export const isHostName = (origin: string): boolean =>
  origin.length <= 253 &&
  /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(origin);
