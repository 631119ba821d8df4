import { openCsv, openParquet, openXlsx } from "@bongsu/input";
import type { Source, Table } from "@bongsu/input";
import { endingOf } from "../common/file-names.ts";
import { readingContext } from "../common/reading.ts";
import type { ReadingContext } from "../common/reading.ts";
import type { LogReader } from "../reader.ts";
import type { FormatName } from "../record.ts";
import { openLines } from "./jsonl.ts";
import { readTable } from "./read-table.ts";

/** Tables are claimed by their ending alone, after every format that has a shape of its own. */
function tabular(
  format: FormatName,
  endings: readonly string[],
  open: (source: Source, context: ReadingContext) => Promise<Table>,
): LogReader {
  return {
    format,

    async claim(files) {
      return files.filter((file) => endings.includes(endingOf(file.name))).map((file) => [file]);
    },

    async open(files, options) {
      const context = readingContext(files, options);
      const source = context.originals.sources[0];
      if (source === undefined) throw new TypeError(`${format}: no file`);
      return readTable(format, await open(source, context), context);
    },
  };
}

export const csv = tabular("csv", ["csv", "tsv", "tab"], (source, { sink }) => openCsv(source, { sink }));

/** JSON Lines of no harness that is known: a table whose columns are the members of its objects. */
export const jsonl = tabular("jsonl", ["jsonl", "ndjson"], openLines);

export const xlsx = tabular("xlsx", ["xlsx", "xlsm"], (source, { sink, options }) =>
  openXlsx(source, { sink, platform: options.platform, sheet: options.sheet }),
);

export const parquet = tabular("parquet", ["parquet"], (source, { sink, options }) =>
  openParquet(source, { sink, platform: options.platform }),
);
