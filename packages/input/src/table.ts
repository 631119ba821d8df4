/** Cells of a table, as the format knows them: CSV has only text. */
export type Cell = string | number | boolean | null;

export interface TableBatch<C extends Cell = Cell> {
  /**
   * The number of `rows[0]` as the file counts: a header row is row 1, and a format without one (Parquet) begins
   * its rows at 1. The rows of one batch follow one another without gaps.
   */
  readonly firstRow: number;
  /** Each as long as `columns`. */
  readonly rows: readonly (readonly C[])[];
}

/** A table that is read once, from its first row to its last. */
export interface Table<C extends Cell = Cell> {
  readonly file: string;
  readonly columns: readonly string[];
  readonly batches: AsyncIterable<TableBatch<C>>;
}
