import {
  IN_TOTO_PAYLOAD_TYPE,
  NOTHING_READ,
  openStatement,
  parseEnvelope,
  preAuthEncoding,
  StatementRefusal,
} from "@bongsu/statement";
import type { Envelope, InTotoStatement, StatementReading } from "@bongsu/statement";
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
  const envelope = refusedAsNull(() => parseEnvelope(body));
  if (envelope === null) return null;
  const signed = preAuthEncoding(envelope.payloadType, envelope.payload);
  return Buffer.compare(sha256Bytes(signed), digest) === 0 ? envelope : null;
}

export function readPayload(envelope: Envelope, { types, folds }: Folds): ReadPayload | null {
  if (envelope.payloadType !== IN_TOTO_PAYLOAD_TYPE) return null;
  const opened = refusedAsNull(() => openStatement(envelope, [...types.values()]));
  if (opened === null) return null;
  const { statement, issuer } = opened;
  const reading = folds.get(statement.predicateType)?.read(statement) ?? NOTHING_READ;
  return { statement, issuer, reading };
}

function refusedAsNull<T>(step: () => T): T | null {
  try {
    return step();
  } catch (error) {
    if (error instanceof StatementRefusal) return null;
    throw error;
  }
}
