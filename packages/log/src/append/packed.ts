import { FRAME_HEADER_BYTES, encodeFrames, framed } from "../bodies/frames.ts";
import type { FramedBody } from "../bodies/frames.ts";
import { concat } from "../bytes/bytes.ts";
import { encodeEntries } from "../tiles/entries.ts";
import { HASH_BYTES } from "../tree/hash.ts";
import type { Submission } from "./submission.ts";

/** Entries as the files of a log take them up, packed so that one thread can hand many to another without a copy. */
export interface PackedEntries {
  readonly count: number;
  /** As in a bundle of entries: each leaf behind its length. */
  readonly leaves: Uint8Array;
  /** Where each leaf ends. */
  readonly leafEnds: Uint32Array;
  /** As in a body file. */
  readonly frames: Uint8Array;
  /** Where each frame ends. */
  readonly frameEnds: Uint32Array;
  /** 32 bytes for each entry. */
  readonly leafHashes: Uint8Array;
}

/** Entries that ask to be logged; whoever packed them has checked their signatures. */
export interface PackedSubmissions extends PackedEntries {
  /** 32 bytes for each entry. */
  readonly dedupKeys: Uint8Array;
}

/** The entries [from, to) of a pack. */
export interface Run<Pack extends PackedEntries = PackedEntries> {
  readonly packed: Pack;
  readonly from: number;
  readonly to: number;
}

/** @throws LogRefusal entry-too-long. */
export function packEntries(
  entries: readonly {
    readonly leaf: Uint8Array;
    readonly leafHash: Uint8Array;
    readonly frame: FramedBody;
  }[],
): PackedEntries {
  return {
    count: entries.length,
    leaves: encodeEntries(entries.map(({ leaf }) => leaf)),
    leafEnds: ends(entries.map(({ leaf }) => LENGTH_BYTES + leaf.length)),
    frames: encodeFrames(entries.map(({ frame }) => frame)),
    frameEnds: ends(entries.map(({ frame }) => FRAME_HEADER_BYTES + frame.body.length)),
    leafHashes: concat(entries.map(({ leafHash }) => leafHash)),
  };
}

/** @throws LogRefusal entry-too-long. */
export function packSubmissions(submissions: readonly Submission[]): PackedSubmissions {
  const entries = submissions.map(({ leaf, leafHash, body }) => ({ leaf, leafHash, frame: framed(body) }));
  return { ...packEntries(entries), dedupKeys: concat(submissions.map(({ dedupKey }) => dedupKey)) };
}

/** Bytes of a length in a bundle of entries. */
export const LENGTH_BYTES = 2;

function ends(lengths: readonly number[]): Uint32Array {
  let end = 0;
  return Uint32Array.from(lengths, (length) => (end += length));
}

/** The bytes of a run's leaves, as they go into a bundle. */
export const leavesIn = ({ packed, from, to }: Run): Uint8Array =>
  packed.leaves.subarray(packed.leafEnds[from - 1] ?? 0, packed.leafEnds[to - 1] ?? 0);

/** The bytes of a run's frames, as they go into a body file. */
export const framesIn = ({ packed, from, to }: Run): Uint8Array =>
  packed.frames.subarray(packed.frameEnds[from - 1] ?? 0, packed.frameEnds[to - 1] ?? 0);

/** The leaf hash of a pack's entry, as a view. */
export const leafHashAt = ({ leafHashes }: PackedEntries, at: number): Uint8Array =>
  leafHashes.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES);

/** Entries in runs. */
export const countIn = (runs: readonly Run[]): number =>
  runs.reduce((sum, { from, to }) => sum + to - from, 0);

/** The same entries, cut so that each piece but the last ends after `first` entries, then after `width` each. */
export function* cutRuns(runs: readonly Run[], first: number, width: number): Generator<Run[], void> {
  let room = first;
  let piece: Run[] = [];
  for (const { packed, from: begin, to: end } of runs) {
    for (let from = begin; from < end;) {
      const to = Math.min(end, from + room);
      piece.push({ packed, from, to });
      room -= to - from;
      from = to;
      if (room > 0) continue;
      yield piece;
      piece = [];
      room = width;
    }
  }
  if (piece.length > 0) yield piece;
}
