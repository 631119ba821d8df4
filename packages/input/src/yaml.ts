import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import type { Document, ErrorCode, Node } from "yaml";
import { decodeText, firstInvalidUtf8 } from "./decode.ts";
import { toPointer } from "./json/value.ts";
import type { Json, JsonPath } from "./json/value.ts";
import { problemAt } from "./messages/index.ts";
import type { Catalogue, Said } from "./messages/index.ts";
import { InputError } from "./problem.ts";
import type { Place, ProblemCode } from "./problem.ts";

export interface ParseYamlOptions {
  readonly file: string;
  readonly member?: string;
}

export interface Yaml {
  readonly value: Json;
  /**
   * Where the value at a path stands (its key, for a member of a mapping): for problems that a schema finds. A path
   * that leads to nothing gives the place of its last existing part.
   */
  locate(path: JsonPath): Place;
}

const MOST_BYTES = 8 * 1024 * 1024;
const MOST_DEPTH = 100;
/** Values that aliases may add; a bomb multiplies them, a person's document does not. */
const MOST_ALIASED = 10_000;

/**
 * One YAML 1.2 document (core schema: plain data, no other tags), from bytes in UTF-8 or UTF-16 or from text.
 * Duplicate keys are refused, `__proto__` is a key like any other, integers beyond 2^53-1 come as strings.
 * Throws InputError with line and column.
 */
export function parseYaml(input: Uint8Array | string, options: ParseYamlOptions): Yaml {
  const { file } = options;
  const member = options.member === undefined ? {} : { member: options.member };
  const refuse = (
    code: ProblemCode,
    place: Place,
    message: (c: Catalogue) => Said,
    cause?: unknown,
  ): never => {
    throw new InputError([problemAt({ code, file, place: { ...member, ...place } }, message)], { cause });
  };
  if (input.length > MOST_BYTES) refuse("too-large", {}, (m) => m.yamlTooLarge(MOST_BYTES));
  const text = typeof input === "string" ? input : decodeText(input);
  if (text === undefined) {
    const byte = typeof input === "string" ? 0 : Math.max(0, firstInvalidUtf8(input));
    return refuse("undecodable", { byte }, (m) =>
      m.notUtf8(typeof input === "string" ? 0 : (input[byte] ?? 0)),
    );
  }
  const lines = new LineCounter();
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const document = compose(text, lines, () => refuse("too-deep", {}, (m) => m.yamlTooDeep(MOST_DEPTH)));
  const fault = document.errors[0];
  if (fault !== undefined) refuse(...describe(fault.code, text, fault.pos, placeOf(fault.pos[0])));
  const warning = document.warnings.find((w) => w.code === "TAG_RESOLVE_FAILED");
  if (warning !== undefined) {
    const tag = text.slice(warning.pos[0], warning.pos[1]).split(/\s/)[0] ?? "";
    refuse("value-unexpected", placeOf(warning.pos[0]), (m) => m.yamlTag(tag.slice(0, 80)));
  }
  const value = build(document, (node, code, message) =>
    refuse(code, placeOf(node.range?.[0] ?? 0), message),
  );
  return {
    value,
    locate: (path) => ({ ...member, ...placeOf(offsetOf(document, path)), pointer: toPointer(path) }),
  };
}

function compose(text: string, lineCounter: LineCounter, tooDeep: () => never): Document.Parsed {
  // The library takes seconds for what it then cannot hold.
  if (flowDepth(text) > MOST_DEPTH * 4 || BLOCK_DEPTH.test(text)) tooDeep();
  try {
    const document = parseDocument(text, {
      lineCounter,
      version: "1.2",
      schema: "core",
      merge: false,
      customTags: [],
      intAsBigInt: true,
      strict: true,
      uniqueKeys: true,
      prettyErrors: false,
      logLevel: "error",
    });
    // The library reports what overflowed its stack as a fault of the text.
    if (document.errors.some((error) => error.code === "RESOURCE_EXHAUSTION")) tooDeep();
    return document;
  } catch (error) {
    // The library composes nested nodes by recursion, so that only a depth far beyond ours ends here.
    if (error instanceof RangeError) return tooDeep();
    throw error;
  }
}

/** More than four hundred lists or keys begun on one line. */
const BLOCK_DEPTH = /(?:[-?:][ \t]+){400}/;

/** How deep brackets lie, quotation marks disregarded: more than there can be, but of the same size. */
function flowDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i) | 0x20;
    if (c === 0x7b) deepest = Math.max(deepest, ++depth);
    else if (c === 0x7d) depth = Math.max(0, depth - 1);
  }
  return deepest;
}

type Refusal = [ProblemCode, Place, (m: Catalogue) => Said];

function describe(code: ErrorCode, text: string, pos: readonly [number, number], place: Place): Refusal {
  if (code === "DUPLICATE_KEY") {
    const key = (text.slice(pos[0]).match(/^[^:\n]{1,80}/)?.[0] ?? "").trim();
    return ["duplicate", place, (m) => m.yamlDuplicateKey(key)];
  }
  if (code === "MULTIPLE_DOCS") return ["syntax", place, (m) => m.yamlDocuments()];
  return ["syntax", place, (m) => m.yamlSyntax(code)];
}

type Refuse = (node: Node, code: ProblemCode, message: (m: Catalogue) => Said) => never;

function build(document: Document.Parsed, refuse: Refuse): Json {
  let aliased = 0;
  const read = (node: unknown, depth: number, within: boolean): Json => {
    if (isAlias(node)) {
      const target = node.resolve(document);
      if (target === undefined) return refuse(node, "syntax", (m) => m.yamlSyntax("BAD_ALIAS"));
      if (depth > MOST_DEPTH) return refuse(node, "too-large", (m) => m.yamlAliases());
      return read(target, depth + 1, true);
    }
    if (isScalar(node)) {
      if (within && ++aliased > MOST_ALIASED) return refuse(node, "too-large", (m) => m.yamlAliases());
      return scalar(node.value);
    }
    if (isSeq(node)) {
      guard(node, depth, within);
      return node.items.map((item) => read(item, depth + 1, within));
    }
    if (isMap(node)) {
      guard(node, depth, within);
      const object: { [key: string]: Json } = {};
      for (const { key, value } of node.items) {
        if (!isScalar(key)) return refuse(node, "value-unexpected", (m) => m.yamlKey());
        const name = String(key.value);
        const made = read(value, depth + 1, within);
        // Not an assignment: that would let a key called __proto__ change the object's prototype.
        Object.defineProperty(object, name, {
          value: made,
          writable: true,
          enumerable: true,
          configurable: true,
        });
      }
      return object;
    }
    return null;
  };
  const guard = (node: Node, depth: number, within: boolean): void => {
    if (depth > MOST_DEPTH) refuse(node, "too-deep", (m) => m.yamlTooDeep(MOST_DEPTH));
    if (within && ++aliased > MOST_ALIASED) refuse(node, "too-large", (m) => m.yamlAliases());
  };
  return read(document.contents, 0, false);
}

function scalar(value: unknown): Json {
  if (typeof value === "bigint") {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : String(value);
  }
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

function offsetOf(document: Document.Parsed, path: JsonPath): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range?.[0] ?? 0;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (pair === undefined || !isScalar(pair.key)) return offset;
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item: unknown = node.items[Number(step)];
      if (!isScalar(item) && !isMap(item) && !isSeq(item) && !isAlias(item)) return offset;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else return offset;
  }
  return offset;
}
