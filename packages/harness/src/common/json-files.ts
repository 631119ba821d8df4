import { problemSink, streamJson } from "@bongsu/input";
import type { Json, JsonItem, ProblemSink, Source } from "@bongsu/input";
import { AN_OBJECT, wrongKind } from "../messages/shared.ts";
import { isObject } from "./hostile.ts";
import type { Outside } from "./hostile.ts";

/** Files that are read whole hold settings and totals; none comes near this. */
const WHOLE_BYTES = 128 * 1024 * 1024;

/** A whole file that must be one JSON object; null where it is not, and the problem was reported. */
export async function wholeObject(source: Source, sink: ProblemSink): Promise<Outside | null> {
  for await (const items of streamJson(source, { sink, emit: [""], limits: { valueBytes: WHOLE_BYTES } }))
    for (const { value } of items) {
      if (isObject(value)) return value;
      sink.report(wrongKind(source.name, { pointer: "", line: 1 }, value, AN_OBJECT));
    }
  return null;
}

/** A whole file as JSON of any kind; null where it is none, and the problem was reported. */
export async function wholeJson(source: Source, sink: ProblemSink): Promise<Json> {
  for await (const items of streamJson(source, { sink, emit: [""], limits: { valueBytes: WHOLE_BYTES } }))
    for (const { value } of items) return value;
  return null;
}

/** Single values of a large file, one by one in file order. */
export async function* jsonValues(
  source: Source,
  sink: ProblemSink,
  emit: readonly string[],
  exclude: readonly string[] = [],
): AsyncGenerator<JsonItem> {
  for await (const items of streamJson(source, { sink, emit, exclude })) yield* items;
}

/** For a first look over a file that is read again in full: what is damaged is reported then, once. */
export const unheard = (): ProblemSink => problemSink(true);
