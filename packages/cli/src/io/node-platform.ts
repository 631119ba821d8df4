import { createHash } from "node:crypto";
import { crc32, inflateRawSync, zstdDecompressSync } from "node:zlib";
import { splitZstdFrames, type Platform } from "@bongsu/input";

/** Node's own codecs and hash. */
export const nodePlatform: Platform = {
  sha256() {
    const hash = createHash("sha256");
    return { update: (bytes) => void hash.update(bytes), hex: () => hash.digest("hex") };
  },
  crc32: (bytes) => crc32(bytes),
  inflateRaw: (bytes, limit) => inflateRawSync(bytes, { maxOutputLength: Math.max(1, limit) }),
  zstd: (bytes, limit) => inflateFrames(bytes, limit),
};

/** Node's decoder stops silently after the first frame (nodejs/node#64741), so each frame is given to it alone. */
function inflateFrames(bytes: Uint8Array, limit: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let total = 0;
  for (const frame of splitZstdFrames(bytes)) {
    const part = zstdDecompressSync(frame, { maxOutputLength: Math.max(1, limit - total) });
    parts.push(part);
    total += part.length;
  }
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
}
