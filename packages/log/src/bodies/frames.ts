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

/** What a frame says: a state, and the envelope's bytes where the state is BODY_PRESENT. */
export interface FramedBody {
  readonly state: number;
  readonly body: Uint8Array;
}

const NOTHING = new Uint8Array(0);

/** A body as it is framed; null for one that is withheld. */
export const framed = (body: Uint8Array | null): FramedBody =>
  body === null ? { state: BODY_ABSENT, body: NOTHING } : { state: BODY_PRESENT, body };

/** Frames one behind the other. */
export function encodeFrames(bodies: readonly FramedBody[]): Uint8Array {
  const length = bodies.reduce((sum, { body }) => sum + FRAME_HEADER_BYTES + body.length, 0);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const { state, body } of bodies) {
    bytes[at] = state;
    view.setUint32(at + 1, body.length);
    bytes.set(body, at + FRAME_HEADER_BYTES);
    at += FRAME_HEADER_BYTES + body.length;
  }
  return bytes;
}

/** One body in its frame; null for a body that is withheld. */
export const encodeFrame = (body: Uint8Array | null): Uint8Array => encodeFrames([framed(body)]);

/** A frame as it lies in a body file; `body` is a view of the file's bytes. */
export interface Frame extends FramedBody {
  /** Where the frame starts and ends in its file. */
  readonly start: number;
  readonly end: number;
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
