import type { Source } from "@bongsu/input";
import { hashedSource } from "../common/original-bytes.ts";
import type { LogReading, SampleRecord } from "../record.ts";
import type { LogReader, ReadOptions } from "../reader.ts";
import { readOne } from "./eval-log.ts";
import { ShapeFault, token } from "./fault.ts";
import { openLog } from "./log.ts";
import { Outline, type Range } from "./outline.ts";
import { parseLoose } from "./pick.ts";
import { brokenOff, giveUp, shapeProblem, strayCharacter } from "./problems.ts";
import type { SampleContext } from "./sample.ts";

const CHUNK = 1 << 20;
const WINDOW = 4 << 20;
const HEADER_FIELDS = ["version", "status", "eval", "plan", "results", "config_updates"] as const;

const decoder = new TextDecoder();

/**
 * Inspect's `.json`: the header's fields, then all samples in one list. The file is passed over once to find where
 * everything lies, then the samples are read a few MiB at a time, in the file's order, which Inspect sorts.
 */
export const inspectJson: LogReader = {
  format: "inspect-json",
  async claim(files, head) {
    const claimed = [];
    for (const source of files) if (isJsonLog(await head(source))) claimed.push([source]);
    return claimed;
  },
  async open(files, options) {
    const [source] = files;
    if (source === undefined || files.length !== 1)
      throw new RangeError(`inspect-json: one file makes a log, ${files.length} were given`);
    const file = hashedSource(source, options.platform);
    const outline = await outlineOf(file, options);
    const header = await headerValues(file, outline, options);
    const log = openLog(
      header,
      { file: file.name, format: "inspect-json" },
      options.platform,
      options.problems,
    );
    const digest = await file.digest();
    return {
      facts: log.facts,
      batches: readElements(file, outline.elements, log.context, options),
      losses: () => log.ledger.list(),
      problems: () => options.problems.problems,
      files: () => [{ name: file.name, bytes: file.size, digest }],
    } satisfies LogReading;
  },
};

/** By content: other harnesses write `.json` too, and Inspect's own may have any name. */
function isJsonLog(head: Uint8Array): boolean {
  const start = decoder.decode(head.subarray(0, 1024));
  if (!/^\ufeff?\s*\{/.test(start)) return false;
  const opening = /"status"\s*:\s*"(?:success|error|cancelled|started)"\s*,\s*"eval"\s*:\s*\{/;
  return opening.test(start) || /^\ufeff?\s*\{\s*"version"\s*:\s*\d+\s*,\s*"(?:status|eval)"\s*:/.test(start);
}

async function outlineOf(file: Source, options: ReadOptions): Promise<Outline> {
  const outline = new Outline("samples");
  while (outline.position < file.size) {
    const before = outline.position;
    outline.push(await file.read(before, CHUNK));
    options.progress?.(outline.position / 2, file.size);
    if (outline.position === before) break; // the file became shorter while it was read
    if (outline.misplaced !== null) break;
  }
  if (outline.misplaced !== null) giveUp(options.problems, strayCharacter(file.name, outline.misplaced));
  if (!outline.complete)
    options.problems.report(brokenOff(file.name, outline.position, outline.elements.length / 2));
  return outline;
}

async function headerValues(
  file: Source,
  outline: Outline,
  options: ReadOptions,
): Promise<{ readonly [key: string]: unknown }> {
  const values: Record<string, unknown> = {};
  for (const field of HEADER_FIELDS) {
    const range = outline.members.get(field);
    if (range === undefined) continue;
    try {
      values[field] = parseLoose(decoder.decode(await bytesOf(file, range)), token(field));
    } catch (cause) {
      if (!(cause instanceof ShapeFault)) throw cause;
      giveUp(options.problems, shapeProblem(file.name, {}, cause));
    }
  }
  return values;
}

const bytesOf = (file: Source, range: Range): Promise<Uint8Array> =>
  file.read(range.start, range.end - range.start);

async function* readElements(
  file: Source,
  offsets: readonly number[],
  context: SampleContext,
  options: ReadOptions,
): AsyncGenerator<readonly SampleRecord[]> {
  for (let i = 0; i < offsets.length;) {
    const start = offsets[i] ?? 0;
    let j = i;
    while (j + 2 < offsets.length && (offsets[j + 3] ?? 0) - start <= WINDOW) j += 2;
    const window = await file.read(start, (offsets[j + 1] ?? 0) - start);
    const batch: SampleRecord[] = [];
    for (; i <= j; i += 2) {
      const from = (offsets[i] ?? 0) - start;
      const pointer = `/samples/${i / 2}`;
      const record = readOne(window.subarray(from, (offsets[i + 1] ?? 0) - start), context, (fault) =>
        options.problems.report(shapeProblem(file.name, { pointer }, fault)),
      );
      if (record !== null) batch.push(record);
    }
    options.progress?.((file.size + start + window.length) / 2, file.size);
    if (batch.length > 0) yield batch;
  }
}
