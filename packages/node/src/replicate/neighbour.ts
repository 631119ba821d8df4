import type { TileReader } from "@bongsu/log";

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
  /**
   * Of an inconsistency: the root that the larger tree has at the smaller one's size, then the consistency proof from
   * there to the larger tree. Empty for all else.
   */
  readonly proof: readonly Uint8Array[];
}

/** The checked files of a log on this machine. */
export interface HeldCopy {
  readonly origin: string;
  readonly size: number;
  readonly read: TileReader;
}

/** What goes on from a copy to the rest of the node. */
export interface ReplicaEvents {
  onSighting(sighting: Sighting): void | Promise<void>;
  onConflict(conflict: Conflict): void | Promise<void>;
  /** The entries from `from` on are checked and held. */
  onGrown(copy: HeldCopy, from: number): void | Promise<void>;
  /** Bodies of entries that were held without them have come. */
  onBodies(copy: HeldCopy, indices: readonly number[]): void | Promise<void>;
}
