import { excerpt, type JsonExpectation, refuse } from "../refusal.ts";
import { memberPointer } from "./pointer.ts";

export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** Bounds on what is read; an envelope holds its payload in Base64, a third larger. */
export interface JsonLimits {
  readonly bytes: number;
  readonly depth: number;
}
export const JSON_LIMITS: JsonLimits = { bytes: 16 * 1024 * 1024, depth: 64 };

/**
 * Reads JSON of which no two programs can differ: UTF-8 without a byte-order mark (RFC 8259 section 8.1), no doubled
 * or reserved member names, no lone surrogates, numbers that a double holds exactly where they are integers (I-JSON,
 * RFC 7493 section 2).
 * @throws StatementRefusal with a `json-` code and the place.
 */
export function parseJson(bytes: Uint8Array, limits: JsonLimits = JSON_LIMITS): JsonValue {
  if (bytes.length > limits.bytes) refuse("json-too-large", { bytes: bytes.length, limit: limits.bytes });
  const scanner = new Scanner(decode(bytes), limits.depth);
  return scanner.document();
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    return refuse("json-not-utf8", {}, cause);
  }
}

const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const SPACE = /[ \t\n\r]*/y;

class Scanner {
  readonly #text: string;
  readonly #depth: number;
  #at = 0;

  constructor(text: string, depth: number) {
    this.#text = text;
    this.#depth = depth;
  }

  document(): JsonValue {
    const value = this.#value("", 1);
    this.#space();
    if (this.#at < this.#text.length) this.#unexpected("end");
    return value;
  }

  #value(pointer: string, depth: number): JsonValue {
    this.#space();
    switch (this.#text[this.#at]) {
      case "{":
        return this.#object(pointer, this.#deeper(pointer, depth));
      case "[":
        return this.#array(pointer, this.#deeper(pointer, depth));
      case '"':
        return this.#string(pointer);
      case "t":
        return this.#word("true", true);
      case "f":
        return this.#word("false", false);
      case "n":
        return this.#word("null", null);
      default:
        return this.#number(pointer);
    }
  }

  #deeper(pointer: string, depth: number): number {
    if (depth > this.#depth) refuse("json-too-deep", { pointer, limit: this.#depth });
    return depth + 1;
  }

  #object(pointer: string, depth: number): JsonObject {
    this.#at += 1;
    const members: Record<string, JsonValue> = {};
    if (this.#takes("}")) return members;
    do {
      this.#space();
      const key = this.#string(pointer);
      const at = memberPointer(pointer, key);
      // assigning __proto__ would set the object's prototype instead of a member
      if (key === "__proto__") refuse("json-reserved-key", { pointer: at });
      if (Object.hasOwn(members, key)) refuse("json-duplicate-key", { pointer: at });
      if (!this.#takes(":")) this.#unexpected(":");
      members[key] = this.#value(at, depth);
    } while (this.#takes(","));
    if (!this.#takes("}")) this.#unexpected(", }");
    return members;
  }

  #array(pointer: string, depth: number): readonly JsonValue[] {
    this.#at += 1;
    const items: JsonValue[] = [];
    if (this.#takes("]")) return items;
    do items.push(this.#value(`${pointer}/${items.length}`, depth));
    while (this.#takes(","));
    if (!this.#takes("]")) this.#unexpected(", ]");
    return items;
  }

  #string(pointer: string): string {
    const start = this.#at;
    if (this.#text[start] !== '"') this.#unexpected("string");
    this.#at += 1;
    // a loop, because one regular expression over megabytes of escapes overflows the engine's stack
    while (this.#text[this.#at] !== '"') {
      if (this.#text[this.#at] === "\\") {
        if (this.#match(ESCAPE) === null) this.#unexpected("escape");
      } else if (this.#text.charCodeAt(this.#at) >= 0x20) this.#at += 1;
      else this.#unexpected("character");
    }
    this.#at += 1;
    const value: string = JSON.parse(this.#text.slice(start, this.#at));
    if (!value.isWellFormed()) refuse("json-lone-surrogate", { pointer });
    return value;
  }

  #number(pointer: string): number {
    const written = this.#match(NUMBER) ?? this.#unexpected("value");
    const value = Number(written);
    if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value)))
      refuse("json-number-out-of-range", { pointer, found: excerpt(written) });
    return value;
  }

  #word<T>(word: string, value: T): T {
    if (!this.#text.startsWith(word, this.#at)) this.#unexpected("value");
    this.#at += word.length;
    return value;
  }

  #takes(mark: string): boolean {
    this.#space();
    if (this.#text[this.#at] !== mark) return false;
    this.#at += 1;
    return true;
  }

  #space(): void {
    this.#match(SPACE);
  }

  #match(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? null;
    this.#at += found?.length ?? 0;
    return found;
  }

  /** @throws StatementRefusal: `found` is empty at the end of the text. */
  #unexpected(expected: JsonExpectation): never {
    const [first = ""] = this.#text.slice(this.#at, this.#at + 2);
    const found = excerpt(first);
    return refuse("json-syntax", { at: this.#at, found, expected });
  }
}
