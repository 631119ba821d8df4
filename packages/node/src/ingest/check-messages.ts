import type { StatementRefusalReason } from "@bongsu/statement";

/** Envelopes that one thread checks together, packed so that their memory changes hands without a copy. */
export interface CheckRequest {
  readonly id: number;
  /** The envelopes, one behind the other. */
  readonly envelopes: Uint8Array<ArrayBuffer>;
  /** Where each of them ends. */
  readonly ends: readonly number[];
  /** The public keys, each once. */
  readonly keys: readonly Uint8Array[];
  /** Which key is to have signed each envelope. */
  readonly keyOf: readonly number[];
}

export interface CheckReply {
  readonly id: number;
  /** As they came. */
  readonly envelopes: Uint8Array<ArrayBuffer>;
  /** For each envelope that is good: leaf, leaf hash, deduplication key. */
  readonly leaves: Uint8Array<ArrayBuffer>;
  /** Bytes of each leaf; 0 for an envelope that is refused. */
  readonly leafLengths: readonly number[];
  /** Good envelopes that were not spelled as they are kept. */
  readonly rewritten: ReadonlyMap<number, Uint8Array>;
  readonly refused: ReadonlyMap<number, StatementRefusalReason>;
}

/** Bytes of the leaf hash and of the deduplication key. */
export const HASH_BYTES = 32;
