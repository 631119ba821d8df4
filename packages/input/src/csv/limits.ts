export interface CsvLimits {
  readonly columns: number;
  /** Characters of one row. */
  readonly rowLength: number;
}

/** 16,384 columns is what a spreadsheet can hold. */
export const CSV_LIMITS: CsvLimits = { columns: 16_384, rowLength: 16 * 1024 * 1024 };
