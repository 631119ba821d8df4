import {
  IN_TOTO_PAYLOAD_TYPE,
  NOTHING_READ,
  parseEnvelope,
  readStatement,
  signedBytes,
  StatementRefusal,
} from "@bongsu/statement";
import type { Envelope, InTotoStatement, StatementReading } from "@bongsu/statement";
import { readCanonicalEnvelope } from "../ingest/canonical-envelope.ts";
import { sha256Bytes } from "./digests.ts";
import type { Folds } from "./folds.ts";

/** What a payload says; a statement that breaks its type's rules, or is none, says nothing. */
export interface ReadPayload {
  readonly statement: InTotoStatement;
  /** Domain in whose name it speaks; null for a type that is not known. */
  readonly issuer: string | null;
  readonly reading: StatementReading;
}

const AGE_HEADER = Buffer.from("age-encryption.org/v1\n");

/** Whether bytes are an age file (age-encryption.org/v1): written for named readers. */
export const isSealed = (bytes: Uint8Array): boolean =>
  Buffer.compare(AGE_HEADER, bytes.subarray(0, AGE_HEADER.length)) === 0;

/** The envelope whose signed bytes have this digest; null for anything else, whoever says that it was checked. */
export function envelopeOf(body: Uint8Array, digest: Uint8Array): Envelope | null {
  const canonical = readCanonicalEnvelope(body);
  if (canonical !== null) {
    const { payloadType, payload, signature, signed } = canonical;
    return Buffer.compare(sha256Bytes(signed), digest) === 0
      ? { payloadType, payload, keyId: null, signature }
      : null;
  }
  const envelope = refusedAsNull(() => parseEnvelope(body));
  return envelope !== null && Buffer.compare(sha256Bytes(signedBytes(envelope)), digest) === 0
    ? envelope
    : null;
}

export function readPayload(envelope: Envelope, { types, folds }: Folds): ReadPayload | null {
  if (envelope.payloadType !== IN_TOTO_PAYLOAD_TYPE) return null;
  return refusedAsNull(() => {
    const statement = readStatement(envelope);
    const issuer = types.get(statement.predicateType)?.check(statement).issuer ?? null;
    const reading = folds.get(statement.predicateType)?.read(statement) ?? NOTHING_READ;
    return { statement, issuer, reading };
  });
}

function refusedAsNull<T>(step: () => T): T | null {
  try {
    return step();
  } catch (error) {
    if (error instanceof StatementRefusal) return null;
    throw error;
  }
}
