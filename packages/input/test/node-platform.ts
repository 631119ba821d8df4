import { createHash } from "node:crypto";
import { crc32, inflateRawSync, zstdDecompressSync } from "node:zlib";
import { splitZstdFrames } from "../src/index.ts";
import type { Hash, Platform } from "../src/index.ts";

export function sha256(): Hash {
  const hash = createHash("sha256");
  return { update: (bytes) => void hash.update(bytes), hex: () => hash.digest("hex") };
}

/** What the command line passes in: the codecs of Node itself. */
export const nodePlatform: Platform = {
  sha256,
  inflateRaw: (bytes, limit) => inflateRawSync(bytes, { maxOutputLength: limit + 1 }),
  zstd: (bytes, limit) =>
    Buffer.concat(
      splitZstdFrames(bytes).map((frame) => zstdDecompressSync(frame, { maxOutputLength: limit + 1 })),
    ),
  crc32,
};
