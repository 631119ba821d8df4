import { u16, u32, u64 } from "./bytes.ts";

// RFC 8878, section 3.1.
const FRAME = 0xfd2fb528;
const SKIPPABLE = 0x184d2a50;

export interface ZstdFrame {
  readonly bytes: Uint8Array;
  /** From the frame's header; streaming writers leave it out. */
  readonly contentSize: number | undefined;
}

/**
 * Cuts a zstd stream into its frames, skippable ones left out, so that a decoder that stops after the first
 * frame (Node's does, without a word: nodejs/node#64741) can be called for each. Throws RangeError when the
 * stream is not zstd or is cut off; what is inside the blocks is left to the decoder.
 */
export function zstdFrames(bytes: Uint8Array): ZstdFrame[] {
  const frames: ZstdFrame[] = [];
  let at = 0;
  while (at < bytes.length) {
    if (at + 8 > bytes.length) throw new RangeError("zstd: cut off in a frame header");
    const magic = u32(bytes, at);
    if ((magic & 0xfffffff0) >>> 0 === SKIPPABLE) {
      at += 8 + u32(bytes, at + 4);
      if (at > bytes.length) throw new RangeError("zstd: cut off in a skippable frame");
      continue;
    }
    if (magic !== FRAME) throw new RangeError("zstd: no frame where one should begin");
    const { end, contentSize } = measure(bytes, at);
    frames.push({ bytes: bytes.subarray(at, end), contentSize });
    at = end;
  }
  return frames;
}

export const splitZstdFrames = (bytes: Uint8Array): Uint8Array[] =>
  zstdFrames(bytes).map((frame) => frame.bytes);

function measure(b: Uint8Array, start: number): { end: number; contentSize: number | undefined } {
  const descriptor = b[start + 4] ?? 0;
  const single = (descriptor & 0x20) !== 0;
  const sizeAt = start + 5 + (single ? 0 : 1) + ([0, 1, 2, 4][descriptor & 3] ?? 0);
  const sizeLength = [single ? 1 : 0, 2, 4, 8][descriptor >> 6] ?? 0;
  let at = sizeAt + sizeLength;
  for (let last = false; !last;) {
    if (at + 3 > b.length) throw new RangeError("zstd: cut off between blocks");
    const header = u16(b, at) | ((b[at + 2] ?? 0) << 16);
    last = (header & 1) === 1;
    const type = (header >> 1) & 3;
    if (type === 3) throw new RangeError("zstd: reserved block type");
    at += 3 + (type === 1 ? 1 : header >> 3);
  }
  if (descriptor & 4) at += 4;
  if (at > b.length) throw new RangeError("zstd: cut off in a block");
  return { end: at, contentSize: readSize(b, sizeAt, sizeLength) };
}

function readSize(b: Uint8Array, at: number, length: number): number | undefined {
  if (length === 1) return b[at];
  if (length === 2) return u16(b, at) + 256;
  if (length === 4) return u32(b, at);
  return length === 8 ? u64(b, at) : undefined;
}
