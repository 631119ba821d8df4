import { flood } from "../flood.ts";
import type { Flood } from "../flood.ts";
import { problemAt } from "../messages/index.ts";
import type { Catalogue, Said } from "../messages/index.ts";
import type { ProblemCode, ProblemSink } from "../problem.ts";
import type { TableBatch } from "../table.ts";
import type { TextBlock, TextBlocks } from "../text-blocks.ts";
import { detectDelimiter } from "./delimiter.ts";
import type { Delimiter } from "./delimiter.ts";
import type { CsvLimits } from "./limits.ts";
import { readQuotedRow } from "./rows.ts";
import type { LineEnd, Row } from "./rows.ts";

/** Longer lines are split with a limit, so that a line of nothing but separators stays cheap. */
const ORDINARY_LINE = 64 * 1024;

/** Rows handed over at once: few enough to be garbage again before the collector looks at them twice. */
const BATCH = 128;

/** Turns text blocks into rows; holds one block and the row that it cuts in two. */
export class CsvReader {
  readonly #file: string;
  readonly #blocks: AsyncIterator<TextBlock>;
  readonly #flood: Flood;
  readonly #limits: CsvLimits;
  #delimiter: Delimiter | undefined;
  #lineEnd: LineEnd = "\n";
  #text = "";
  #at = 0;
  #final = false;
  /** The text holds characters that could not be read. */
  #damaged = false;
  /** Of the row that begins at `#at`. */
  #row = 1;
  #line = 1;
  /** Line in which the row returned last begins. */
  #rowLine = 1;
  /** The next quotation mark, and the text in which it was looked for. */
  #quoteAt = -1;
  #quoteText = "";

  constructor(
    file: string,
    decoded: TextBlocks,
    sink: ProblemSink,
    limits: CsvLimits,
    delimiter: Delimiter | undefined,
  ) {
    this.#file = file;
    this.#blocks = decoded.blocks[Symbol.asyncIterator]();
    this.#flood = flood(sink, file);
    this.#limits = limits;
    this.#delimiter = delimiter;
  }

  get delimiter(): Delimiter {
    return this.#delimiter ?? ",";
  }

