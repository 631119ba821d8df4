/** Different codes of a column, in order of first appearance, NONE (-1) included. Codes are dense, so marks beat a Set. */
export function distinctCodes(column: Int32Array): number[] {
  let marks = new Uint8Array(1024);
  const found: number[] = [];
  let last = -2;
  for (let row = 0; row < column.length; row++) {
    const code = column[row] ?? -1;
    if (code === last) continue;
    last = code;
    const at = code + 1;
    if (at >= marks.length) {
      const more = new Uint8Array(Math.max(at + 1, marks.length * 2));
      more.set(marks);
      marks = more;
    }
    if (marks[at] === 1) continue;
    marks[at] = 1;
    found.push(code);
  }
  return found;
}

/** Counts different codes; NONE is not counted. */
export class CodeMarks {
  count = 0;
  #marks = new Uint8Array(256);
  mark(code: number): void {
    if (code >= this.#marks.length) {
      const more = new Uint8Array(Math.max(code + 1, this.#marks.length * 2));
      more.set(this.#marks);
      this.#marks = more;
    }
    if (code < 0 || this.#marks[code] === 1) return;
    this.#marks[code] = 1;
    this.count++;
  }
}
