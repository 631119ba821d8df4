import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { inflateRawSync, zstdDecompressSync } from "node:zlib";
import { needs } from "../../input/test/needs.ts";
import { memorySource, problemSink } from "@bongsu/input";
import type { FileSet, Platform, Problem, Source } from "@bongsu/input";
import { openLogs } from "@bongsu/harness";
import type { ColumnMapping, LogReading, SampleRecord } from "@bongsu/harness";

export const platform: Platform = {
  sha256() {
    const hash = createHash("sha256");
    return { update: (bytes) => void hash.update(bytes), hex: () => hash.digest("hex") };
  },
  inflateRaw: (bytes, limit) => inflateRawSync(bytes, { maxOutputLength: limit }),
  zstd: (bytes, limit) => zstdDecompressSync(bytes, { maxOutputLength: limit }),
};

/** Real logs and labels, where the reader of these tests has them. */
export const DATA = needs("BONGSU_DATA");

export const sha256 = (bytes: Uint8Array | string): string =>
  createHash("sha256").update(bytes).digest("hex");

/** A file of a test, from its text. */
export const file = (name: string, text: string): Source =>
  memorySource(name, new TextEncoder().encode(text));

/** A file that holds `value` as JSON. */
export const jsonFile = (name: string, value: unknown): Source => file(name, JSON.stringify(value));

/** One JSON value a line. */
export const jsonLines = (name: string, values: readonly unknown[]): Source =>
  file(name, values.map((value) => `${JSON.stringify(value)}\n`).join(""));

/** A real file or folder below BONGSU_DATA, with names relative to it, sorted. */
export function dataFiles(path: string): FileSet {
  const root = join(DATA.path, path);
  const names = statSync(root).isDirectory()
    ? readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) =>
        statSync(join(root, name)).isFile(),
      )
    : [""];
  return names
    .sort()
    .map((name) =>
      memorySource(name || (relative(join(root, ".."), root) ?? path), readFileSync(join(root, name))),
    );
}

export interface Read {
  readonly readings: readonly LogReading[];
  /** Records of each reading, in order. */
  readonly records: readonly (readonly SampleRecord[])[];
  readonly problems: readonly Problem[];
}

/** Opens and reads everything, going on over damage unless told otherwise. */
export async function readAll(
  files: FileSet,
  options: { readonly keepGoing?: boolean; readonly columns?: ColumnMapping } = {},
): Promise<Read> {
  const sink = problemSink(options.keepGoing ?? true);
  const readings = await openLogs(files, { platform, problems: sink, columns: options.columns });
  const records: SampleRecord[][] = [];
  for (const reading of readings) {
    const all: SampleRecord[] = [];
    for await (const batch of reading.batches) all.push(...batch);
    records.push(all);
  }
  return { readings, records, problems: sink.problems };
}

/** The only reading among `files`, with its records. */
export async function readOne(files: FileSet, options: Parameters<typeof readAll>[1] = {}) {
  const { readings, records, problems } = await readAll(files, options);
  const [reading] = readings;
  const [samples] = records;
  if (readings.length !== 1 || reading === undefined || samples === undefined)
    throw new Error(`${readings.length} readings`);
  return { reading, samples, problems };
}

/** A synthetic file beside these tests. */
export const fixture = (name: string): Source =>
  memorySource(name, readFileSync(join(import.meta.dirname, "fixtures", name)));
