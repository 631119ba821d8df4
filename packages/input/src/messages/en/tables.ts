import { humanSize } from "../../bytes.ts";

export const tables = {
  tableEmpty: () => ({
    found: "The table has no header row.",
    expected: "A first row with the names of the columns.",
    todo: "Export the table again with its header row.",
  }),
  tableDuplicateColumn: (name: string, renamed: string) => ({
    found: `Two columns are called "${name}"; the later one is read as "${renamed}".`,
    expected: "Each column name once.",
    todo: `Rename one of them, or use "${renamed}" where you mean the later one.`,
  }),
  tableRagged: (cells: number, columns: number) => ({
    found: `This row has ${cells} cells.`,
    expected: `${columns} cells, as in the header row.`,
    todo: "Correct the row (often a separator or a quotation mark inside a text); --keep-going leaves it out.",
  }),
  csvQuoteOpen: () => ({
    found: "A quotation mark opens a field here and is never closed.",
    expected: 'Every field that begins with " ends with " (RFC 4180).',
    todo: "Close the quotation mark; --keep-going reads the rows before it.",
  }),
  csvQuoteStray: () => ({
    found: "Text follows a closing quotation mark.",
    expected: 'A separator or the end of the row; a quotation mark inside a field is written "".',
    todo: "Double the quotation marks inside the field; --keep-going leaves this row out.",
  }),
  csvRowTooLarge: (limit: number) => ({
    found: `One row is longer than ${humanSize(limit)}; perhaps a quotation mark is not closed.`,
    expected: `At most ${humanSize(limit)} a row.`,
    todo: "Look for the quotation mark that opens here, or raise the limit.",
  }),
  csvTooManyColumns: (columns: number, limit: number) => ({
    found: `The header row has ${columns} columns.`,
    expected: `At most ${limit} columns.`,
    todo: "Export only the columns that are needed, or raise the limit.",
  }),
  encodingAssumed: (encoding: string) => ({
    found: `The text is not UTF-8 and was read as ${encoding}.`,
    expected: "Text in UTF-8.",
    todo: "Look whether names and texts read right; better, save the file again as UTF-8.",
  }),
  undecodable: (byte: number) => ({
    found: `Byte 0x${byte.toString(16).padStart(2, "0")} is neither UTF-8 nor CP949 at this place.`,
    expected: "Text in UTF-8, UTF-16 with a byte-order mark, or CP949.",
    todo: "Save the file again as UTF-8; --keep-going leaves the rows with unreadable characters out.",
  }),
  undecodableUtf16: () => ({
    found: "The text is UTF-16, but broken: half a character stands here.",
    expected: "Whole UTF-16 characters.",
    todo: "Save the file again as UTF-8; --keep-going leaves the rows with unreadable characters out.",
  }),
  undecodableRow: () => ({
    found: "This row holds an unreadable character and was left out.",
    expected: "Rows whose characters can all be read.",
    todo: "Save the file again as UTF-8.",
  }),
  moreLikeThis: (count: number) => ({
    found: `There are ${count} more problems of this kind, the last one here.`,
    expected: "As said for the first ones.",
    todo: "Mend the cause of the first ones; the rest most likely have the same.",
  }),
};
