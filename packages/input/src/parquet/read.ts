import { parquetMetadataAsync, parquetRead, parquetSchema } from "hyparquet";
import type { AsyncBuffer, FileMetaData, RowGroup, SchemaElement } from "hyparquet";
import { humanSize } from "../bytes.ts";
import { problemAt } from "../messages/index.ts";
import { InputError } from "../problem.ts";
import type { ProblemSink } from "../problem.ts";
import type { Platform, Source } from "../source.ts";
import type { Cell, Table, TableBatch } from "../table.ts";
import { PARSERS, toCell } from "./cells.ts";
import { pageCodecs } from "./codecs.ts";
import { checkPages } from "./pages.ts";

export interface ParquetOptions {
  readonly platform: Platform;
  readonly sink: ProblemSink;
  /** Columns to read, in this order; default: all that hold plain values. */
  readonly columns?: readonly string[];
  /** Unpacked bytes of one row group, or of one page. */
  readonly groupBytes?: number;
}

const GROUP_BYTES = 1024 * 1024 * 1024;
const GROUP_ROWS = 16_000_000;
const BATCH = 8192;

/**
 * Reads a Parquet file by row groups, only the columns asked for. Dates and times come as ISO 8601 without a zone,
 * integers beyond 2^53-1 as strings; columns of lists or records are named and left out. Memory is one row group.
 */
export async function openParquet(source: Source, options: ParquetOptions): Promise<Table> {
  const file = source.name;
  const buffer = asyncBuffer(source);
  const metadata = await readMetadata(buffer, file);
  const elements = flatColumns(metadata, file, options.sink);
  const available = [...elements.keys()];
  const columns = options.columns ?? available;
  for (const column of columns)
    if (!elements.has(column))
      throw new InputError([
        problemAt({ code: "column-missing", file, place: { field: column } }, (m) =>
          m.columnMissing(column, available.join(", ")),
        ),
      ]);
  return { file, columns, batches: readGroups(source.name, buffer, metadata, columns, elements, options) };
}

function asyncBuffer(source: Source): AsyncBuffer {
  return {
    byteLength: source.size,
    async slice(start, end = source.size) {
      const from = Math.min(Math.max(0, start), source.size);
      const bytes = await source.read(from, Math.max(0, Math.min(end, source.size) - from));
      const copy = new ArrayBuffer(bytes.length);
      new Uint8Array(copy).set(bytes);
      return copy;
    },
  };
}

async function readMetadata(buffer: AsyncBuffer, file: string): Promise<FileMetaData> {
  try {
    const metadata = await parquetMetadataAsync(buffer);
    parquetSchema(metadata);
    return metadata;
  } catch (cause) {
    throw new InputError([problemAt({ code: "corrupt", file }, (m) => m.parquetBad())], { cause });
  }
}

function flatColumns(
  metadata: FileMetaData,
  file: string,
  sink: ProblemSink,
): ReadonlyMap<string, SchemaElement> {
  const elements = new Map<string, SchemaElement>();
  for (const { element, children } of parquetSchema(metadata).children) {
    if (children.length === 0 && element.repetition_type !== "REPEATED") elements.set(element.name, element);
    else
      sink.report(
        problemAt(
          { code: "unreadable-part", severity: "warning", file, place: { field: element.name } },
          (m) => m.parquetNested(element.name),
        ),
      );
  }
  return elements;
}

async function* readGroups(
  file: string,
  buffer: AsyncBuffer,
  metadata: FileMetaData,
  columns: readonly string[],
  elements: ReadonlyMap<string, SchemaElement>,
  options: ParquetOptions,
): AsyncGenerator<TableBatch> {
  const limit = options.groupBytes ?? GROUP_BYTES;
  const used = new Set(
    metadata.row_groups.flatMap((group) => group.columns.map((c) => c.meta_data?.codec ?? "")),
  );
  const compressors = await pageCodecs(used, options.platform, limit);
  let start = 0;
  for (const [index, group] of metadata.row_groups.entries()) {
    const size = Number(group.num_rows);
    const rows = await readGroup(group, index);
    if (rows !== undefined)
      for (let at = 0; at < rows.length; at += BATCH)
        yield { firstRow: start + at + 1, rows: rows.slice(at, at + BATCH) };
    start += size;
  }

  async function checkColumns(group: RowGroup, rows: number): Promise<void> {
    for (const { meta_data: meta } of group.columns) {
      const name = meta?.path_in_schema[0];
      const element = name === undefined || !columns.includes(name) ? undefined : elements.get(name);
      if (meta === undefined || element === undefined) continue;
      if (meta.type !== element.type)
        throw new RangeError("parquet: a column's type differs from the schema's");
      const from = Number(meta.dictionary_page_offset ?? 0n) || Number(meta.data_page_offset);
      const bytes = await buffer.slice(from, from + Number(meta.total_compressed_size));
      checkPages(new Uint8Array(bytes), meta, element, rows, compressors, limit);
    }
  }

  async function readGroup(group: RowGroup, index: number): Promise<Cell[][] | undefined> {
    const place = { row: start + 1 };
    const bytes = Number(group.total_byte_size);
    const size = Number(group.num_rows);
    if (bytes > limit || size > GROUP_ROWS) {
      options.sink.report(
        problemAt({ code: "too-large", file, place }, (m) =>
          m.parquetTooLarge(humanSize(bytes), humanSize(limit)),
        ),
      );
      return undefined;
    }
    try {
      await checkColumns(group, size);
      let rows: unknown[][] = [];
      await parquetRead({
        file: buffer,
        metadata: { ...metadata, row_groups: [group], num_rows: group.num_rows },
        columns: [...columns],
        compressors,
        parsers: PARSERS,
        onComplete: (complete) => {
          rows = complete;
        },
      });
      if (rows.length !== size) throw new RangeError("parquet: fewer rows than announced");
      const kinds = columns.map((column) => elements.get(column) ?? { name: column });
      return rows.map((row) => kinds.map((kind, i) => toCell(row[i], kind)));
    } catch {
      options.sink.report(
        problemAt({ code: "unreadable-part", file, place }, (m) => m.parquetPart(index + 1)),
      );
      return undefined;
    }
  }
}
