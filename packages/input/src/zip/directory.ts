import { u16, u32, u64 } from "../bytes.ts";
import type { Source } from "../source.ts";
import type { ZipLimits, ZipMember } from "./member.ts";
import { MemberTable } from "./members.ts";
import { decodeMemberName } from "./name.ts";

// Layouts and names: PKWARE APPNOTE.TXT 6.3.10, sections 4.3.12 to 4.3.16 and 4.5.3.
const END = 0x06054b50;
const END_SIZE = 22;
const END64 = 0x06064b50;
const END64_SIZE = 56;
const LOCATOR64 = 0x07064b50;
const LOCATOR64_SIZE = 20;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
const LONGEST_COMMENT = 0xffff;
const LONGEST_ENTRY = ENTRY_SIZE + 3 * 0xffff;
const PIECE = 256 * 1024;

export interface DirectoryAt {
  readonly offset: number;
  readonly size: number;
  readonly count: number;
}

/** Where the directory lies, or undefined where the file does not end like a zip archive. */
export async function findDirectory(source: Source): Promise<DirectoryAt | undefined> {
  const tailStart = Math.max(0, source.size - END_SIZE - LONGEST_COMMENT - LOCATOR64_SIZE);
  const tail = await source.read(tailStart, source.size - tailStart);
  for (let at = tail.length - END_SIZE; at >= 0; at--) {
    if (u32(tail, at) !== END) continue;
    // A comment, or compressed bytes, may hold the signature: the record must also end where the file ends.
    if (at + END_SIZE + u16(tail, at + 20) !== tail.length) continue;
    const end = tailStart + at;
    const plain = { offset: u32(tail, at + 16), size: u32(tail, at + 12), count: u16(tail, at + 10) };
    const found = (await findDirectory64(source, tail, at, tailStart, plain)) ?? plain;
    if (found.offset + found.size <= end) return found;
  }
  return undefined;
}

/**
 * The zip64 record, trusted only where the plain record asks for it and the locator stands right before it and
 * points at the record's signature: member data may contain a locator's signature by chance.
 */
async function findDirectory64(
  source: Source,
  tail: Uint8Array,
  at: number,
  tailStart: number,
  plain: DirectoryAt,
): Promise<DirectoryAt | undefined> {
  const asks = plain.offset === 0xffffffff || plain.size === 0xffffffff || plain.count === 0xffff;
  const locator = at - LOCATOR64_SIZE;
  if (!asks || locator < 0 || u32(tail, locator) !== LOCATOR64) return undefined;
  const recordAt = u64(tail, locator + 8);
  if (recordAt + END64_SIZE > tailStart + locator) return undefined;
  const record = await source.read(recordAt, END64_SIZE);
  if (record.length < END64_SIZE || u32(record, 0) !== END64) return undefined;
  return { offset: u64(record, 48), size: u64(record, 40), count: u64(record, 32) };
}

export interface Directory {
  readonly members: MemberTable;
  /** The entries do not fill the directory as announced. */
  readonly damaged: boolean;
}

/** Reads the directory's entries in pieces, so that a directory of a million members is never held as bytes. */
export async function readDirectory(source: Source, at: DirectoryAt, limits: ZipLimits): Promise<Directory> {
  // What is announced, as far as the directory has room for it.
  const announced = Math.min(at.count, Math.floor(at.size / ENTRY_SIZE));
  const members = new MemberTable(announced, at.size - announced * ENTRY_SIZE);
  const end = at.offset + at.size;
  const room = new Uint8Array(Math.min(PIECE, at.size));
  let pieceAt = at.offset;
  let piece: Uint8Array = new Uint8Array(0);
  let i = 0;
  while (pieceAt + i < end && members.length <= limits.members) {
    if (piece.length - i < LONGEST_ENTRY && pieceAt + piece.length < end) {
      pieceAt += i;
      piece = await source.read(pieceAt, Math.min(PIECE, end - pieceAt), room);
      i = 0;
      if (piece.length === 0) return { members, damaged: true };
    }
    const entry = readEntry(piece, i);
    if (entry === undefined) return { members, damaged: true };
    i += entry.length;
    members.push(entry.member);
  }
  // The 16-bit count of a plain record wraps at 65,536; writers without zip64 rely on readers not minding.
  return { members, damaged: members.length % 65536 !== at.count % 65536 };
}

function readEntry(b: Uint8Array, at: number): { member: ZipMember; length: number } | undefined {
  if (at + ENTRY_SIZE > b.length || u32(b, at) !== ENTRY) return undefined;
  const nameLength = u16(b, at + 28);
  const extraLength = u16(b, at + 30);
  const length = ENTRY_SIZE + nameLength + extraLength + u16(b, at + 32);
  if (at + length > b.length) return undefined;
  const nameAt = at + ENTRY_SIZE;
  const sizes = widen(b, nameAt + nameLength, extraLength, {
    size: u32(b, at + 24),
    compressedSize: u32(b, at + 20),
    offset: u32(b, at + 42),
  });
  const member: ZipMember = {
    name: decodeMemberName(b.subarray(nameAt, nameAt + nameLength)),
    method: u16(b, at + 10),
    encrypted: (u16(b, at + 8) & 1) === 1,
    compressedSize: sizes.compressedSize,
    size: sizes.size,
    offset: sizes.offset,
    crc: u32(b, at + 16),
  };
  return { member, length };
}

interface Sizes {
  readonly size: number;
  readonly compressedSize: number;
  readonly offset: number;
}

/** Zip64 extended information (4.5.3): only the fields that overflow are there, in this order. */
export function widen(b: Uint8Array, extraAt: number, extraLength: number, plain: Sizes): Sizes {
  let { size, compressedSize, offset } = plain;
  const end = extraAt + extraLength;
  for (let at = extraAt; at + 4 <= end; at += 4 + u16(b, at + 2)) {
    if (u16(b, at) !== 1) continue;
    const stop = Math.min(end, at + 4 + u16(b, at + 2));
    let field = at + 4;
    const next = (value: number): number => {
      if (value !== 0xffffffff || field + 8 > stop) return value;
      field += 8;
      return u64(b, field - 8);
    };
    size = next(size);
    compressedSize = next(compressedSize);
    offset = next(offset);
    break;
  }
  return { size, compressedSize, offset };
}
