const QUOTE = 0x22;
const BACKSLASH = 0x5c;

export const isSpace = (c: number): boolean => c === 0x20 || c === 0x0a || c === 0x0d || c === 0x09;
export const isOpening = (c: number): boolean => c === 0x7b || c === 0x5b;

/** Passes over a value that need not be understood, by its brackets and quotation marks alone; one after another. */
export class Skim {
  /** The value is no string, object or list, so it may end where the stream does. */
  scalar = false;
  /** Where brackets stand deeper than allowed; -1 where they do not. */
  tooDeep = -1;
  #deepest = 0;
  #depth = 0;
  #inString = false;
  #escaped = false;

  /** `first`: the next value's first byte. `deepest`: how many brackets may be open at once. */
  begin(first: number, deepest: number): void {
    this.scalar = first !== QUOTE && !isOpening(first);
    this.#deepest = deepest;
    this.#depth = 0;
    this.#inString = false;
    this.#escaped = false;
  }

  /** Just after the value's end, or -1 where that is not in this chunk. */
  end(chunk: Uint8Array, from: number): number {
    return this.scalar ? this.#endOfScalar(chunk, from) : this.#endOfRest(chunk, from);
  }

  #endOfScalar(b: Uint8Array, from: number): number {
    for (let i = from; i < b.length; i++) {
      const c = b[i]!;
      if (c === 0x2c || c === 0x5d || c === 0x7d || isSpace(c)) return i;
    }
    return -1;
  }

  #endOfRest(b: Uint8Array, from: number): number {
    const n = b.length;
    let i = from;
    let depth = this.#depth;
    let inString = this.#inString;
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
        if (depth === 0) return i;
        continue;
      }
      const c = b[i++]!;
      if (c === QUOTE) inString = true;
      else if ((c | 0x20) === 0x7b) {
        if (++depth > this.#deepest) {
          this.tooDeep = i - 1;
          return -1;
        }
      } else if ((c | 0x20) === 0x7d && --depth <= 0) return i;
    }
    this.#depth = depth;
    this.#inString = inString;
    return -1;
  }
}
