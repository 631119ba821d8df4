/** A table that says which items are the same: a column per pipeline id, a row per item. */
export interface AlignmentTable {
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Alignment {
  /** The common id of an item of a pipeline; undefined where the table does not have it. */
  of(pipeline: string, item: string): string | undefined;
}

/** The common id of a row is its first cell that is not empty. */
export function alignmentOf(table: AlignmentTable): Alignment {
  const byPipeline = new Map<string, Map<string, string>>(table.columns.map((column) => [column, new Map()]));
  for (const row of table.rows) {
    const common = row.find((cell) => cell !== "");
    if (common === undefined) continue;
    for (const [index, column] of table.columns.entries()) {
      const own = row[index] ?? "";
      if (own !== "") byPipeline.get(column)?.set(own, common);
    }
  }
  return { of: (pipeline, item) => byPipeline.get(pipeline)?.get(item) };
}
