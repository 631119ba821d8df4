import type { FileSet, Platform, Source } from "@bongsu/input";
import type { Digest } from "../record.ts";

export interface FileDigest {
  readonly name: string;
  readonly bytes: number;
  readonly digest: Digest;
}

/** Sources that hash themselves while somebody else reads them, so that a file is read once where it is read in order. */
export interface OriginalBytes {
  readonly sources: FileSet;
  /** Hashes what nobody has read yet. Call when reading has ended. */
  finish(): Promise<void>;
  /** Complete after `finish`. */
  digests(): readonly FileDigest[];
}

const CHUNK = 1 << 18;

export interface HashedSource extends Source {
  /** Reads on from where reading in order stopped, to the end, and closes the hash; a second call gives the same digest. */
  digest(): Promise<Digest>;
}

/**
 * `source` with a running SHA-256: bytes enter the hash when they are read in order. A reader that jumps about
 * (a zip, Parquet) costs a second pass over what it skipped, in `digest`, and nothing else.
 */
export function hashedSource(
  source: Source,
  platform: Platform,
  onRead?: (bytes: number) => void,
): HashedSource {
  const hash = platform.sha256();
  let hashed = 0;
  let closed: Digest | null = null;
  const absorb = (bytes: Uint8Array, offset: number): void => {
    const end = offset + bytes.length;
    if (closed !== null || offset > hashed || end <= hashed) return;
    hash.update(bytes.subarray(hashed - offset));
    hashed = end;
  };
  return {
    name: source.name,
    size: source.size,
    async read(offset, length, room) {
      const bytes = await source.read(offset, length, room);
      absorb(bytes, offset);
      onRead?.(bytes.length);
      return bytes;
    },
    async digest() {
      const room = new Uint8Array(CHUNK);
      while (closed === null && hashed < source.size) {
        const before = hashed;
        absorb(await source.read(hashed, CHUNK, room), hashed);
        if (hashed === before) break; // the file became shorter while it was read
      }
      closed ??= `sha256:${hash.hex()}`;
      return closed;
    },
  };
}

export function originalBytes(
  files: FileSet,
  platform: Platform,
  progress?: (read: number, total: number) => void,
): OriginalBytes {
  const total = files.reduce((sum, file) => sum + file.size, 0);
  let read = 0;
  const sources = files.map((file) =>
    hashedSource(file, platform, (bytes) => {
      read += bytes;
      progress?.(Math.min(read, total), total);
    }),
  );
  const done: FileDigest[] = [];
  return {
    sources,
    async finish() {
      for (const source of sources.slice(done.length))
        done.push({ name: source.name, bytes: source.size, digest: await source.digest() });
    },
    digests: () => done,
  };
}
