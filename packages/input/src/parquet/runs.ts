/** Values that a writer may add to fill its last run; what is beyond is meant to make a reader run out of memory. */
const PADDING = 1024;

/**
 * Walks the hybrid of run lengths and bit-packed runs (Parquet "Encodings.md", RLE = 3) far enough for `count`
 * values of `width` bits, and throws RangeError where it announces more than there can be or ends before.
 */
export function checkRuns(bytes: Uint8Array, width: number, count: number): void {
  if (width > 32) throw new RangeError("parquet: bit width beyond 32");
  const bytesPerValue = (width + 7) >> 3;
  let at = 0;
  let seen = 0;
  while (seen < count) {
    const header = readVarint(bytes, at);
    at = header.next;
    const packed = (header.value & 1) === 1;
    const half = Math.floor(header.value / 2);
    seen += packed ? half * 8 : half;
    at += packed ? half * width : bytesPerValue;
    if (seen > count + PADDING) throw new RangeError("parquet: run longer than its page");
    // Writers may leave the padding of the last bit-packed run out.
    if (at > bytes.length + PADDING) throw new RangeError("parquet: runs end early");
  }
}

export function readVarint(
  bytes: Uint8Array,
  start: number,
): { readonly value: number; readonly next: number } {
  let value = 0;
  let scale = 1;
  for (let at = start; at < start + 5; at++) {
    const byte = bytes[at];
    if (byte === undefined) throw new RangeError("parquet: number cut off");
    value += (byte & 0x7f) * scale;
    if (byte < 0x80) {
      if (value > 0x7fffffff) break;
      return { value, next: at + 1 };
    }
    scale *= 128;
  }
  throw new RangeError("parquet: number too large");
}
