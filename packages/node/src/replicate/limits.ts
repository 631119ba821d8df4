/** What one neighbour may take up here. */
export interface ReplicaLimits {
  /** Bytes of one body file: those of 256 entries. */
  readonly bodyFile: number;
  /** Bytes and requests of one round. */
  readonly roundBytes: number;
  readonly roundRequests: number;
  /** Bytes that the copy may fill on disk, as far as they are counted when they come. */
  readonly totalBytes: number;
  /** Milliseconds for one file. */
  readonly timeout: number;
}

export const REPLICA_LIMITS: ReplicaLimits = {
  bodyFile: 64 << 20,
  roundBytes: 512 << 20,
  roundRequests: 4096,
  totalBytes: 20 * 2 ** 30,
  timeout: 30_000,
};

/** 256 entries of the greatest length, each behind its length (tlog-tiles, “Log entries”). */
export const LARGEST_BUNDLE = 256 * (2 + 65_535);
export const LARGEST_TILE = 256 * 32;
