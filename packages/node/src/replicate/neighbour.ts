/** A log that is copied, and where its files are read. */
export interface Neighbour {
  /** Who the log is; whatever host serves it. */
  readonly origin: string;
  readonly vkey: string;
  /** Address of the log's folder, without a slash at its end. */
  readonly url: string;
}

/** A checkpoint with a good signature of its log, as it was served. */
export interface Sighting {
  readonly origin: string;
  readonly note: Uint8Array;
  /** Where it was served. */
  readonly from: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/**
 * Two signed notes of one log that do not belong together. equivocation: one size, two roots · inconsistent: the larger
 * tree does not begin with the smaller one · rollback: less is served than was seen before.
 */
export interface Conflict extends Sighting {
  readonly kind: "equivocation" | "inconsistent" | "rollback";
  /** What was seen and kept before. */
  readonly held: Uint8Array;
  /** The consistency proof from the smaller tree that the larger one gives, which does not lead to the smaller root. */
  readonly proof: readonly Uint8Array[];
}

/** What goes on from a copy to the rest of the node. */
export interface ReplicaEvents {
  onSighting(sighting: Sighting): void | Promise<void>;
  onConflict(conflict: Conflict): void | Promise<void>;
  /** The entries [from, to) are checked and held; they can be read in the copy. */
  onGrown(origin: string, from: number, to: number): void | Promise<void>;
  /** Bodies of entries that were held without them have come. */
  onBodies(origin: string, indices: readonly number[]): void | Promise<void>;
}