  /** The first row that is not blank, or undefined in a file without one. */
  async header(): Promise<readonly string[] | undefined> {
    await this.#fill();
    if (!this.#text.includes("\n") && this.#text.includes("\r")) this.#lineEnd = "\r";
    this.#delimiter ??= detectDelimiter(this.#text);
    for (;;) {
      const row = this.#next();
      if (row === undefined) {
        if (this.#final || this.#tooLong()) return undefined;
        await this.#fill();
      } else if (row.length > 0) return row;
    }
  }

  async *batches(width: number): AsyncGenerator<TableBatch<string>> {
    for (;;) {
      yield* this.#drain(width);
      if (this.#final || this.#tooLong()) break;
      await this.#fill();
    }
    this.#flood.finish();
  }

  async #fill(): Promise<void> {
    const next = await this.#blocks.next();
    const rest = this.#text.slice(this.#at);
    this.#at = 0;
    if (next.done === true) {
      this.#final = true;
      this.#text = rest;
      return;
    }
    // What is left of a damaged block may hold the damage.
    this.#damaged = next.value.damaged || (this.#damaged && rest.includes("\ufffd"));
    this.#text = rest + next.value.text;
  }

  /** A row that does not end within the limit makes the rest unreadable: its end cannot be told. */
  #tooLong(): boolean {
    if (this.#text.length - this.#at <= this.#limits.rowLength) return false;
    this.#report("too-large", (m) => m.csvRowTooLarge(this.#limits.rowLength));
    return true;
  }

  #report(code: ProblemCode, message: (c: Catalogue) => Said, line = this.#line): void {
    const place = { row: this.#row, line };
    this.#flood.report(problemAt({ code, file: this.#file, place }, message));
  }

  *#drain(width: number): Generator<TableBatch<string>> {
    let rows: string[][] = [];
    let firstRow = this.#row;
    while (this.#at < this.#text.length) {
      const row = this.#row;
      const cells = this.#next();
      if (cells === undefined) break;
      const fitting = cells.length === width ? cells : this.#fit(cells, width, row);
      if (fitting !== undefined && !(this.#damaged && this.#unreadable(fitting, row))) {
        rows.push(fitting);
        if (rows.length < BATCH) continue;
      }
      if (rows.length > 0) yield { firstRow, rows };
      rows = [];
      firstRow = this.#row;
    }
    if (rows.length > 0) yield { firstRow, rows };
  }

  /** Blank rows are nothing; cells beyond the header that are empty are what spreadsheets leave behind. */
  #fit(cells: string[], width: number, row: number): string[] | undefined {
    if (cells.length === 0) return undefined;
    if (cells.length > width && cells.slice(width).every((cell) => cell.trim() === ""))
      return cells.slice(0, width);
    const place = { row, line: this.#rowLine };
    this.#flood.report(
      problemAt({ code: "syntax", file: this.#file, place }, (m) => m.tableRagged(cells.length, width)),
    );
    return undefined;
  }

  #unreadable(cells: readonly string[], row: number): boolean {
    const field = cells.findIndex((cell) => cell.includes("\ufffd"));
    if (field < 0) return false;
    const place = { row, line: this.#rowLine, field: String(field + 1) };
    this.#flood.report(
      problemAt({ code: "undecodable", file: this.#file, place }, (m) => m.undecodableRow()),
    );
    return true;
  }

  /** The next row's cells (none for a blank or unreadable row), or undefined where more text is needed. */
  #next(): string[] | undefined {
    const text = this.#text;
    const at = this.#at;
    let end = text.indexOf(this.#lineEnd, at);
    if (end < 0) {
      if (!this.#final || at >= text.length) return undefined;
      end = text.length;
    }
    if (this.#quoteFrom(at) < end) return this.#quoted();
    const stop = end > at && text.charCodeAt(end - 1) === 13 && this.#lineEnd === "\n" ? end - 1 : end;
    this.#rowLine = this.#line;
    this.#advance(end + 1, 1);
    if (stop === at) return [];
    const line = text.slice(at, stop);
    return line.length <= ORDINARY_LINE
      ? line.split(this.delimiter)
      : line.split(this.delimiter, this.#limits.columns + 1);
  }

  /** Where the next quotation mark stands, found once and remembered; the text's length where there is none. */
  #quoteFrom(at: number): number {
    if (this.#quoteText !== this.#text || this.#quoteAt < at) {
      this.#quoteText = this.#text;
      const found = this.#text.indexOf('"', at);
      this.#quoteAt = found < 0 ? this.#text.length : found;
    }
    return this.#quoteAt;
  }

  #quoted(): string[] | undefined {
    const row: Row = readQuotedRow(this.#text, this.#at, this.delimiter, this.#lineEnd, this.#final);
    if (row.kind === "open") {
      if (!this.#final) return undefined;
      this.#report("truncated", (m) => m.csvQuoteOpen());
      this.#advance(this.#text.length, 0);
      return [];
    }
    const lines = this.#countLines(this.#at, row.next);
    this.#rowLine = this.#line;
    if (row.kind === "stray-quote")
      this.#report("syntax", (m) => m.csvQuoteStray(), this.#line + this.#countLines(this.#at, row.at));
    this.#advance(row.next, lines);
    return row.kind === "row" ? row.cells : [];
  }

  #countLines(from: number, to: number): number {
    let count = 0;
    for (
      let i = this.#text.indexOf(this.#lineEnd, from);
      i >= 0 && i < to;
      i = this.#text.indexOf(this.#lineEnd, i + 1)
    )
      count++;
    return count;
  }

  #advance(to: number, lines: number): void {
    this.#at = Math.min(to, this.#text.length);
    this.#row++;
    this.#line += lines;
  }
}
