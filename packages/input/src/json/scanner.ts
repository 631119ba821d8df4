import { concatBytes } from "../bytes.ts";
import { endsAt, goesBelow, narrow } from "./pattern.ts";
import type { JsonPattern } from "./pattern.ts";
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
const NEWLINE = 0x0a;
const isSpace = (c: number): boolean => c === 0x20 || c === 0x0a || c === 0x0d || c === 0x09;
const isOpening = (c: number): boolean => c === 0x7b || c === 0x5b;

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
  // Inside a raw value: how deep, inside a string, after a backslash, or a bare scalar.
  #depth = 0;
  #inString = false;
  #escaped = false;
  #scalar = false;
  // The value that is being cut out, and from where in this chunk (-1: not now).
  #capturing = false;
  #captureDepth = 0;
  #captureByte = 0;
  #captured: Uint8Array[] = [];
  #capturedBytes = 0;
  #captureFrom = -1;
  // An excluded part inside it, and where in this chunk that begins.
  #dropping = false;
  #dropFrom = 0;

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
    if (this.#capturing && !this.#dropping) this.#captureFrom = 0;
    while (this.#i < chunk.length) {
      if (this.#mode === "raw") this.#skimRaw();
      else if (this.#mode === "in-key") this.#readKey();
      else this.#structure();
    }
    this.#keep(chunk.length);
    if (this.#dropping) this.#keepNewlines(this.#dropFrom, chunk.length);
    this.#dropFrom = 0;
    this.#base += chunk.length;
  }

  end(): void {
    this.#chunk = new Uint8Array(0);
    this.#i = 0;
    if (this.#mode === "raw" && this.#scalar) this.#endValue();
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
    if (!this.#capturing) {
      if (container && goesBelow(emits, depth)) return this.#enter(c, emits, excludes);
      if (endsAt(emits, depth)) {
        this.#beginCapture();
        if (container && goesBelow(excludes, depth)) return this.#enter(c, emits, excludes);
      }
    } else if (endsAt(excludes, depth)) this.#beginDrop();
    else if (container && goesBelow(excludes, depth)) return this.#enter(c, emits, excludes);
    this.#mode = "raw";
    this.#depth = 0;
    this.#inString = false;
    this.#escaped = false;
    this.#scalar = c !== QUOTE && !container;
    if (this.#scalar && (c === 0x2c || c === 0x3a || c === 0x5d || c === 0x7d))
      this.#fault('{ [ " 0-9 - true false null');
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

  /** To the end of a value that need not be understood. */
  #skimRaw(): void {
    const b = this.#chunk;
    const n = b.length;
    let i = this.#i;
    if (this.#scalar) {
      for (; i < n; i++) {
        const c = b[i]!;
        if (c === 0x2c || c === 0x5d || c === 0x7d || isSpace(c)) break;
      }
      this.#i = i;
      if (i < n) this.#endValue();
      return;
    }
    let depth = this.#depth;
    let inString = this.#inString;
    let ended = false;
    const deepest = this.#limits.depth - this.#stack.length;
    if (this.#escaped) {
      i++;
      this.#escaped = false;
    }
    while (i < n) {
      if (inString) {
        let c = 0;
        while (i < n && (c = b[i]!) !== QUOTE && c !== BACKSLASH) i++;
        if (i >= n) break;
        if (c === BACKSLASH) {
          if (i + 1 >= n) this.#escaped = true;
          i += 2;
          continue;
        }
        inString = false;
        i++;
        if (depth === 0) {
          ended = true;
          break;
        }
        continue;
      }
      const c = b[i++]!;
      if (c === QUOTE) inString = true;
      else if ((c | 0x20) === 0x7b) {
        if (++depth > deepest) {
          this.#i = i - 1;
          this.#fault("", "deep");
        }
      } else if ((c | 0x20) === 0x7d && --depth <= 0) {
        ended = true;
        break;
      }
    }
    this.#i = Math.min(i, n);
    this.#depth = depth;
    this.#inString = inString;
    if (ended) this.#endValue();
  }

  #endValue(): void {
    if (this.#dropping) this.#endDrop();
    else if (this.#capturing && this.#stack.length === this.#captureDepth) this.#endCapture();
    this.#mode = this.#stack.length === 0 ? "done" : "after";
  }

  #beginCapture(): void {
    this.#capturing = true;
    this.#captureDepth = this.#stack.length;
    this.#captureByte = this.#base + this.#i;
    this.#captured = [];
    this.#capturedBytes = 0;
    this.#captureFrom = this.#i;
  }

  #keep(end: number): void {
    if (this.#captureFrom < 0) return;
    const part = this.#chunk.subarray(this.#captureFrom, end);
    this.#captureFrom = -1;
    this.#capturedBytes += part.length;
    if (this.#capturedBytes <= this.#limits.valueBytes) this.#captured.push(part);
    else this.#captured = [];
  }

  #endCapture(): void {
    this.#keep(this.#i);
    const bytes = this.#capturedBytes <= this.#limits.valueBytes ? concatBytes(this.#captured) : undefined;
    this.#capturing = false;
    this.#captured = [];
    this.#onValue({ path: this.#path(), byte: this.#captureByte, bytes });
  }

  #beginDrop(): void {
    this.#keep(this.#i);
    this.#captured.push(NULL);
    this.#capturedBytes += NULL.length;
    this.#dropping = true;
    this.#dropFrom = this.#i;
  }

  #endDrop(): void {
    this.#keepNewlines(this.#dropFrom, this.#i);
    this.#dropping = false;
    this.#captureFrom = this.#i;
  }

  /** Line breaks of a dropped part stay, so that lines in later messages are right. */
  #keepNewlines(from: number, to: number): void {
    let count = 0;
    for (
      let i = this.#chunk.indexOf(NEWLINE, from);
      i >= 0 && i < to;
      i = this.#chunk.indexOf(NEWLINE, i + 1)
    )
      count++;
    if (count > 0 && this.#capturedBytes <= this.#limits.valueBytes) {
      this.#captured.push(new Uint8Array(count).fill(NEWLINE));
      this.#capturedBytes += count;
    }
  }
}

const NULL = new Uint8Array([0x6e, 0x75, 0x6c, 0x6c]);
