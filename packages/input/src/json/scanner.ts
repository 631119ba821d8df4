import { concatBytes } from "../bytes.ts";
import { Capture } from "./capture.ts";
import { endsAt, goesBelow, narrow } from "./pattern.ts";
import type { JsonPattern } from "./pattern.ts";
import { isOpening, isSpace, Skim } from "./skim.ts";
import type { JsonLimits, JsonPath } from "./value.ts";

export interface Scanned {
  readonly path: JsonPath;
  /** Where the value begins in the stream. */
  readonly byte: number;
  /** The value's text, excluded parts replaced by null; undefined where it was larger than the limit. */
  readonly bytes: Uint8Array | undefined;
}

/** The stream is not JSON from here on. */
export class ScanFault extends Error {
  override readonly name = "ScanFault";
  readonly kind: "unexpected" | "truncated" | "trailing" | "empty" | "deep";
  readonly byte: number;
  readonly path: JsonPath;
  readonly wanted: string;
  constructor(kind: ScanFault["kind"], byte: number, path: JsonPath, wanted = "") {
    super(`${kind} at ${byte}`);
    this.kind = kind;
    this.byte = byte;
    this.path = path;
    this.wanted = wanted;
  }
}

interface Level {
  readonly array: boolean;
  index: number;
  key: string;
  readonly emits: readonly JsonPattern[];
  readonly excludes: readonly JsonPattern[];
}

type Mode = "value" | "value-or-end" | "key" | "key-or-end" | "in-key" | "colon" | "after" | "raw" | "done";

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Walks JSON that arrives in chunks and cuts out the values whose paths match. Only objects and arrays on the
 * way to a match are understood; all else is skipped by its brackets and quotation marks alone, so what is
 * skipped is not checked to be JSON. Holds one value at a time.
 */
export class JsonScanner {
  readonly #emits: readonly JsonPattern[];
  readonly #excludes: readonly JsonPattern[];
  readonly #limits: JsonLimits;
  readonly #onValue: (scanned: Scanned) => void;
  readonly #stack: Level[] = [];
  #mode: Mode = "value";
  #chunk: Uint8Array = new Uint8Array(0);
  #i = 0;
  /** Stream position of the chunk's first byte. */
  #base: number;
  #keyParts: Uint8Array[] = [];
  #escaped = false;
  readonly #skim = new Skim();
  #capture: Capture | undefined;

  constructor(
    patterns: { readonly emits: readonly JsonPattern[]; readonly excludes: readonly JsonPattern[] },
    limits: JsonLimits,
    base: number,
    onValue: (scanned: Scanned) => void,
  ) {
    this.#emits = patterns.emits;
    this.#excludes = patterns.excludes;
    this.#limits = limits;
    this.#base = base;
    this.#onValue = onValue;
  }

