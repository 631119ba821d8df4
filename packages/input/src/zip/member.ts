/** One entry of an archive. `name` is a label from outside: a key to look up, never a path to open. */
export interface ZipMember {
  readonly name: string;
  /** 0 stored, 8 deflate, 93 zstd; others are listed and cannot be read. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly compressedSize: number;
  readonly size: number;
  /** Byte of the local header in the file. */
  readonly offset: number;
  readonly crc: number;
}

export interface ZipLimits {
  readonly members: number;
  readonly directoryBytes: number;
  /** Unpacked, one member. */
  readonly memberBytes: number;
  /** Unpacked, all members together. */
  readonly totalBytes: number;
}

/** A member of 512 MiB is the longest text that V8 can hold; a terabyte is more than a day of reading. */
export const ZIP_LIMITS: ZipLimits = {
  members: 4_000_000,
  directoryBytes: 1024 * 1024 * 1024,
  memberBytes: 512 * 1024 * 1024 - 1024,
  totalBytes: 1024 * 1024 * 1024 * 1024,
};
