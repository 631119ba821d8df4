import { problemAt } from "../messages/index.ts";
import { InputError } from "../problem.ts";
import type { ProblemSink } from "../problem.ts";
import type { Source } from "../source.ts";
import { nameColumns } from "../table-header.ts";
import type { Table } from "../table.ts";
import { textBlocks } from "../text-blocks.ts";
import type { TextEncoding } from "../text-blocks.ts";
import type { Delimiter } from "./delimiter.ts";
import { CSV_LIMITS } from "./limits.ts";
import type { CsvLimits } from "./limits.ts";
import { CsvReader } from "./reader.ts";

export interface CsvOptions {
  readonly sink: ProblemSink;
  /** Default: the one that the header row uses. */
  readonly delimiter?: Delimiter;
  readonly limits?: Partial<CsvLimits>;
}

export interface CsvTable extends Table<string> {
  readonly delimiter: Delimiter;
  /** Settled once the rows have been read. */
  encoding(): TextEncoding;
}

/**
 * Reads a CSV table (RFC 4180; comma, semicolon or tab; LF, CRLF or CR). Rows whose number of cells does not fit
 * the header are reported with row and line, and left out if the sink keeps going; blank rows are passed over.
 */
export async function openCsv(source: Source, options: CsvOptions): Promise<CsvTable> {
  const { sink } = options;
  const limits = { ...CSV_LIMITS, ...options.limits };
  const file = source.name;
  const decoded = await textBlocks(source, sink);
  const reader = new CsvReader(file, decoded, sink, limits, options.delimiter);
  const header = await reader.header();
  if (header === undefined)
    throw new InputError([problemAt({ code: "file-empty", file, place: { row: 1 } }, (m) => m.tableEmpty())]);
  if (header.length > limits.columns)
    throw new InputError([
      problemAt({ code: "too-large", file, place: { row: 1 } }, (m) =>
        m.csvTooManyColumns(header.length, limits.columns),
      ),
    ]);
  const columns = nameColumns(header, file, sink, (index) => ({ row: 1, field: String(index + 1) }));
  return {
    file,
    columns,
    delimiter: reader.delimiter,
    encoding: () => decoded.encoding(),
    batches: reader.batches(columns.length),
  };
}
