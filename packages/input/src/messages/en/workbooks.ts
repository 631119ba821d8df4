export const workbooks = {
  xlsxOld: () => ({
    found: "This is an old .xls workbook, or one protected by a password.",
    expected: "An .xlsx workbook without a password.",
    todo: 'Open it in a spreadsheet program and save it as "Excel workbook (.xlsx)", or as CSV.',
  }),
  xlsxNoPart: (part: string) => ({
    found: `The file lacks the part ${part}.`,
    expected: "An .xlsx workbook (Office Open XML, ECMA-376).",
    todo: "Open the file in a spreadsheet program and save it again as .xlsx, or as CSV.",
  }),
  xlsxXml: (reason: string) => ({
    found: `This part of the workbook is not well-formed XML (${reason}).`,
    expected: "Well-formed XML.",
    todo: "Open the file in a spreadsheet program and save it again as .xlsx, or as CSV.",
  }),
  xlsxNoSheets: () => ({
    found: "The workbook has no sheet with cells.",
    expected: "At least one worksheet.",
    todo: "Put the table on a worksheet.",
  }),
  xlsxSheetUnknown: (wanted: string, names: string) => ({
    found: `There is no sheet called "${wanted}".`,
    expected: `One of: ${names}.`,
    todo: "Name one of these sheets.",
  }),
  xlsxOtherSheets: (read: string, others: string) => ({
    found: `Only the sheet "${read}" is read; the workbook also has: ${others}.`,
    expected: "One sheet with the table, or the name of the sheet that is meant.",
    todo: "Name the sheet, if another one is meant.",
  }),
  xlsxErrorCell: (value: string) => ({
    found: `The cell shows the error ${value}; it was read as empty.`,
    expected: "A value.",
    todo: "Correct the formula in the spreadsheet and save it again.",
  }),
  xlsxBadCell: (value: string) => ({
    found: `The cell holds "${value}", which is not of the type that it is marked with.`,
    expected: "A number, a text, a truth value or a date.",
    todo: "Enter the cell's value again and save the workbook.",
  }),
  xlsxFormula: () => ({
    found: "The cell holds a formula whose result was never saved; it was read as empty.",
    expected: "A formula with its last result.",
    todo: "Open the workbook in a spreadsheet program, let it calculate, and save it again.",
  }),
  xlsxMerged: (count: number) => ({
    found: `The sheet has ${count} merged ranges; each of their cells was read with the range's value.`,
    expected: "One cell, one value.",
    todo: "Check that this is what the merged cells mean; else undo the merging.",
  }),
  xlsxTooManyStrings: (limit: number) => ({
    found: `The workbook holds more than ${limit} different texts.`,
    expected: `At most ${limit}.`,
    todo: "Export the sheet as CSV or Parquet.",
  }),
  parquetBad: () => ({
    found: "The file is not a readable Parquet file.",
    expected: "A Parquet file that begins and ends with PAR1.",
    todo: "Export the file again, or copy it again from its origin.",
  }),
  parquetPart: (group: number) => ({
    found: `Row group ${group} cannot be read: it is damaged, or uses an encoding that is not known here.`,
    expected: "Row groups that can be read.",
    todo: "Export the file again; --keep-going leaves this row group out.",
  }),
  parquetTooLarge: (bytes: string, limit: string) => ({
    found: `A row group of the file takes ${bytes}.`,
    expected: `At most ${limit} for one row group.`,
    todo: "Write the file with smaller row groups.",
  }),
  parquetNested: (column: string) => ({
    found: `The column "${column}" holds lists or records, and is left out.`,
    expected: "Columns with one number, text or truth value a row.",
    todo: "Flatten the column before exporting, if it is needed.",
  }),
  columnMissing: (name: string, columns: string) => ({
    found: `There is no column "${name}".`,
    expected: `One of: ${columns}.`,
    todo: "Name one of these columns.",
  }),
};
