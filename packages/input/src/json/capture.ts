import { concatBytes } from "../bytes.ts";

/** The value that is being cut out of a stream, chunk by chunk, with parts of it left out. */
export class Capture {
  /** Containers around the value. */
  readonly depth: number;
  /** Where the value begins in the stream. */
  readonly byte: number;
  readonly #most: number;
  #parts: Uint8Array[] = [];
  #bytes = 0;
  /** From where in the present chunk on bytes are kept; -1 where that is done, or while a part is left out. */
  #from: number;
  /** From where in the present chunk on bytes are left out; -1 where none are. */
  #dropFrom = -1;

  /** `from`: of the value in the present chunk; more than `most` bytes are not kept. */
  constructor(depth: number, byte: number, from: number, most: number) {
    this.depth = depth;
    this.byte = byte;
    this.#from = from;
    this.#most = most;
  }

  get dropping(): boolean {
    return this.#dropFrom >= 0;
  }

  /** Takes the rest of a chunk, for another follows. */
  endChunk(chunk: Uint8Array): void {
    this.#keep(chunk, chunk.length);
    if (!this.dropping) this.#from = 0;
    else {
      this.#keepNewlines(chunk, chunk.length);
      this.#dropFrom = 0;
    }
  }

  beginDrop(chunk: Uint8Array, at: number): void {
    this.#keep(chunk, at);
    this.#add(NULL);
    this.#dropFrom = at;
  }

  endDrop(chunk: Uint8Array, at: number): void {
    this.#keepNewlines(chunk, at);
    this.#dropFrom = -1;
    this.#from = at;
  }

  /** The value's text, left-out parts replaced by null; undefined where it was too large. */
  end(chunk: Uint8Array, at: number): Uint8Array | undefined {
    this.#keep(chunk, at);
    return this.#bytes <= this.#most ? concatBytes(this.#parts) : undefined;
  }

  #keep(chunk: Uint8Array, end: number): void {
    if (this.#from < 0) return;
    this.#add(chunk.subarray(this.#from, end));
    this.#from = -1;
  }

  #add(part: Uint8Array): void {
    this.#bytes += part.length;
    if (this.#bytes <= this.#most) this.#parts.push(part);
    else this.#parts = [];
  }

  /** Line breaks of a part that is left out stay, so that lines in later messages are right. */
  #keepNewlines(chunk: Uint8Array, to: number): void {
    let count = 0;
    for (let i = chunk.indexOf(NEWLINE, this.#dropFrom); i >= 0 && i < to; i = chunk.indexOf(NEWLINE, i + 1))
      count++;
    if (count > 0) this.#add(new Uint8Array(count).fill(NEWLINE));
  }
}

const NEWLINE = 0x0a;
const NULL = new Uint8Array([0x6e, 0x75, 0x6c, 0x6c]);
