import { utf8Chunks } from "../chunks.ts";
import { concatBytes } from "../bytes.ts";
import { flood } from "../flood.ts";
import { problemAt } from "../messages/index.ts";
import { InputError } from "../problem.ts";
import type { ProblemSink } from "../problem.ts";
import type { Source } from "../source.ts";
import { parseJson } from "./parse.ts";
import { JSON_LIMITS } from "./value.ts";
import type { Json, JsonLimits } from "./value.ts";

export interface JsonLinesOptions {
  readonly sink: ProblemSink;
  /** `valueBytes` limits one line. */
  readonly limits?: Partial<JsonLimits>;
}

export interface JsonLine {
  /** From 1. */
  readonly line: number;
  readonly value: Json;
}

const NEWLINE = 10;
const BATCH = 1024;

/**
 * One JSON value a line, in batches. Blank lines are passed over; a line that is not JSON is reported with its
 * number and, if the sink keeps going, left out.
 */
export async function* streamJsonLines(
  source: Source,
  options: JsonLinesOptions,
): AsyncGenerator<readonly JsonLine[]> {
  const limits = { ...JSON_LIMITS, ...options.limits };
  const file = source.name;
  const problems = flood(options.sink, file);
  let batch: JsonLine[] = [];
  const read = (bytes: Uint8Array, line: number): void => {
    if (isBlank(bytes)) return;
    try {
      const value = parseJson(bytes, { file, sink: options.sink, maxDepth: limits.depth, origin: { line } });
      batch.push({ line, value });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      for (const problem of error.problems) problems.report(problem);
    }
  };
  for await (const { line, bytes } of lines(source, limits.valueBytes)) {
    if (bytes !== undefined) read(bytes, line);
    else
      problems.report(
        problemAt({ code: "too-large", file, place: { line } }, (m) => m.lineTooLong(limits.valueBytes)),
      );
    if (batch.length >= BATCH) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
  problems.finish();
}

const isBlank = (bytes: Uint8Array): boolean => bytes.every((c) => c === 32 || c === 9 || c === 13);

async function* lines(
  source: Source,
  limit: number,
): AsyncGenerator<{ readonly line: number; readonly bytes: Uint8Array | undefined }> {
  const { chunks } = await utf8Chunks(source);
  let parts: Uint8Array[] = [];
  let held = 0;
  let line = 1;
  const take = (): { line: number; bytes: Uint8Array | undefined } => {
    const whole = { line, bytes: held > limit ? undefined : concatBytes(parts) };
    parts = [];
    held = 0;
    return whole;
  };
  const hold = (part: Uint8Array): void => {
    held += part.length;
    if (held > limit) parts = [];
    else parts.push(part);
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      hold(chunk.subarray(start, end));
      yield take();
      line++;
      start = end + 1;
    }
    hold(chunk.subarray(start));
  }
  if (held > 0) yield take();
}
