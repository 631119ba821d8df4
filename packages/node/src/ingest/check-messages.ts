import type { PackedSubmissions } from "@bongsu/log";
import type { StatementRefusalReason } from "@bongsu/statement";

/** Envelopes that one thread checks together, packed so that their memory changes hands without a copy. */
export interface CheckRequest {
  readonly id: number;
  /** The envelopes as a body file has them, each behind its state and length. */
  readonly frames: Uint8Array<ArrayBuffer>;
  /** Where each of them ends. */
  readonly frameEnds: Uint32Array<ArrayBuffer>;
  /** The public keys, each once. */
  readonly keys: readonly Uint8Array[];
  /** Which key is to have signed each envelope. */
  readonly keyOf: Uint32Array<ArrayBuffer>;
}

export interface CheckReply {
  readonly id: number;
  /** The envelopes as they came, with what the log takes up for each; nothing for one that is refused. */
  readonly packed: PackedSubmissions;
  /** Good envelopes that were not spelled as they are kept. */
  readonly rewritten: ReadonlyMap<number, Uint8Array>;
  readonly refused: ReadonlyMap<number, StatementRefusalReason>;
}

/** Bytes of the leaf hash and of the deduplication key. */
export const HASH_BYTES = 32;