  push(chunk: Uint8Array): void {
    this.#chunk = chunk;
    this.#i = 0;
    while (this.#i < chunk.length) {
      if (this.#mode === "raw") this.#passOver();
      else if (this.#mode === "in-key") this.#readKey();
      else this.#structure();
    }
    this.#capture?.endChunk(chunk);
    this.#base += chunk.length;
  }

  end(): void {
    this.#chunk = new Uint8Array(0);
    this.#i = 0;
    if (this.#mode === "raw" && this.#skim.scalar) this.#endValue();
    if (this.#mode === "done") return;
    const empty = this.#stack.length === 0 && this.#mode === "value";
    throw new ScanFault(empty ? "empty" : "truncated", this.#base, this.#path());
  }

  #path(): JsonPath {
    return this.#stack.map((level) => (level.array ? level.index : level.key));
  }

  #fault(wanted: string, kind: ScanFault["kind"] = "unexpected"): never {
    throw new ScanFault(kind, this.#base + this.#i, this.#path(), wanted);
  }

  /** One structural character, white space before it included. */
  #structure(): void {
    const c = this.#chunk[this.#i] ?? 0;
    if (isSpace(c)) {
      this.#i++;
      return;
    }
    const level = this.#stack.at(-1);
    switch (this.#mode) {
      case "value-or-end":
        if (c === 0x5d) return this.#close();
        return this.#beginValue(c);
      case "value":
        return this.#beginValue(c);
      case "key-or-end":
        if (c === 0x7d) return this.#close();
        return this.#beginKey(c);
      case "key":
        return this.#beginKey(c);
      case "colon":
        if (c !== 0x3a) this.#fault(":");
        this.#i++;
        this.#mode = "value";
        return;
      case "after":
        if (level === undefined) return;
        if (c === 0x2c) {
          this.#i++;
          if (level.array) level.index++;
          this.#mode = level.array ? "value" : "key";
          return;
        }
        if (c !== (level.array ? 0x5d : 0x7d)) this.#fault(level.array ? ", ]" : ", }");
        return this.#close();
      case "done":
        this.#fault("", "trailing");
      default:
        return;
    }
  }

  #beginKey(c: number): void {
    if (c !== QUOTE) this.#fault('"');
    this.#i++;
    this.#keyParts = [];
    this.#escaped = false;
    this.#mode = "in-key";
  }

  #readKey(): void {
    const start = this.#i;
    for (; this.#i < this.#chunk.length; this.#i++) {
      const c = this.#chunk[this.#i];
      if (this.#escaped) this.#escaped = false;
      else if (c === BACKSLASH) this.#escaped = true;
      else if (c === QUOTE) {
        this.#keyParts.push(this.#chunk.subarray(start, this.#i));
        const level = this.#stack.at(-1);
        if (level !== undefined) level.key = this.#decodeKey();
        this.#i++;
        this.#mode = "colon";
        return;
      }
    }
    this.#keyParts.push(this.#chunk.subarray(start));
  }

  #decodeKey(): string {
    const raw = new TextDecoder("utf-8", { ignoreBOM: true }).decode(concatBytes(this.#keyParts));
    if (!raw.includes("\\")) return raw;
    try {
      return String(JSON.parse(`"${raw}"`));
    } catch {
      return this.#fault('\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX');
    }
  }

  #beginValue(c: number): void {
    const depth = this.#stack.length;
    const level = this.#stack.at(-1);
    const step = level === undefined ? undefined : level.array ? level.index : level.key;
    const emits = step === undefined ? this.#emits : narrow(level?.emits ?? [], depth - 1, step);
    const excludes = step === undefined ? this.#excludes : narrow(level?.excludes ?? [], depth - 1, step);
    const container = isOpening(c);
    if (this.#capture === undefined) {
      if (container && goesBelow(emits, depth)) return this.#enter(c, emits, excludes);
      if (endsAt(emits, depth)) {
        this.#capture = new Capture(depth, this.#base + this.#i, this.#i, this.#limits.valueBytes);
        if (container && goesBelow(excludes, depth)) return this.#enter(c, emits, excludes);
      }
    } else if (endsAt(excludes, depth)) this.#capture.beginDrop(this.#chunk, this.#i);
    else if (container && goesBelow(excludes, depth)) return this.#enter(c, emits, excludes);
    if (c === 0x2c || c === 0x3a || c === 0x5d || c === 0x7d) this.#fault('{ [ " 0-9 - true false null');
    this.#mode = "raw";
    this.#skim.begin(c, this.#limits.depth - depth);
  }

  #enter(c: number, emits: readonly JsonPattern[], excludes: readonly JsonPattern[]): void {
    if (this.#stack.length >= this.#limits.depth) this.#fault("", "deep");
    const array = c === 0x5b;
    this.#stack.push({ array, index: 0, key: "", emits, excludes });
    this.#i++;
    this.#mode = array ? "value-or-end" : "key-or-end";
  }

  #close(): void {
    this.#i++;
    this.#stack.pop();
    this.#endValue();
  }

  #passOver(): void {
    const end = this.#skim.end(this.#chunk, this.#i);
    if (this.#skim.tooDeep >= 0) {
      this.#i = this.#skim.tooDeep;
      this.#fault("", "deep");
    }
    this.#i = end < 0 ? this.#chunk.length : end;
    if (end >= 0) this.#endValue();
  }

  #endValue(): void {
    const capture = this.#capture;
    if (capture?.dropping) capture.endDrop(this.#chunk, this.#i);
    else if (capture?.depth === this.#stack.length) {
      this.#capture = undefined;
      this.#onValue({
        path: this.#path(),
        byte: capture.byte,
        bytes: capture.end(this.#chunk, this.#i),
      });
    }
    this.#mode = this.#stack.length === 0 ? "done" : "after";
  }
}
