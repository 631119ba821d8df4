import { flood } from "../flood.ts";
import { problemAt } from "../messages/index.ts";
import type { Catalogue, Said } from "../messages/index.ts";
import { InputError } from "../problem.ts";
import type { Place, ProblemCode, ProblemSink } from "../problem.ts";
import type { Platform, Source } from "../source.ts";
import { nameColumns } from "../table-header.ts";
import type { Cell, Table, TableBatch } from "../table.ts";
import { openZip } from "../zip/index.ts";
import type { Zip, ZipLimits } from "../zip/index.ts";
import { mergeFiller, readMerges } from "./merges.ts";
import { columnLetters } from "./reference.ts";
import { readSheetRows } from "./sheet.ts";
import type { SheetContext, SheetRow } from "./sheet.ts";
import { readSharedStrings } from "./strings.ts";
import { readDateStyles, readRelationships, readWorkbook } from "./workbook.ts";
import type { SheetEntry } from "./workbook.ts";

export interface XlsxOptions {
  readonly platform: Platform;
  readonly sink: ProblemSink;
  /** Name of the sheet; default: the first visible one. */
  readonly sheet?: string;
  readonly limits?: Partial<ZipLimits> & { readonly strings?: number };
}

export interface XlsxTable extends Table {
  readonly sheet: string;
  readonly sheets: readonly string[];
}

const MOST_STRINGS = 8_000_000;
const WORKBOOK = "xl/workbook.xml";
const RELATIONSHIPS = "xl/_rels/workbook.xml.rels";

/**
 * Reads one sheet of an .xlsx workbook (ECMA-376) as a table whose first filled row is the header. Formulas give
 * their saved result, date cells ISO 8601, error cells null with a warning. Other sheets and merged cells are said.
 */
export async function openXlsx(source: Source, options: XlsxOptions): Promise<XlsxTable> {
  const { sink } = options;
  const file = source.name;
  const head = await source.read(0, 4);
  if (head[0] === 0xd0 && head[1] === 0xcf && head[2] === 0x11 && head[3] === 0xe0)
    throw new InputError([problemAt({ code: "format-unknown", file }, (m) => m.xlsxOld())]);
  const zip = await openZip(source, options);
  const targets = readRelationships(await part(zip, RELATIONSHIPS), file, RELATIONSHIPS);
  const workbook = readWorkbook(await part(zip, WORKBOOK), file, WORKBOOK, targets);
  const sheet = chooseSheet(workbook.sheets, options.sheet, file, sink);
  const strings = await optionalPart(zip, "xl/sharedStrings.xml");
  const styles = await optionalPart(zip, "xl/styles.xml");
  const bytes = await part(zip, sheet.member);
  const problems = flood(sink, file);
  const context: SheetContext = {
    file,
    member: sheet.member,
    base1904: workbook.base1904,
    strings:
      strings === undefined
        ? []
        : readSharedStrings(strings, file, "xl/sharedStrings.xml", options.limits?.strings ?? MOST_STRINGS),
    dateStyles: styles === undefined ? [] : readDateStyles(styles, file, "xl/styles.xml"),
    report: (cell, code, severity, message) =>
      problems.report(problemAt({ code, severity, file, place: { sheet: sheet.name, cell } }, message)),
  };
  const merges = readMerges(bytes);
  if (merges.length > 0)
    sink.report(
      problemAt({ code: "value-unexpected", severity: "warning", file, place: { sheet: sheet.name } }, (m) =>
        m.xlsxMerged(merges.length),
      ),
    );
  const rows = filledRows(bytes, context, mergeFiller(merges));
  const first = rows.next();
  if (first.done === true)
    throw new InputError([
      problemAt({ code: "file-empty", file, place: { sheet: sheet.name } }, (m) => m.tableEmpty()),
    ]);
  const header = first.value;
  const names = Array.from(header.cells, (cell) => (cell === undefined || cell === null ? "" : String(cell)));
  const columns = nameColumns(names, file, sink, (index) => ({
    sheet: sheet.name,
    cell: `${columnLetters(index + 1)}${header.row}`,
  }));
  const ragged = (place: Place, message: (c: Catalogue) => Said): void =>
    problems.report(problemAt({ code: "syntax" satisfies ProblemCode, file, place }, message));
  return {
    file,
    sheet: sheet.name,
    sheets: workbook.sheets.map((one) => one.name),
    columns,
    batches: batched(rows, columns.length, sheet.name, ragged, problems.finish),
  };
}

