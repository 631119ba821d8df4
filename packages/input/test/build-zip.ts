import { crc32, deflateRawSync, zstdCompressSync } from "node:zlib";

/** A member to be written as asked, sound or not. */
export interface Part {
  readonly name: string;
  readonly data: Uint8Array;
  readonly method?: number;
  /** Packed bytes to write instead of those that the method gives. */
  readonly packed?: Uint8Array;
  /** Sizes after the data (flag bit 3), as a writer does that cannot seek back. */
  readonly descriptor?: boolean;
  readonly crc?: number;
  readonly size?: number;
  readonly flags?: number;
  /** Directory entry that points at another member's bytes. */
  readonly offset?: number;
}

export interface Archive {
  readonly zip64?: boolean;
  readonly directory?: boolean;
  readonly comment?: Uint8Array;
}

const utf8 = (text: string): Buffer => Buffer.from(text, "utf8");

function fields(...values: readonly (readonly [number, number | bigint])[]): Buffer {
  return Buffer.concat(
    values.map(([width, value]) => {
      const b = Buffer.alloc(width);
      if (width === 8) b.writeBigUInt64LE(BigInt(value));
      else b.writeUIntLE(Number(value), 0, width);
      return b;
    }),
  );
}

function pack(part: Part): Buffer {
  if (part.packed !== undefined) return Buffer.from(part.packed);
  if (part.method === 8) return deflateRawSync(part.data);
  if (part.method === 93) return zstdCompressSync(part.data);
  return Buffer.from(part.data);
}

/** Writes a zip archive by APPNOTE.TXT, including the shapes that ordinary writers do not make. */
export function buildZip(parts: readonly Part[], archive: Archive = {}): Uint8Array {
  const pieces: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  const put = (b: Buffer): void => {
    pieces.push(b);
    at += b.length;
  };
  for (const part of parts) {
    const name = utf8(part.name);
    const packed = pack(part);
    const method = part.method ?? 0;
    const crc = part.crc ?? crc32(part.data);
    const size = part.size ?? part.data.length;
    const flags = (part.flags ?? 0x800) | (part.descriptor === true ? 8 : 0);
    const known = part.descriptor !== true;
    const offset = part.offset ?? at;
    if (part.offset === undefined) {
      const sizes: [number, number][] = [
        [4, known ? crc : 0],
        [4, known ? packed.length : 0],
        [4, known ? size : 0],
      ];
      put(
        fields([4, 0x04034b50], [2, 20], [2, flags], [2, method], [4, 0], ...sizes, [2, name.length], [2, 0]),
      );
      put(name);
      put(packed);
      if (!known) put(fields([4, 0x08074b50], [4, crc], [4, packed.length], [4, size]));
    }
    const wide = archive.zip64 === true;
    const extra = wide
      ? fields([2, 1], [2, 24], [8, size], [8, packed.length], [8, offset])
      : Buffer.alloc(0);
    const most = 0xffffffff;
    entries.push(
      fields([4, 0x02014b50], [2, 45], [2, 45], [2, flags], [2, method], [4, 0], [4, crc]),
      fields([4, wide ? most : packed.length], [4, wide ? most : size], [2, name.length], [2, extra.length]),
      fields([2, 0], [2, 0], [2, 0], [4, 0], [4, wide ? most : offset]),
      name,
      extra,
    );
  }
  if (archive.directory === false) return Buffer.concat(pieces);
  const directoryAt = at;
  const directory = Buffer.concat(entries);
  put(directory);
  const comment = Buffer.from(archive.comment ?? []);
  const count = parts.length;
  if (archive.zip64 === true) {
    const recordAt = at;
    put(fields([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, count], [8, count]));
    put(fields([8, directory.length], [8, directoryAt]));
    put(fields([4, 0x07064b50], [4, 0], [8, recordAt], [4, 1]));
    put(fields([4, 0x06054b50], [4, 0], [2, 0xffff], [2, 0xffff], [4, 0xffffffff], [4, 0xffffffff]));
  } else
    put(fields([4, 0x06054b50], [4, 0], [2, count], [2, count], [4, directory.length], [4, directoryAt]));
  put(fields([2, comment.length]));
  put(comment);
  return Buffer.concat(pieces);
}
