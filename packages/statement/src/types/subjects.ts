import { decodeBase64 } from "../base64.ts";
import { type Digest, digestBytes } from "../digest.ts";
import type { Subject } from "../intoto/index.ts";
import { keyIdOf } from "../p256.ts";
import { hexOf, type Reference } from "./parts.ts";

/** in-toto matches subjects by digest alone, so each says which bytes its digest is of. */

/** A party: SHA-256 of its domain name's bytes. The name itself stands beside it; it hides nothing. */
export const partySubject = (domain: string): Subject => ({
  name: domain,
  digest: { sha256: hexOf(digestBytes(new TextEncoder().encode(domain))) },
});

/** A key: SHA-256 of its SubjectPublicKeyInfo, which is also its key id. */
export const keySubject = (keyId: Digest): Subject => ({ name: "key", digest: { sha256: hexOf(keyId) } });

export const keyIdOfSpki = (spki: string): Digest => keyIdOf(decodeBase64(spki, "spki"));

/** Another statement: SHA-256 of its DSSE pre-authentication encoding. */
export const statementSubject = ({ statement }: Reference): Subject => ({
  name: "statement",
  digest: { sha256: hexOf(statement) },
});
