import { u16, u32, u64 } from "../bytes.ts";
import type { Source } from "../source.ts";
import { widen } from "./directory.ts";
import type { ZipMember } from "./member.ts";
import { MemberTable } from "./members.ts";
import { decodeMemberName } from "./name.ts";
import { windowed } from "./window.ts";

const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
const DESCRIPTOR = 0x08074b50;
const PIECE = 16 * 1024;

export interface Recovered {
  readonly members: MemberTable;
  /** The member in whose middle the file ends, or whose bytes cannot be delimited. */
  readonly cut: { readonly name: string; readonly offset: number }[];
}

/** Rebuilds the list of members from their local headers (APPNOTE 4.3.7), for an archive without directory. */
export async function recoverMembers(file: Source, mostMembers: number): Promise<Recovered> {
  const source = windowed(file);
  let descriptors: Descriptors | undefined;
  const members = new MemberTable();
  const cut: { name: string; offset: number }[] = [];
  let at = await findSignature(source, 0);
  while (at !== undefined && members.length < mostMembers) {
    const local = await readLocal(source, at);
    if (local === undefined) {
      at = await findSignature(source, at + 4);
      continue;
    }
    if (local.streamed) descriptors ??= await findDescriptors(file);
    const found = descriptors?.get(local.dataAt);
    const member = local.streamed ? found && { ...local.member, ...found } : local.member;
    const end = member === undefined ? undefined : local.dataAt + member.compressedSize;
    if (
      member === undefined ||
      end === undefined ||
      end > source.size ||
      (await interrupted(source, local, end))
    ) {
      cut.push({ name: local.member.name, offset: at });
      at = await findSignature(source, local.dataAt);
      continue;
    }
    members.push(member);
    at = await findSignature(source, end);
  }
  return { members, cut };
}

/** A writer that was killed inside its first member leaves zeros where sizes go, and data right behind. */
async function interrupted(source: Source, local: Local, end: number): Promise<boolean> {
  const { size, compressedSize, crc } = local.member;
  if (local.streamed || size !== 0 || compressedSize !== 0 || crc !== 0 || end >= source.size) return false;
  return u16(await source.read(end, 2), 0) !== 0x4b50;
}

interface Local {
  readonly member: ZipMember;
  readonly dataAt: number;
  /** Sizes follow the data in a descriptor (flag bit 3). */
  readonly streamed: boolean;
}

async function readLocal(source: Source, at: number): Promise<Local | undefined> {
  const head = await source.read(at, LOCAL_SIZE);
  if (head.length < LOCAL_SIZE) return undefined;
  const nameLength = u16(head, 26);
  const extraLength = u16(head, 28);
  const rest = await source.read(at + LOCAL_SIZE, nameLength + extraLength);
  if (rest.length < nameLength + extraLength) return undefined;
  const flags = u16(head, 6);
  const sizes = widen(rest, nameLength, extraLength, {
    size: u32(head, 22),
    compressedSize: u32(head, 18),
    offset: at,
  });
  return {
    member: {
      name: decodeMemberName(rest.subarray(0, nameLength)),
      method: u16(head, 8),
      encrypted: (flags & 1) === 1,
      crc: u32(head, 14),
      ...sizes,
      offset: at,
    },
    dataAt: at + LOCAL_SIZE + nameLength + extraLength,
    streamed: (flags & 8) !== 0 && sizes.compressedSize === 0,
  };
}

type Descriptors = Map<number, Pick<ZipMember, "crc" | "compressedSize" | "size">>;

/**
 * Every data descriptor (APPNOTE 4.3.9) by the byte at which its data would begin; a false one points where no
 * member begins. One pass, since searching from each member anew would let a crafted file take quadratic time.
 */
async function findDescriptors(file: Source): Promise<Descriptors> {
  const source = windowed(file);
  const found: Descriptors = new Map();
  let at = await findSignature(source, 0, DESCRIPTOR);
  while (at !== undefined) {
    const b = await source.read(at, 24);
    const crc = u32(b, 4);
    const narrow = { crc, compressedSize: u32(b, 8), size: u32(b, 12) };
    const wide = { crc, compressedSize: u64(b, 8), size: u64(b, 16) };
    for (const sizes of b.length >= 24 ? [narrow, wide] : b.length >= 16 ? [narrow] : []) {
      const dataAt = at - sizes.compressedSize;
      if (dataAt > 0 && !found.has(dataAt)) found.set(dataAt, sizes);
    }
    at = await findSignature(source, at + 4, DESCRIPTOR);
  }
  return found;
}

async function findSignature(source: Source, from: number, signature = LOCAL): Promise<number | undefined> {
  for (let start = from; start + 4 <= source.size; start += PIECE) {
    const piece = await source.read(start, PIECE + 3);
    for (let i = piece.indexOf(0x50); i >= 0 && i + 4 <= piece.length; i = piece.indexOf(0x50, i + 1))
      if (u32(piece, i) === signature && i < PIECE) return start + i;
  }
  return undefined;
}
