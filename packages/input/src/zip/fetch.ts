import { u16, u32 } from "../bytes.ts";
import type { Source } from "../source.ts";
import type { ZipMember } from "./member.ts";

const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
/** A local header may carry more extra fields than the directory's entry; this covers what writers add. */
const SLACK = 128;
const GAP = 64 * 1024;
const BATCH_BYTES = 1 * 1024 * 1024;
const BATCH_MEMBERS = 4096;

const span = (member: ZipMember): number =>
  LOCAL_SIZE + member.name.length * 3 + SLACK + member.compressedSize;

/** Cuts a list into runs of about 4 MiB of packed bytes. */
export function* batchesOf(members: readonly ZipMember[]): Generator<readonly ZipMember[]> {
  let batch: ZipMember[] = [];
  let packed = 0;
  let unpacked = 0;
  for (const member of members) {
    const full = packed + member.compressedSize > BATCH_BYTES || unpacked + member.size > 4 * BATCH_BYTES;
    if (batch.length > 0 && (full || batch.length >= BATCH_MEMBERS)) {
      yield batch;
      batch = [];
      packed = 0;
      unpacked = 0;
    }
    batch.push(member);
    packed += member.compressedSize;
    unpacked += member.size;
  }
  if (batch.length > 0) yield batch;
}

/**
 * The packed bytes of each member of a batch (fewer than announced where the file ends or no header is found):
 * neighbours in the file are fetched with one read.
 */
export async function fetchPacked(
  source: Source,
  batch: readonly ZipMember[],
): Promise<ReadonlyMap<ZipMember, Uint8Array>> {
  const packed = new Map<ZipMember, Uint8Array>();
  const sorted = batch.toSorted((a, b) => a.offset - b.offset);
  let i = 0;
  while (i < sorted.length) {
    const first = sorted[i];
    if (first === undefined) break;
    let end = first.offset + span(first);
    let j = i + 1;
    for (; j < sorted.length; j++) {
      const next = sorted[j];
      if (next === undefined || next.offset > end + GAP || end - first.offset > BATCH_BYTES) break;
      end = Math.max(end, next.offset + span(next));
    }
    const run = await source.read(first.offset, Math.max(0, Math.min(end, source.size) - first.offset));
    for (const member of sorted.slice(i, j))
      packed.set(member, await cut(source, member, run, member.offset - first.offset));
    i = j;
  }
  return packed;
}

const NOTHING = new Uint8Array(0);

async function cut(source: Source, member: ZipMember, run: Uint8Array, at: number): Promise<Uint8Array> {
  if (at + LOCAL_SIZE > run.length || u32(run, at) !== LOCAL) return NOTHING;
  const dataAt = at + LOCAL_SIZE + u16(run, at + 26) + u16(run, at + 28);
  const end = dataAt + member.compressedSize;
  if (end <= run.length) return run.subarray(dataAt, end);
  return source.read(member.offset + (dataAt - at), member.compressedSize);
}
