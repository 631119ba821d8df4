import { readU32 } from "../bytes/bytes.ts";
import { TILE_WIDTH } from "../tiles/coordinates.ts";

/** What a frame of a body file says of its body. */
export const BODY_ABSENT = 0;
export const BODY_PRESENT = 1;
/** Gone for good on purpose, where the log says so apart from a body that is only withheld. */
export const BODY_ERASED = 2;

/** State (1 byte) and length (4 bytes, big-endian) before the envelope's bytes. */
export const FRAME_HEADER_BYTES = 5;

/** The file with the bodies of the entries [256 · N, 256 · (N + 1)). */
export const bodiesPath = (file: number): string => `bodies/${file}`;

/** Which body file an entry's body is in. */
export const bodiesFileOf = (entry: number): number => Math.floor(entry / TILE_WIDTH);

/** One body in its frame; null for a body that is withheld or erased. */
export function encodeFrame(body: Uint8Array | null): Uint8Array {
  const frame = new Uint8Array(FRAME_HEADER_BYTES + (body?.length ?? 0));
  frame[0] = body === null ? BODY_ABSENT : BODY_PRESENT;
  new DataView(frame.buffer).setUint32(1, body?.length ?? 0);
  if (body !== null) frame.set(body, FRAME_HEADER_BYTES);
  return frame;
}

export interface Frame {
  readonly state: number;
  /** Where the frame starts and ends in its file. */
  readonly start: number;
  readonly end: number;
  /** The body, as a view of the file's bytes. */
  readonly body: Uint8Array;
}

/** The whole frames at the beginning of a body file, `count` at most; what follows them is a torn tail. */
export function readFrames(bytes: Uint8Array, count: number): Frame[] {
  const frames: Frame[] = [];
  let start = 0;
  while (frames.length < count && start + FRAME_HEADER_BYTES <= bytes.length) {
    const end = start + FRAME_HEADER_BYTES + readU32(bytes.subarray(start + 1));
    if (end > bytes.length) break;
    frames.push({
      state: bytes[start] ?? BODY_ABSENT,
      start,
      end,
      body: bytes.subarray(start + FRAME_HEADER_BYTES, end),
    });
    start = end;
  }
  return frames;
}
