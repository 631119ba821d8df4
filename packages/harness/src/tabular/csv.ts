import { openCsv } from "@bongsu/input";
import { endingOf } from "../common/file-names.ts";
import { readingContext } from "../common/reading.ts";
import type { LogReader } from "../reader.ts";
import { readTable } from "./read-table.ts";

const ENDINGS = ["csv", "tsv", "tab"];

/** Tables as text: comma, semicolon or tab. */
export const csv: LogReader = {
  format: "csv",

  async claim(files) {
    return files.filter((file) => ENDINGS.includes(endingOf(file.name))).map((file) => [file]);
  },

  async open(files, options) {
    const context = readingContext(files, options);
    const source = context.originals.sources[0];
    if (source === undefined) throw new TypeError("csv: no file");
    return readTable("csv", await openCsv(source, { sink: context.sink }), context);
  },
};
