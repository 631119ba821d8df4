import type { LossLedger } from "../common/loss-ledger.ts";

/** Rows of any tabular format: a header, then batches of cells. Read once. */
export interface Table {
  readonly header: readonly string[];
  /** `first` is the row number of the batch's first row as a person counts: the header is row 1. */
  readonly batches: AsyncIterable<{ readonly first: number; readonly rows: readonly (readonly unknown[])[] }>;
  /** What the format itself left behind (other sheets, fields that came too late); called when reading has ended. */
  losses?(ledger: LossLedger): void;
}

/** How many rows are looked at before the columns are proposed. */
export const SAMPLED_ROWS = 200;
