/**
 * Bytes from outside, by position. `name` is a path relative to what the user named, with forward slashes;
 * it is shown in problems and never opened as a path again.
 */
export interface Source {
  readonly name: string;
  readonly size: number;
  /**
   * Up to `length` bytes from `offset`; fewer only at the end of the file. A source that copies may put them into
   * `room`, which has at least `length` bytes and which the caller uses again for its next read.
   */
  read(offset: number, length: number, room?: Uint8Array): Promise<Uint8Array>;
}

/** A running hash over bytes, passed in (node:crypto on the command line, a portable one in a browser). */
export interface Hash {
  update(bytes: Uint8Array): void;
  /** Lower-case hex. */
  hex(): string;
}

/** What the readers need from the platform; synchronous, because a log has tens of thousands of small members. */
export interface Platform {
  sha256(): Hash;
  /** SHA-256 of a text's UTF-8 as lower-case hex, where the platform does that faster than by a running hash. */
  sha256Of?(text: string): string;
  /** Raw DEFLATE; must throw beyond `limit` output bytes. */
  inflateRaw(bytes: Uint8Array, limit: number): Uint8Array;
  /** Zstandard, every frame of the input; must throw beyond `limit` output bytes. */
  zstd(bytes: Uint8Array, limit: number): Uint8Array;
  /** Decoders for many small members, where the platform can keep them. */
  keepDecoders?(): KeptDecoders;
  /** CRC-32 as in zip, where the platform has a faster one than ours. */
  crc32?(bytes: Uint8Array): number;
}

/** Zstandard decoders that go from one member to the next, since making one can cost more than a small member. */
export interface KeptDecoders {
  /**
   * Starts on all of these beside the caller's own work. Of each its bytes, or undefined where it is left to
   * `Platform.zstd`, which then also says what is wrong with it.
   */
  unpack(members: readonly PackedMember[]): Promise<readonly (Uint8Array | undefined)[]>;
  close(): void;
}

export interface PackedMember {
  readonly packed: Uint8Array;
  /** What it is announced to unpack to. */
  readonly size: number;
}

/** A folder or a set of dropped files: sources by relative name, sorted by name (code-unit order). */
export type FileSet = readonly Source[];

export function memorySource(name: string, bytes: Uint8Array): Source {
  return {
    name,
    size: bytes.length,
    read: async (offset, length) => bytes.subarray(offset, offset + length),
  };
}

export function blobSource(name: string, blob: Blob): Source {
  return {
    name,
    size: blob.size,
    read: async (offset, length) => new Uint8Array(await blob.slice(offset, offset + length).arrayBuffer()),
  };
}
