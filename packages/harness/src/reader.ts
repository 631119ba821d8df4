import type { FileSet, Platform, ProblemSink, Source } from "@bongsu/input";
import type { FormatName, LogReading } from "./record.ts";

export interface ReadOptions {
  readonly platform: Platform;
  readonly problems: ProblemSink;
  /** Called with bytes read so far of `total`, for progress; may throw to cancel. */
  readonly progress?: (read: number, total: number) => void;
  /** For tabular formats: which column is what. Absent: the reader proposes one and says so. */
  readonly columns?: ColumnMapping;
  /** Of a workbook: the sheet to read. Absent: the first visible one. */
  readonly sheet?: string;
  /** How many bytes of rows are held before they go to the platform's scratch room; absent: 8 MiB. */
  readonly heldBytes?: number;
}

/** Which column of a table holds which field of the sample record. */
export interface ColumnMapping {
  readonly item?: string;
  readonly system?: string;
  readonly epoch?: string;
  readonly language?: string;
  readonly cluster?: string;
  readonly stratum?: string;
  /** Scorer name → column. */
  readonly scores?: Readonly<Record<string, string>>;
  /** Rater → column. */
  readonly raters?: Readonly<Record<string, string>>;
  readonly adjudicated?: string;
  readonly itemText?: string;
  readonly answerText?: string;
  readonly error?: string;
  /** Long tables (one row per sample and grader): the column that says who gave the row's score; people become labels. */
  readonly grader?: string;
  readonly inputTokens?: string;
  readonly outputTokens?: string;
  readonly seconds?: string;
}

/** One importer. `claim` picks, from a set of files, the groups that form one log each (an lm-eval results file with its samples, a HELM run folder, a single `.eval`). */
export interface LogReader {
  readonly format: FormatName;
  claim(files: FileSet, head: (source: Source) => Promise<Uint8Array>): Promise<readonly FileSet[]>;
  open(files: FileSet, options: ReadOptions): Promise<LogReading>;
}
