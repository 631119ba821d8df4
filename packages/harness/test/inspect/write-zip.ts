import { crc32, deflateRawSync, zstdCompressSync } from "node:zlib";

/** A zip writer for logs that no current Inspect writes: zip64, duplicate names, several zstd frames. */
export interface Member {
  readonly name: string;
  readonly text: string | Uint8Array;
  readonly method?: "stored" | "deflate" | "zstd" | "zstd-frames";
}

const METHODS = { stored: 0, deflate: 8, zstd: 93, "zstd-frames": 93 } as const;

export class ZipWriter {
  readonly #write: (bytes: Uint8Array) => void;
  readonly #zip64: boolean;
  readonly #directory: Uint8Array[] = [];
  #offset = 0;

  constructor(write: (bytes: Uint8Array) => void, options: { readonly zip64?: boolean } = {}) {
    this.#write = write;
    this.#zip64 = options.zip64 ?? false;
  }

  add({ name, text, method = "zstd" }: Member): void {
    const data = typeof text === "string" ? Buffer.from(text, "utf8") : text;
    const packed = pack(data, method);
    const encoded = Buffer.from(name, "utf8");
    const fields = {
      method: METHODS[method],
      crc: crc32(data),
      packed: packed.length,
      size: data.length,
      name: encoded,
    };
    this.#directory.push(directoryEntry(fields, this.#offset, this.#zip64));
    this.#put(localHeader(fields, this.#zip64));
    this.#put(packed);
  }

  finish(): void {
    const start = this.#offset;
    for (const entry of this.#directory) this.#put(entry);
    const size = this.#offset - start;
    if (this.#zip64) this.#put(zip64End(this.#directory.length, size, start, this.#offset));
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    const count = this.#zip64 ? 0xffff : Math.min(this.#directory.length, 0xffff);
    end.writeUInt16LE(count, 8);
    end.writeUInt16LE(count, 10);
    end.writeUInt32LE(this.#zip64 ? 0xffffffff : size, 12);
    end.writeUInt32LE(this.#zip64 ? 0xffffffff : start, 16);
    this.#put(end);
  }

  #put(bytes: Uint8Array): void {
    this.#write(bytes);
    this.#offset += bytes.length;
  }
}

export function zipOf(members: readonly Member[], options: { readonly zip64?: boolean } = {}): Uint8Array {
  const parts: Uint8Array[] = [];
  const zip = new ZipWriter((bytes) => parts.push(bytes), options);
  for (const member of members) zip.add(member);
  zip.finish();
  return Buffer.concat(parts);
}

function pack(data: Uint8Array, method: NonNullable<Member["method"]>): Uint8Array {
  if (method === "stored") return data;
  if (method === "deflate") return deflateRawSync(data);
  if (method === "zstd") return zstdCompressSync(data);
  const half = data.length >> 1;
  return Buffer.concat([zstdCompressSync(data.subarray(0, half)), zstdCompressSync(data.subarray(half))]);
}

interface Fields {
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly name: Uint8Array;
}

// PKWARE APPNOTE 4.3.7, 4.3.12, 4.3.14, 4.3.15.
function localHeader(f: Fields, zip64: boolean): Uint8Array {
  const extra = zip64 ? wide([f.size, f.packed]) : Buffer.alloc(0);
  const b = Buffer.alloc(30);
  b.writeUInt32LE(0x04034b50, 0);
  b.writeUInt16LE(zip64 ? 45 : 20, 4);
  b.writeUInt16LE(0x800, 6); // names are UTF-8
  b.writeUInt16LE(f.method, 8);
  b.writeUInt32LE(f.crc, 14);
  b.writeUInt32LE(zip64 ? 0xffffffff : f.packed, 18);
  b.writeUInt32LE(zip64 ? 0xffffffff : f.size, 22);
  b.writeUInt16LE(f.name.length, 26);
  b.writeUInt16LE(extra.length, 28);
  return Buffer.concat([b, f.name, extra]);
}

function directoryEntry(f: Fields, offset: number, zip64: boolean): Uint8Array {
  const extra = zip64 ? wide([f.size, f.packed, offset]) : Buffer.alloc(0);
  const b = Buffer.alloc(46);
  b.writeUInt32LE(0x02014b50, 0);
  b.writeUInt16LE(zip64 ? 45 : 20, 4);
  b.writeUInt16LE(zip64 ? 45 : 20, 6);
  b.writeUInt16LE(0x800, 8);
  b.writeUInt16LE(f.method, 10);
  b.writeUInt32LE(f.crc, 16);
  b.writeUInt32LE(zip64 ? 0xffffffff : f.packed, 20);
  b.writeUInt32LE(zip64 ? 0xffffffff : f.size, 24);
  b.writeUInt16LE(f.name.length, 28);
  b.writeUInt16LE(extra.length, 30);
  b.writeUInt32LE(zip64 ? 0xffffffff : offset, 42);
  return Buffer.concat([b, f.name, extra]);
}

function wide(values: readonly number[]): Buffer {
  const b = Buffer.alloc(4 + 8 * values.length);
  b.writeUInt16LE(1, 0);
  b.writeUInt16LE(8 * values.length, 2);
  values.forEach((value, i) => b.writeBigUInt64LE(BigInt(value), 4 + 8 * i));
  return b;
}

function zip64End(count: number, size: number, start: number, at: number): Uint8Array {
  const b = Buffer.alloc(56 + 20);
  b.writeUInt32LE(0x06064b50, 0);
  b.writeBigUInt64LE(44n, 4);
  b.writeUInt16LE(45, 12);
  b.writeUInt16LE(45, 14);
  b.writeBigUInt64LE(BigInt(count), 24);
  b.writeBigUInt64LE(BigInt(count), 32);
  b.writeBigUInt64LE(BigInt(size), 40);
  b.writeBigUInt64LE(BigInt(start), 48);
  b.writeUInt32LE(0x07064b50, 56);
  b.writeBigUInt64LE(BigInt(at), 64);
  b.writeUInt32LE(1, 72);
  return b;
}
