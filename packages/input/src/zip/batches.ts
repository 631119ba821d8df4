import type { KeptDecoders, Platform, Source } from "../source.ts";
import { batchesOf, fetcher } from "./fetch.ts";
import type { ZipMember } from "./member.ts";

/** A member's packed bytes, good until the batch after the next is asked for. */
export interface PackedEntry {
  readonly member: ZipMember;
  readonly packed: Uint8Array;
  /** Its unpacked bytes, where a kept decoder has made them; nothing of them is checked yet. */
  readonly done: Uint8Array | undefined;
}

const ZSTD = 93;

/**
 * The members in batches, fetched and, where the platform can, unpacked while the caller is at the batch before.
 * Two batches are held, each in memory of its own that is used again.
 */
export async function* packedBatches(
  source: Source,
  platform: Platform,
  members: Iterable<ZipMember>,
): AsyncGenerator<readonly PackedEntry[]> {
  const decoders = platform.keepDecoders?.();
  let fetchers = [fetcher(source), fetcher(source)] as const;
  let before: Promise<readonly PackedEntry[]> | undefined;
  try {
    for (const batch of batchesOf(members)) {
      const packed = await fetchers[0].fetch(batch);
      fetchers = [fetchers[1], fetchers[0]];
      const begun = unpacked(batch, packed, decoders);
      if (before !== undefined) yield await before;
      before = begun;
    }
    if (before !== undefined) yield await before;
  } finally {
    decoders?.close();
  }
}

async function unpacked(
  batch: readonly ZipMember[],
  packed: readonly Uint8Array[],
  decoders: KeptDecoders | undefined,
): Promise<readonly PackedEntry[]> {
  const done = await decoders?.unpack(
    batch.map(({ method, encrypted, size }, i) => ({
      packed: method === ZSTD && !encrypted ? (packed[i] ?? NOTHING) : NOTHING,
      size,
    })),
  );
  return batch.map((member, i) => ({ member, packed: packed[i] ?? NOTHING, done: done?.[i] }));
}

const NOTHING = new Uint8Array(0);
