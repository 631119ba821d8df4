const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const COMMA = 0x2c;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;

/** Bytes `start` (inclusive) to `end` (exclusive); may carry white space at either end. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Where the members of one JSON object lie, and the elements of one array among them, found without
 * building any value: a log of gigabytes is mostly events that no record carries. It counts brackets
 * and skips strings; whether a skipped value is otherwise well-formed is not looked at.
 */
export class Outline {
  /** Members of the outermost object by name; of a repeated name the last, as Python's parser has it. */
  readonly members = new Map<string, Range>();
  /** Start and end of each element of the array that was named, in pairs. */
  readonly elements: number[] = [];
  /** Bytes taken so far. */
  position = 0;
  /** The outermost object has been closed. */
  complete = false;
  /** Offset of the first byte that cannot stand where it stands. */
  misplaced: number | null = null;

  readonly #arrayName: string | null;
  #depth = 0;
  #inString = false;
  #escaped = false;
  #key: string | null = null;
  #inKey = false;
  #valueStart = -1;
  #inArray = false;
  #elementStart = -1;
  #elementHasContent = false;

  constructor(arrayName: string | null = null) {
    this.#arrayName = arrayName;
  }

  /** Takes the next bytes. They may be cut anywhere. */
  push(chunk: Uint8Array): void {
    const base = this.position;
    let i = base === 0 && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? 3 : 0;
    if (this.#inString) i = this.#string(chunk, i);
    while (i < chunk.length) {
      const c = chunk[i];
      if (this.#depth > (this.#inArray ? 2 : 1)) {
        i = this.#skipDeep(chunk, i);
        continue;
      }
      if (c === QUOTE) {
        this.#openString();
        i = this.#string(chunk, i + 1);
        continue;
      }
      if (c === OPEN_BRACE || c === OPEN_BRACKET) this.#open(c, base + i);
      else if (c === CLOSE_BRACE || c === CLOSE_BRACKET) this.#close(base + i);
      else if (c === COMMA) this.#comma(base + i);
      else if (c === COLON) this.#colon(base + i);
      else if (c !== 0x20 && c !== 0x0a && c !== 0x0d && c !== 0x09) this.#other(base + i);
      i += 1;
    }
    this.position = base + chunk.length;
  }

  /** From inside a value that nobody asks about to just after its last bracket. Most bytes of a log pass here. */
  #skipDeep(chunk: Uint8Array, from: number): number {
    const floor = this.#inArray ? 2 : 1;
    const length = chunk.length;
    let depth = this.#depth;
    let i = from;
    while (i < length && depth > floor) {
      const c = chunk[i];
      i += 1;
      if (c === QUOTE) {
        const end = endOfString(chunk, i);
        if (end > length) {
          this.#inString = true;
          this.#escaped = end > length + 1;
        }
        i = end;
      } else if (c === OPEN_BRACE || c === OPEN_BRACKET) depth += 1;
      else if (c === CLOSE_BRACE || c === CLOSE_BRACKET) depth -= 1;
    }
    this.#depth = depth;
    return i;
  }

  /** The rest of a string that is a key, or lies where values are told apart. */
  #string(chunk: Uint8Array, from: number): number {
    let start = from;
    if (this.#escaped) {
      this.#escaped = false;
      start += 1;
    }
    const end = endOfString(chunk, start);
    const closed = end <= chunk.length;
    if (this.#inKey) this.#key += latin1(chunk, from, closed ? end - 1 : chunk.length);
    this.#inString = !closed;
    if (closed) this.#inKey = false;
    else this.#escaped = end > chunk.length + 1;
    return end;
  }

  #openString(): void {
    this.#elementHasContent = true;
    if (this.#depth !== 1 || this.#valueStart >= 0) return;
    this.#inKey = true;
    this.#key = "";
  }

  #open(c: number, at: number): void {
    if (this.#depth === 0 && (c !== OPEN_BRACE || this.complete)) this.misplaced ??= at;
    this.#elementHasContent = true;
    this.#depth += 1;
    if (this.#depth === 2 && c === OPEN_BRACKET && this.#key !== null && this.#key === this.#arrayName) {
      this.#inArray = true;
      this.elements.length = 0;
      this.#elementStart = at + 1;
      this.#elementHasContent = false;
    }
  }

  #close(at: number): void {
    if (this.#depth === 0) {
      this.misplaced ??= at;
      return;
    }
    if (this.#depth === 2 && this.#inArray) {
      if (this.#elementHasContent) this.elements.push(this.#elementStart, at);
      this.#inArray = false;
    } else if (this.#depth === 1) {
      this.#endMember(at);
      this.complete = true;
    }
    this.#depth -= 1;
  }

  #comma(at: number): void {
    if (this.#depth === 1) this.#endMember(at);
    else if (this.#depth === 2 && this.#inArray) {
      this.elements.push(this.#elementStart, at);
      this.#elementStart = at + 1;
      this.#elementHasContent = false;
    }
  }

  #colon(at: number): void {
    if (this.#depth === 1 && this.#valueStart < 0) this.#valueStart = at + 1;
  }

  #other(at: number): void {
    this.#elementHasContent = true;
    if (this.#depth === 0 || (this.#depth === 1 && this.#valueStart < 0)) this.misplaced ??= at;
  }

  #endMember(at: number): void {
    if (this.#key !== null && this.#valueStart >= 0)
      this.members.set(this.#key, { start: this.#valueStart, end: at });
    this.#key = null;
    this.#valueStart = -1;
  }
}

/** Just after the closing quote; length + 1 where the chunk ends before it, length + 2 where it ends in a backslash. */
function endOfString(chunk: Uint8Array, from: number): number {
  const length = chunk.length;
  let i = from;
  while (i < length) {
    const c = chunk[i];
    if (c === QUOTE) return i + 1;
    i += c === BACKSLASH ? 2 : 1;
  }
  return i > length ? length + 2 : length + 1;
}

/** The keys asked for are ASCII; what becomes of others does not matter as long as they stay different from these. */
function latin1(chunk: Uint8Array, from: number, to: number): string {
  let out = "";
  for (let i = from; i < to; i++) out += String.fromCharCode(chunk[i] ?? 0);
  return out;
}
