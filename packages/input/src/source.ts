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
  /** Room outside memory for what is read of `file`; absent: a Blob (`blobScratch`). */
  scratch?(file: string): Scratch;
}

/** A file without a name for what memory does not hold. Nothing is left of it when it is closed. */
export interface Scratch {
  /** Takes the bytes at once: the caller may use their memory again. @throws InputError where there is no room. */
  append(bytes: Uint8Array): void;
  /** Up to `length` bytes from `offset` of all that was appended, as `Source.read` gives them. */
  read(offset: number, length: number, room?: Uint8Array): Promise<Uint8Array>;
  /** May be called again. */
  close(): void;
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

const BLOB_PIECE = 1024 * 1024;

/** Scratch room in Blobs, which browsers keep outside the program's memory and may move to their disk. */
export function blobScratch(): Scratch {
  let written = new Blob([]);
  let fresh: Uint8Array<ArrayBuffer>[] = [];
  let freshBytes = 0;
  const settle = (): void => {
    written = new Blob([written, ...fresh]);
    fresh = [];
    freshBytes = 0;
  };
  return {
    append(bytes) {
      fresh.push(new Uint8Array(bytes));
      freshBytes += bytes.length;
      if (freshBytes >= BLOB_PIECE) settle();
    },
    async read(offset, length) {
      if (freshBytes > 0) settle();
      return new Uint8Array(await written.slice(offset, offset + length).arrayBuffer());
    },
    close() {
      written = new Blob([]);
      fresh = [];
      freshBytes = 0;
    },
  };
}
