import type { Platform, Problem } from "@bongsu/input";
import { itemDigest, textDigest } from "../common/content-digest.ts";
import { detached } from "../common/detached.ts";
import { firstLine } from "../common/hostile.ts";
import type { ColumnMapping } from "../reader.ts";
import type { HumanLabel, SampleRecord, SampleState, Score } from "../record.ts";
import { epochUnreadable, itemMissing } from "../messages/tabular.ts";
import { scalarOfCell, textOfCell } from "./scalar.ts";
import { judgeOfHeader, labelCell, remembering, scoreCell } from "./score-cells.ts";

export interface RowContext {
  readonly file: string;
  readonly platform: Platform;
  /** Stands in for the system where no column names it. */
  readonly fallbackSystem: string;
  /** Epochs in the file count from 0. */
  readonly epochsFromZero: boolean;
  report(problem: Problem): void;
}

/** A row as a record; null where the row cannot be one and the problem was reported. `row` is counted from 1, header included. */
export type RowToRecord = (cells: readonly unknown[], row: number) => SampleRecord | null;

/** Compiles a mapping against a header into the function that reads one row: column positions are looked up once. */
export function rowToRecord(
  header: readonly string[],
  mapping: ColumnMapping,
  context: RowContext,
): RowToRecord {
  const at = (column: string | undefined): number => (column === undefined ? -1 : header.indexOf(column));
  const item = at(mapping.item);
  const system = at(mapping.system);
  const epoch = at(mapping.epoch);
  const language = at(mapping.language);
  const cluster = at(mapping.cluster);
  const stratum = at(mapping.stratum);
  const itemText = at(mapping.itemText);
  const answerText = at(mapping.answerText);
  const error = at(mapping.error);
  const inputTokens = at(mapping.inputTokens);
  const outputTokens = at(mapping.outputTokens);
  const seconds = at(mapping.seconds);
  const scoreColumns = Object.entries(mapping.scores ?? {}).map(([scorer, column]) => ({
    at: at(column),
    read: scoreCell(scorer, judgeOfHeader(column)),
  }));
  const labelColumns = [
    ...Object.entries(mapping.raters ?? {}).map(([rater, column]) => ({
      at: at(column),
      read: labelCell(rater, false),
    })),
    ...(mapping.adjudicated === undefined
      ? []
      : [{ at: at(mapping.adjudicated), read: labelCell(mapping.adjudicated, true) }]),
  ];
  const shared = remembering((cell) => ({ text: textOfCell(cell).trim() || null }));
  const text = (cells: readonly unknown[], index: number): string | null =>
    index < 0 ? null : shared(cells[index]).text;
  const number = (cells: readonly unknown[], index: number): number | null => {
    const value = index < 0 ? null : scalarOfCell(cells[index]);
    return typeof value === "number" && value >= 0 ? value : null;
  };

  const epochOf = (cells: readonly unknown[], row: number): number | null => {
    if (epoch < 0) return 1;
    const value = scalarOfCell(cells[epoch]);
    const counted = typeof value === "number" ? value + (context.epochsFromZero ? 1 : 0) : null;
    if (counted !== null && Number.isInteger(counted) && counted >= 1) return counted;
    context.report(epochUnreadable(context.file, row, mapping.epoch ?? "", textOfCell(cells[epoch])));
    return null;
  };

  return (cells, row) => {
    const prompt = itemText < 0 ? "" : textOfCell(cells[itemText]);
    const promptDigest = prompt === "" ? null : itemDigest(context.platform, { input: prompt });
    const id = item < 0 ? (promptDigest ?? `row-${row}`) : detached(textOfCell(cells[item]).trim());
    if (id === "") {
      context.report(itemMissing(context.file, row, mapping.item ?? ""));
      return null;
    }
    const counted = epochOf(cells, row);
    if (counted === null) return null;
    const answer = answerText < 0 ? "" : textOfCell(cells[answerText]);
    const failure = error < 0 ? "" : textOfCell(cells[error]).trim();
    const scores: Score[] = scoreColumns.map((column) => column.read(cells[column.at]));
    const labels: HumanLabel[] = labelColumns.map((column) => column.read(cells[column.at]));
    return {
      system: text(cells, system) ?? context.fallbackSystem,
      item: id,
      itemDigest: promptDigest,
      epoch: counted,
      language: text(cells, language),
      cluster: text(cells, cluster),
      stratum: text(cells, stratum),
      answerDigest: answer === "" ? null : textDigest(context.platform, answer),
      scores,
      labels,
      state: failure === "" ? stateOf(scores, labels) : "error",
      detail: failure === "" ? null : firstLine(failure),
      inputTokens: number(cells, inputTokens),
      outputTokens: number(cells, outputTokens),
      seconds: number(cells, seconds),
    };
  };
}

/** Scored where a scorer gave a value; in a table of labels alone, where a person did. */
export function stateOf(scores: readonly Score[], labels: readonly HumanLabel[]): SampleState {
  const verdicts = scores.length > 0 ? scores : labels;
  return verdicts.some((verdict) => verdict.value !== null) ? "scored" : "unscored";
}
