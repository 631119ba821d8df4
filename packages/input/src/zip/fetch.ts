import { u16, u32 } from "../bytes.ts";
import type { Source } from "../source.ts";
import type { ZipMember } from "./member.ts";

const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
/** A local header may carry more extra fields than the directory's entry; this covers what writers add. */
const SLACK = 128;
/** Reading over a gap costs less than another read, up to about here. */
const GAP = 16 * 1024;
/** Small, so that what a caller makes of a batch is garbage before the collector has copied it twice. */
const BATCH_BYTES = 64 * 1024;
const BATCH_MEMBERS = 4096;
/** One read: room for a batch with its headers and some gaps. */
const RUN_BYTES = 2 * BATCH_BYTES;

const span = (member: ZipMember): number =>
  LOCAL_SIZE + member.name.length * 3 + SLACK + member.compressedSize;

/** Cuts a list into runs of about 64 KiB of packed bytes. */
export function* batchesOf(members: Iterable<ZipMember>): Generator<readonly ZipMember[]> {
  let batch: ZipMember[] = [];
  let packed = 0;
  for (const member of members) {
    const full = packed + member.compressedSize > BATCH_BYTES || batch.length >= BATCH_MEMBERS;
    if (batch.length > 0 && full) {
      yield batch;
      batch = [];
      packed = 0;
    }
    batch.push(member);
    packed += member.compressedSize;
  }
  if (batch.length > 0) yield batch;
}

/** Fetches batches, each into the memory of the one before: packed bytes are good until the next batch is fetched. */
export interface Fetcher {
  /**
   * The packed bytes of each member, in the order given (fewer than announced where the file ends or no header is
   * found). Neighbours in the file are fetched with one read.
   */
  fetch(batch: readonly ZipMember[]): Promise<readonly Uint8Array[]>;
}

export function fetcher(source: Source): Fetcher {
  const runRoom = room();
  const packedRoom = room();
  return {
    async fetch(batch) {
      // No member can hold more than the file, whatever it announces.
      const most = (member: ZipMember): number => Math.min(member.compressedSize, source.size);
      const whole = packedRoom(batch.reduce((sum, member) => sum + most(member), 0));
      const packed: Uint8Array[] = batch.map(() => NOTHING);
      let filled = 0;
      for (const { from, to, order } of runsOf(batch, source.size)) {
        const run = await source.read(from, to - from, runRoom(to - from));
        for (const index of order) {
          const member = batch[index];
          if (member === undefined) continue;
          const bytes = await cut(source, member, run, member.offset - from);
          whole.set(bytes, filled); // the next run may be read over this one
          packed[index] = whole.subarray(filled, filled + bytes.length);
          filled += bytes.length;
        }
      }
      return packed;
    },
  };
}

/** Memory that is used again and again, renewed where more is asked for. */
function room(): (length: number) => Uint8Array {
  let held = new Uint8Array(0);
  return (length) => {
    if (held.length < length) held = new Uint8Array(length);
    return held;
  };
}

interface Run {
  readonly from: number;
  readonly to: number;
  /** Indices in the batch of the members that lie here. */
  readonly order: readonly number[];
}

/** Stretches of the file that hold a batch's members, gaps of some KiB read over. */
function* runsOf(batch: readonly ZipMember[], fileSize: number): Generator<Run> {
  const sorted = batch.map((member, index) => ({ member, index }));
  sorted.sort((a, b) => a.member.offset - b.member.offset);
  let order: number[] = [];
  let from = 0;
  let to = 0;
  for (const { member, index } of sorted) {
    if (order.length > 0 && (member.offset > to + GAP || to - from > RUN_BYTES)) {
      yield { from, to: Math.max(from, Math.min(to, fileSize)), order };
      order = [];
    }
    if (order.length === 0) from = to = member.offset;
    order.push(index);
    to = Math.max(to, member.offset + span(member));
  }
  if (order.length > 0) yield { from, to: Math.max(from, Math.min(to, fileSize)), order };
}

const NOTHING = new Uint8Array(0);

async function cut(source: Source, member: ZipMember, run: Uint8Array, at: number): Promise<Uint8Array> {
  if (at + LOCAL_SIZE > run.length || u32(run, at) !== LOCAL) return NOTHING;
  const dataAt = at + LOCAL_SIZE + u16(run, at + 26) + u16(run, at + 28);
  const end = dataAt + member.compressedSize;
  if (end <= run.length) return run.subarray(dataAt, end);
  return source.read(member.offset + (dataAt - at), member.compressedSize);
}
