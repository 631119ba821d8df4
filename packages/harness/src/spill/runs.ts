import type { Scratch } from "@bongsu/input";

/** A value with its place in an order: by `key` (code units), equal keys by `at`. */
export interface Entry<V> {
  readonly key: string;
  readonly at: number;
  readonly value: V;
}

export const inOrder = <V>(a: Entry<V>, b: Entry<V>): number =>
  a.key < b.key ? -1 : a.key > b.key ? 1 : a.at - b.at;

/** A sorted stretch of a scratch file, one entry a line. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

const PIECE = 64 * 1024;

const encoder = new TextEncoder();

/** Appends sorted runs to a scratch file, some 64 KiB at a time. */
export class RunWriter<V> {
  readonly #scratch: Scratch;
  #start = 0;
  #end = 0;
  #lines: string[] = [];
  #length = 0;

  constructor(scratch: Scratch) {
    this.#scratch = scratch;
  }

  write({ key, at, value }: Entry<V>): void {
    const line = JSON.stringify([key, at, value]);
    this.#lines.push(line);
    this.#length += line.length;
    if (this.#length >= PIECE) this.#flush();
  }

  /** Closes the run; what is written from now on belongs to the next. */
  finish(): Run {
    this.#flush();
    const run = { start: this.#start, end: this.#end };
    this.#start = this.#end;
    return run;
  }

  #flush(): void {
    if (this.#lines.length === 0) return;
    const bytes = encoder.encode(`${this.#lines.join("\n")}\n`);
    this.#scratch.append(bytes);
    this.#end += bytes.length;
    this.#lines = [];
    this.#length = 0;
  }
}

/** Reads one run from its beginning, a piece at a time. */
export class RunReader<V> {
  /** The entry whose turn it is; null after the last. */
  head: Entry<V> | null = null;
  readonly #scratch: Scratch;
  readonly #end: number;
  readonly #decoder = new TextDecoder();
  #room = new Uint8Array(PIECE);
  #next: number;
  #lines: string[] = [];
  #line = 0;
  /** The beginning of a line whose end is not read yet. */
  #rest = "";

  constructor(scratch: Scratch, run: Run) {
    this.#scratch = scratch;
    this.#next = run.start;
    this.#end = run.end;
  }

  /** Moves `head` on where that needs no reading; false where `fill` must be called first. */
  advance(): boolean {
    const line = this.#lines[this.#line++];
    if (line === undefined) {
      this.head = null;
      return this.#next >= this.#end;
    }
    const [key, at, value] = JSON.parse(line) as [string, number, V]; // a file without a name holds what was put there
    this.head = { key, at, value };
    return true;
  }

  /** Reads on until a whole line is there, and moves `head` to it. */
  async fill(): Promise<void> {
    this.#lines = [];
    this.#line = 0;
    while (this.#lines.length === 0 && this.#next < this.#end) {
      const length = Math.min(PIECE, this.#end - this.#next);
      const bytes = await this.#scratch.read(this.#next, length, this.#room);
      if (bytes.length === 0) throw new RangeError("scratch: shorter than what was written");
      this.#next += bytes.length;
      const lines = (this.#rest + this.#decoder.decode(bytes, { stream: true })).split("\n");
      this.#rest = lines.pop() ?? "";
      this.#lines = lines;
    }
    this.advance();
  }
}
