import { inflateSync } from "fflate";
import { Decompress, decompress } from "fzstd";
import { concatBytes } from "./bytes.ts";
import type { Hash, Platform } from "./source.ts";
import { zstdFrames } from "./zstd-frames.ts";
import type { ZstdFrame } from "./zstd-frames.ts";

/** Deflate cannot say more than 258 bytes in two bits, so a larger announced size is a lie. */
const DEFLATE_MOST = 1032;

/** The codecs in plain JavaScript, for browsers. Hashing is passed in: this package brings no cryptography. */
export function portablePlatform(sha256: () => Hash): Platform {
  return {
    sha256,
    inflateRaw(bytes, limit) {
      const room = Math.min(limit, bytes.length * DEFLATE_MOST + 64);
      // One byte more than allowed shows an overrun, because fflate cuts off silently at the buffer's end.
      const out = inflateSync(bytes, { out: new Uint8Array(room + 1) });
      if (out.length > room) throw new RangeError(`inflate: more than ${limit} bytes`);
      return out;
    },
    zstd(bytes, limit) {
      const parts: Uint8Array[] = [];
      let left = limit;
      for (const frame of zstdFrames(bytes)) {
        const part = unpackFrame(frame, left);
        left -= part.length;
        parts.push(part);
      }
      return concatBytes(parts);
    },
  };
}

function unpackFrame(frame: ZstdFrame, limit: number): Uint8Array {
  const overrun = (): never => {
    throw new RangeError("zstd: more bytes than allowed");
  };
  if (frame.contentSize !== undefined) return frame.contentSize > limit ? overrun() : decompress(frame.bytes);
  const parts: Uint8Array[] = [];
  let length = 0;
  new Decompress((part) => {
    length += part.length;
    if (length > limit) overrun();
    parts.push(part.slice());
  }).push(frame.bytes, true);
  return concatBytes(parts);
}
