import { createHash, hash } from "node:crypto";
import { crc32, inflateRawSync, zstdDecompressSync } from "node:zlib";
import { splitZstdFrames, type Platform } from "@bongsu/input";
import { nodeScratch } from "./node-scratch.ts";
import { zstdDecoders } from "./zstd-decoders.ts";

/** Node's own codecs and hash. */
export const nodePlatform: Platform = {
  sha256() {
    const running = createHash("sha256");
    return { update: (bytes) => void running.update(bytes), hex: () => running.digest("hex") };
  },
  sha256Of: (text) => hash("sha256", text),
  crc32: (bytes) => crc32(bytes),
  inflateRaw: (bytes, limit) => inflateRawSync(bytes, within(limit)),
  zstd: (bytes, limit) => inflateFrames(bytes, limit),
  keepDecoders: zstdDecoders,
  scratch: nodeScratch,
};

const LARGEST_PIECE = 1 << 20;

/**
 * At most `limit` bytes, which is what a member says it unpacks to: one piece of memory of that size, where Node's
 * usual 16 KiB pieces would be joined into another. One byte over, or Node asks for a second piece to find the end.
 */
const within = (limit: number): { maxOutputLength: number; chunkSize: number } => ({
  maxOutputLength: Math.max(1, limit),
  chunkSize: Math.min(LARGEST_PIECE, Math.max(64, limit + 1)),
});

/** Node's decoder stops silently after the first frame (nodejs/node#64741), so each frame is given to it alone. */
function inflateFrames(bytes: Uint8Array, limit: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let total = 0;
  for (const frame of splitZstdFrames(bytes)) {
    const part = zstdDecompressSync(frame, within(limit - total));
    parts.push(part);
    total += part.length;
  }
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
}
