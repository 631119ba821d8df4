import { refuse } from "../refusal.ts";
import { TILE_WIDTH, tilePath } from "./coordinates.ts";

/** What a 16-bit length can say. */
export const LONGEST_ENTRY = 65_535;

/**
 * An entry bundle (tlog-tiles, “Log entries”): each entry behind its length, 16 bits, big-endian.
 * `first`: the log index of the first entry, for the refusal.
 * @throws LogRefusal entry-too-long.
 */
export function encodeEntries(entries: readonly Uint8Array[], first = 0): Uint8Array {
  const tooLong = entries.findIndex((entry) => entry.length > LONGEST_ENTRY);
  if (tooLong >= 0)
    refuse("entry-too-long", {
      index: first + tooLong,
      found: entries[tooLong]?.length ?? 0,
      limit: LONGEST_ENTRY,
    });
  const bytes = new Uint8Array(entries.reduce((length, entry) => length + 2 + entry.length, 0));
  let at = 0;
  for (const entry of entries) {
    bytes[at] = entry.length >> 8;
    bytes[at + 1] = entry.length & 0xff;
    bytes.set(entry, at + 2);
    at += 2 + entry.length;
  }
  return bytes;
}

/**
 * The entries of a bundle, as views of its bytes: `width` of them, to the last byte.
 * @throws LogRefusal entries-torn (an entry ends beyond the bytes), entries-count.
 */
export function decodeEntries(bytes: Uint8Array, index: number, width: number): Uint8Array[] {
  const path = tilePath({ level: "entries", index, width });
  const entries: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length) {
    const entry = index * TILE_WIDTH + entries.length;
    const end = at + 2 + (((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0));
    if (at + 2 > bytes.length || end > bytes.length) refuse("entries-torn", { path, entry, at });
    if (entries.length === width) refuse("entries-count", { path, found: width + 1, expected: width });
    entries.push(bytes.subarray(at + 2, end));
    at = end;
  }
  if (entries.length < width) refuse("entries-count", { path, found: entries.length, expected: width });
  return entries;
}
