import { problemSink, streamJson, streamJsonLines } from "@bongsu/input";
import type { Json, JsonPath, Place, ProblemSink, Source } from "@bongsu/input";
import { AN_OBJECT, wrongKind } from "../messages/shared.ts";
import { isObject } from "./hostile.ts";
import type { Outside } from "./hostile.ts";

/** Files that are read whole hold settings and totals; none comes near this. */
const WHOLE_BYTES = 128 * 1024 * 1024;

/** A value out of a file, with what a problem about it needs. */
export interface PlacedValue {
  readonly value: Json;
  /** Keys and indices down to the value; of a line, its number alone. */
  readonly path: JsonPath;
  readonly place: Place;
}

/** A whole file as JSON of any kind; undefined where it is none, and the problem was reported. */
export async function wholeJson(source: Source, sink: ProblemSink): Promise<Json | undefined> {
  for await (const { value } of jsonValues(source, sink, [""])) return value;
  return undefined;
}

/** A whole file that must be one JSON object; null where it is not, and the problem was reported. */
export async function wholeObject(source: Source, sink: ProblemSink): Promise<Outside | null> {
  const value = await wholeJson(source, sink);
  if (isObject(value)) return value;
  if (value !== undefined) sink.report(wrongKind(source.name, { line: 1, pointer: "" }, value, AN_OBJECT));
  return null;
}

/** Single values of a large file, one by one in file order. */
export async function* jsonValues(
  source: Source,
  sink: ProblemSink,
  emit: readonly string[],
  exclude: readonly string[] = [],
): AsyncGenerator<PlacedValue> {
  const limits = emit.includes("") ? { valueBytes: WHOLE_BYTES } : {};
  for await (const items of streamJson(source, { sink, emit, exclude, limits }))
    for (const { value, path, pointer, byte } of items) yield { value, path, place: { pointer, byte } };
}

/** The values of a JSON Lines file, one by one. */
export async function* jsonLines(source: Source, sink: ProblemSink): AsyncGenerator<PlacedValue> {
  for await (const lines of streamJsonLines(source, { sink }))
    for (const { value, line } of lines) yield { value, path: [line], place: { line } };
}

/** The objects of a JSON Lines file; what is no object is reported and left out. */
export async function* objectLines(
  source: Source,
  sink: ProblemSink,
): AsyncGenerator<{ readonly row: Outside; readonly place: Place }> {
  for await (const { value, place } of jsonLines(source, sink))
    if (isObject(value)) yield { row: value, place };
    else sink.report(wrongKind(source.name, place, value, AN_OBJECT));
}

/** For a first look over a file that is read again in full: what is damaged is reported then, once. */
export const unheard = (): ProblemSink => problemSink(true);