async function part(zip: Zip, name: string): Promise<Uint8Array> {
  const bytes = await optionalPart(zip, name);
  if (bytes !== undefined) return bytes;
  throw new InputError([
    problemAt({ code: "format-unknown", file: zip.file, place: { member: name } }, (m) => m.xlsxNoPart(name)),
  ]);
}

async function optionalPart(zip: Zip, name: string): Promise<Uint8Array | undefined> {
  const member = zip.get(name);
  return member === undefined ? undefined : zip.readMember(member);
}

function chooseSheet(
  sheets: readonly SheetEntry[],
  wanted: string | undefined,
  file: string,
  sink: ProblemSink,
): SheetEntry {
  const names = (some: readonly SheetEntry[]): string => some.map((sheet) => `"${sheet.name}"`).join(", ");
  const chosen =
    wanted === undefined
      ? (sheets.find((sheet) => !sheet.hidden) ?? sheets[0])
      : sheets.find((sheet) => sheet.name === wanted);
  if (chosen === undefined)
    throw new InputError([
      wanted === undefined
        ? problemAt({ code: "file-empty", file }, (m) => m.xlsxNoSheets())
        : problemAt({ code: "usage", file }, (m) => m.xlsxSheetUnknown(wanted, names(sheets))),
    ]);
  const others = sheets.filter((sheet) => sheet !== chosen);
  if (wanted === undefined && others.length > 0)
    sink.report(
      problemAt({ code: "unreadable-part", severity: "warning", file, place: { sheet: chosen.name } }, (m) =>
        m.xlsxOtherSheets(chosen.name, names(others)),
      ),
    );
  return chosen;
}

function* filledRows(
  bytes: Uint8Array,
  context: SheetContext,
  fill: (row: SheetRow, width: number) => SheetRow,
): Generator<SheetRow> {
  let width: number | undefined;
  for (const rows of readSheetRows(bytes, context))
    for (const row of rows) {
      const filled = fill(row, width ?? row.cells.length);
      if (filled.cells.every((cell) => cell === undefined || cell === null || cell === "")) continue;
      width ??= filled.cells.length;
      yield filled;
    }
}

const BATCH_CELLS = 64 * 1024;

async function* batched(
  rows: Generator<SheetRow>,
  width: number,
  sheet: string,
  ragged: (place: Place, message: (c: Catalogue) => Said) => void,
  finish: () => void,
): AsyncGenerator<TableBatch> {
  const mostRows = Math.max(1, Math.floor(BATCH_CELLS / width));
  let batch: Cell[][] = [];
  let firstRow = 0;
  for (const { row, cells } of rows) {
    const beyond = cells.findIndex(
      (cell, i) => i >= width && cell !== undefined && cell !== null && cell !== "",
    );
    if (beyond >= 0) {
      ragged({ sheet, row, cell: `${columnLetters(beyond + 1)}${row}` }, (m) =>
        m.tableRagged(cells.length, width),
      );
      continue;
    }
    if (batch.length > 0 && (row !== firstRow + batch.length || batch.length >= mostRows)) {
      yield { firstRow, rows: batch };
      batch = [];
    }
    if (batch.length === 0) firstRow = row;
    batch.push(Array.from({ length: width }, (_, i) => cells[i] ?? null));
  }
  if (batch.length > 0) yield { firstRow, rows: batch };
  finish();
}
