import { snappyUncompress } from "hyparquet";
import type { Compressors } from "hyparquet";
import type { Platform } from "../source.ts";

/**
 * The codecs of Parquet's pages, none of which gives out more than `limit` bytes. The rarer ones are loaded when a
 * file uses them, because they compile WebAssembly when they are loaded.
 */
export async function pageCodecs(
  used: ReadonlySet<string>,
  platform: Platform,
  limit: number,
): Promise<Compressors> {
  const checked =
    (unpack: (input: Uint8Array, length: number) => Uint8Array) =>
    (input: Uint8Array, length: number): Uint8Array => {
      if (!(length >= 0 && length <= limit)) throw new RangeError("parquet: page larger than allowed");
      return unpack(input, length);
    };
  const codecs: Compressors = {
    SNAPPY: checked((input, length) => {
      const output = new Uint8Array(length);
      snappyUncompress(input, output);
      return output;
    }),
    ZSTD: checked((input, length) => platform.zstd(input, length)),
  };
  for (const name of ["GZIP", "BROTLI", "LZ4", "LZ4_RAW"] as const) {
    if (!used.has(name)) continue;
    const unpack = (await import("hyparquet-compressors")).compressors[name];
    if (unpack !== undefined) codecs[name] = checked(unpack);
  }
  return codecs;
}
