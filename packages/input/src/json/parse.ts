import { decodeText, firstInvalidUtf8, lineAndColumn, showCharacter } from "../decode.ts";
import { problemAt } from "../messages/index.ts";
import { InputError } from "../problem.ts";
import type { Place, Problem, ProblemSink } from "../problem.ts";
import { JsonFault, parseTolerant } from "./tolerant.ts";
import { JSON_LIMITS, toPointer } from "./value.ts";
import type { Json } from "./value.ts";

export interface ParseJsonOptions {
  readonly file: string;
  readonly member?: string;
  /** Where warnings go; without it duplicate keys are not said. */
  readonly sink?: ProblemSink;
  readonly maxDepth?: number;
  /** Look for duplicate keys also in JSON that the engine's own parser accepts; several times slower. */
  readonly checkDuplicates?: boolean;
  /** Where the bytes stand in the file, when they are a piece of it: added to every place. */
  readonly origin?: { readonly line?: number; readonly byte?: number; readonly pointer?: string };
}

/** Sixteen digits in a row where a value may begin: perhaps an integer that a double cannot hold. */
const PERHAPS_BIG = /(?:^|[[:,\s])-?\d{16}/;

/**
 * One JSON value from bytes (UTF-8, or UTF-16 by its byte-order mark) or text. NaN, Infinity and -Infinity are
 * numbers; integers beyond 2^53-1 come as strings of their digits; lone surrogates stay; of duplicate keys the
 * last counts; `__proto__` is a key like any other. Throws InputError with line, column and pointer.
 */
export function parseJson(input: Uint8Array | string, options: ParseJsonOptions): Json {
  const text = typeof input === "string" ? input : (decodeText(input) ?? failDecoding(input, options));
  const maxDepth = options.maxDepth ?? JSON_LIMITS.depth;
  if (options.checkDuplicates !== true && !PERHAPS_BIG.test(text)) {
    try {
      const value: Json = JSON.parse(text);
      if (depthWithin(text, maxDepth)) return value;
    } catch {
      // The tolerant reader below either accepts what Python writes or says where the fault is.
    }
  }
  try {
    return parseTolerant(text, maxDepth, (key, path, at) => {
      const pointer = (options.origin?.pointer ?? "") + toPointer(path);
      options.sink?.report(
        problemAt(
          {
            code: "duplicate",
            severity: "warning",
            file: options.file,
            place: place(options, text, at, pointer),
          },
          (m) => m.jsonDuplicateKey(key),
        ),
      );
    });
  } catch (fault) {
    if (fault instanceof JsonFault) throw new InputError([describe(fault, text, options, maxDepth)]);
    throw fault;
  }
}

/** The engine's parser has accepted the text, so only brackets outside strings matter. */
function depthWithin(text: string, maxDepth: number): boolean {
  // Every level costs at least two characters, so short texts need no walk.
  if (text.length < maxDepth * 2) return true;
  let opens = 0;
  for (let i = text.indexOf("["); i >= 0 && opens <= maxDepth; i = text.indexOf("[", i + 1)) opens++;
  for (let i = text.indexOf("{"); i >= 0 && opens <= maxDepth; i = text.indexOf("{", i + 1)) opens++;
  if (opens <= maxDepth) return true;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x22) {
      for (i++; text.charCodeAt(i) !== 0x22; i++) if (text.charCodeAt(i) === 0x5c) i++;
    } else if (c === 0x5b || c === 0x7b) {
      if (++depth > maxDepth) return false;
    } else if (c === 0x5d || c === 0x7d) depth--;
  }
  return true;
}

function place(options: ParseJsonOptions, text: string, at: number, pointer: string): Place {
  const { line, column } = lineAndColumn(text, at);
  return {
    ...(options.member === undefined ? {} : { member: options.member }),
    ...(options.origin?.byte === undefined ? {} : { byte: options.origin.byte }),
    ...(options.origin?.byte !== undefined && options.origin.line === undefined
      ? {}
      : { line: line + (options.origin?.line ?? 1) - 1, column }),
    ...(pointer === "" ? {} : { pointer }),
  };
}

function describe(fault: JsonFault, text: string, options: ParseJsonOptions, maxDepth: number): Problem {
  const pointer = (options.origin?.pointer ?? "") + toPointer(fault.path);
  const where = { file: options.file, place: place(options, text, fault.at, pointer) };
  switch (fault.kind) {
    case "empty":
      return problemAt({ code: "file-empty", ...where }, (m) => m.jsonEmpty());
    case "truncated":
      return problemAt({ code: "truncated", ...where }, (m) => m.jsonTruncated());
    case "trailing":
      return problemAt({ code: "syntax", ...where }, (m) => m.jsonTrailing());
    case "deep":
      return problemAt({ code: "too-deep", ...where }, (m) => m.jsonTooDeep(maxDepth));
    case "unexpected":
      return problemAt({ code: "syntax", ...where }, (m) =>
        m.jsonUnexpected(showCharacter(text, fault.at), fault.wanted),
      );
  }
}

function failDecoding(bytes: Uint8Array, options: ParseJsonOptions): never {
  const at = Math.max(0, firstInvalidUtf8(bytes));
  let line = options.origin?.line ?? 1;
  for (let i = bytes.indexOf(10); i >= 0 && i < at; i = bytes.indexOf(10, i + 1)) line++;
  const byte = (options.origin?.byte ?? 0) + at;
  throw new InputError([
    problemAt(
      {
        code: "undecodable",
        file: options.file,
        place: {
          ...(options.member === undefined ? {} : { member: options.member }),
          byte,
          ...(options.origin?.byte !== undefined && options.origin.line === undefined ? {} : { line }),
          ...(options.origin?.pointer === undefined ? {} : { pointer: options.origin.pointer }),
        },
      },
      (m) => m.notUtf8(bytes[at] ?? 0),
    ),
  ]);
}
