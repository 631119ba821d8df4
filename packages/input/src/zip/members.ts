import type { ZipMember } from "./member.ts";

/** Entries of an archive; each is built when it is asked for. */
export interface ZipMembers extends Iterable<ZipMember> {
  readonly length: number;
  /** @throws RangeError outside 0 to length - 1 */
  at(index: number): ZipMember;
  name(index: number): string;
}

const FIELDS = 6;
const FIRST = 64;
const LONGEST_NAME = 3 * 0xffff;

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/**
 * A directory as columns, some 80 bytes for an entry: objects and strings would cost three times that, and a log
 * has an entry for each sample. Outgrown buffers are transferred, which gives their memory back at once.
 */
export class MemberTable implements ZipMembers {
  length = 0;
  /** Offset, size, packed size, checksum, method (with 65,536 for an encrypted one) and end of the name in `#names`. */
  #fields: Float64Array<ArrayBuffer>;
  /** All names as UTF-8, one after another. */
  #names: Uint8Array<ArrayBuffer>;

  /** Room for so many entries and so many bytes of names; more come in all the same. */
  constructor(entries = FIRST, nameBytes = 0) {
    this.#fields = new Float64Array(Math.max(FIRST, entries) * FIELDS);
    this.#names = new Uint8Array(nameBytes + LONGEST_NAME);
  }

  push(member: ZipMember): void {
    const row = this.length * FIELDS;
    const start = this.#nameEnd(this.length - 1);
    if (row === this.#fields.length) this.#fields = new Float64Array(this.#fields.buffer.transfer(row * 16));
    if (start + LONGEST_NAME > this.#names.length)
      this.#names = new Uint8Array(this.#names.buffer.transfer((start + LONGEST_NAME) * 2));
    const { written } = encoder.encodeInto(member.name, this.#names.subarray(start));
    const method = member.method + (member.encrypted ? 0x10000 : 0);
    this.#fields.set(
      [member.offset, member.size, member.compressedSize, member.crc, method, start + written],
      row,
    );
    this.length++;
  }

  at(index: number): ZipMember {
    if (!(index >= 0 && index < this.length)) throw new RangeError(`no member ${index} among ${this.length}`);
    const method = this.#field(index, 4);
    return {
      name: this.name(index),
      method: method & 0xffff,
      encrypted: method > 0xffff,
      compressedSize: this.compressedSize(index),
      size: this.size(index),
      offset: this.offset(index),
      crc: this.#field(index, 3),
    };
  }

  name(index: number): string {
    return decoder.decode(this.#names.subarray(this.#nameEnd(index - 1), this.#nameEnd(index)));
  }

  /** Whether a NUL stands in the name, which ends it for some programs and not for others. */
  hasNul(index: number): boolean {
    return this.#names.subarray(this.#nameEnd(index - 1), this.#nameEnd(index)).includes(0);
  }

  offset(index: number): number {
    return this.#field(index, 0);
  }

  size(index: number): number {
    return this.#field(index, 1);
  }

  compressedSize(index: number): number {
    return this.#field(index, 2);
  }

  /** By the names' bytes; 0 for equal names only. */
  compareNames(a: number, b: number): number {
    let i = this.#nameEnd(a - 1);
    let j = this.#nameEnd(b - 1);
    const endA = this.#nameEnd(a);
    const endB = this.#nameEnd(b);
    for (; i < endA && j < endB; i++, j++) {
      const difference = (this.#names[i] ?? 0) - (this.#names[j] ?? 0);
      if (difference !== 0) return difference;
    }
    return endA - i - (endB - j);
  }

  *[Symbol.iterator](): Generator<ZipMember> {
    for (let i = 0; i < this.length; i++) yield this.at(i);
  }

  #field(index: number, field: number): number {
    return this.#fields[index * FIELDS + field] ?? 0;
  }

  #nameEnd(index: number): number {
    return index < 0 ? 0 : this.#field(index, 5);
  }
}

/** Some entries of a table, in the order of `indices`. */
export function selectMembers(table: MemberTable, indices: Uint32Array): ZipMembers {
  const from = (index: number): number => indices[index] ?? -1;
  return {
    length: indices.length,
    at: (index) => table.at(from(index)),
    name: (index) => table.name(from(index)),
    *[Symbol.iterator]() {
      for (const index of indices) yield table.at(index);
    },
  };
}

/** Of several entries with one name the last, in directory order. */
export function lastOfEachName(table: MemberTable, among: Uint32Array): Uint32Array {
  const sorted = among.toSorted((a, b) => table.compareNames(a, b) || a - b);
  const last = sorted.filter((index, i) => {
    const next = sorted[i + 1];
    return next === undefined || table.compareNames(index, next) !== 0;
  });
  return last.sort();
}
