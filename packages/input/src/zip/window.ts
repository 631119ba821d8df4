import type { Source } from "../source.ts";

/** The same bytes, fetched in windows: for readers that walk forward in small steps. */
export function windowed(source: Source, windowBytes = 1024 * 1024): Source {
  let start = 0;
  let held: Uint8Array = new Uint8Array(0);
  return {
    name: source.name,
    size: source.size,
    async read(offset, length) {
      if (offset < start || offset + length > start + held.length) {
        held = await source.read(offset, Math.max(length, windowBytes));
        start = offset;
      }
      return held.subarray(offset - start, offset - start + length);
    },
  };
}
