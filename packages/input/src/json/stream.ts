import { lineOfByte, utf8Chunks } from "../chunks.ts";
import { showCharacter } from "../decode.ts";
import { problemAt } from "../messages/index.ts";
import { InputError } from "../problem.ts";
import type { Problem, ProblemSink } from "../problem.ts";
import type { Source } from "../source.ts";
import { parseJson } from "./parse.ts";
import { parsePattern } from "./pattern.ts";
import { JsonScanner, ScanFault } from "./scanner.ts";
import type { Scanned } from "./scanner.ts";
import { JSON_LIMITS, toPointer } from "./value.ts";
import type { Json, JsonLimits, JsonPath } from "./value.ts";

export interface StreamJsonOptions {
  readonly sink: ProblemSink;
  /**
   * Which values to hand over, as JSON Pointers in which `*` stands for any key or index. Where one pattern
   * leads into a value that another names, the value is entered: `["/*", "/samples/*"]` gives every top-level
   * value except `samples`, and each sample.
   */
  readonly emit: readonly string[];
  /** Subtrees to leave out of what is handed over; they come as null, and are neither decoded nor kept. */
  readonly exclude?: readonly string[];
  readonly limits?: Partial<JsonLimits>;
}

export interface JsonItem {
  readonly path: JsonPath;
  readonly pointer: string;
  /** Where the value begins in the file. */
  readonly byte: number;
  readonly value: Json;
}

/**
 * Values out of one JSON text of any size, in the order of the file, in batches; memory is that of the largest
 * value plus one window. A damaged value is reported and, if the sink keeps going, left out; where the outer
 * structure breaks off, what came before has been handed over and the stream ends.
 */
export async function* streamJson(
  source: Source,
  options: StreamJsonOptions,
): AsyncGenerator<readonly JsonItem[]> {
  const limits = { ...JSON_LIMITS, ...options.limits };
  const { mark, encoding, chunks } = await utf8Chunks(source);
  let scanned: Scanned[] = [];
  const scanner = new JsonScanner(
    { emits: options.emit.map(parsePattern), excludes: (options.exclude ?? []).map(parsePattern) },
    limits,
    encoding === "utf-8" ? mark : 0,
    (value) => scanned.push(value),
  );
  const read = async (): Promise<readonly JsonItem[]> => {
    const items: JsonItem[] = [];
    for (const one of scanned) {
      const item = await readItem(source, one, limits, options.sink);
      if (item !== undefined) items.push(item);
    }
    scanned = [];
    return items;
  };
  let fault: ScanFault | undefined;
  const guarded = (step: () => void): void => {
    try {
      step();
    } catch (error) {
      if (!(error instanceof ScanFault)) throw error;
      fault = error;
    }
  };
  for await (const chunk of chunks) {
    guarded(() => scanner.push(chunk));
    const items = await read();
    if (items.length > 0) yield items;
    if (fault !== undefined) break;
  }
  if (fault === undefined) {
    guarded(() => scanner.end());
    const items = await read();
    if (items.length > 0) yield items;
  }
  if (fault !== undefined) options.sink.report(await describe(source, fault, limits));
}

async function readItem(
  source: Source,
  scanned: Scanned,
  limits: JsonLimits,
  sink: ProblemSink,
): Promise<JsonItem | undefined> {
  const { path, byte, bytes } = scanned;
  const pointer = toPointer(path);
  if (bytes === undefined) {
    sink.report(
      problemAt({ code: "too-large", file: source.name, place: { byte, pointer } }, (m) =>
        m.jsonTooLarge(limits.valueBytes),
      ),
    );
    return undefined;
  }
  const parse = (line?: number): Json =>
    parseJson(bytes, { file: source.name, sink, maxDepth: limits.depth, origin: { byte, pointer, line } });
  try {
    return { path, pointer, byte, value: parse() };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
  }
  // The line is not counted on the way, since few files need it: only now, and the value is read once more.
  try {
    parse(await lineOfByte(source, byte));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    for (const problem of error.problems) sink.report(problem);
  }
  return undefined;
}

async function describe(source: Source, fault: ScanFault, limits: JsonLimits): Promise<Problem> {
  const pointer = toPointer(fault.path);
  const where = {
    file: source.name,
    place: {
      byte: fault.byte,
      line: await lineOfByte(source, fault.byte),
      ...(pointer === "" ? {} : { pointer }),
    },
  };
  switch (fault.kind) {
    case "empty":
      return problemAt({ code: "file-empty", ...where }, (m) => m.jsonEmpty());
    case "truncated":
      return problemAt({ code: "truncated", ...where }, (m) => m.jsonTruncated());
    case "trailing":
      return problemAt({ code: "syntax", ...where }, (m) => m.jsonTrailing());
    case "deep":
      return problemAt({ code: "too-deep", ...where }, (m) => m.jsonTooDeep(limits.depth));
    case "unexpected": {
      const near = new TextDecoder().decode(await source.read(fault.byte, 4));
      return problemAt({ code: "syntax", ...where }, (m) =>
        m.jsonUnexpected(showCharacter(near, 0), fault.wanted),
      );
    }
  }
}
