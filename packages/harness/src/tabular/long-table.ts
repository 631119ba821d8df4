import type { HumanLabel, SampleRecord, Score } from "../record.ts";
import { Gathering } from "../spill/gather.ts";
import type { SortRoom } from "../spill/external-sort.ts";
import { PERSON } from "./header-words.ts";
import { stateOf } from "./row-record.ts";

/** One grader's row of a long table, and its number in the file. */
interface GraderRow {
  readonly row: number;
  readonly grader: string;
  readonly record: SampleRecord;
}

/** One sample as far as it is known. */
interface Open {
  readonly record: SampleRecord;
  readonly scores: Score[];
  readonly labels: HumanLabel[];
}

/**
 * Gathers a long table (one row per sample and grader) into one record per sample; rows of one sample may stand
 * anywhere in the file. In a table without epochs the n-th row of one item, system and grader is epoch n; in one
 * that numbers them such a row is kept apart.
 */
export class LongTable {
  readonly #rows: Gathering<GraderRow, Open>;
  /** Graders that are no people, by the row in which each first stands. */
  readonly #judges = new Map<string, number>();

  constructor(hasEpochColumn: boolean, room: SortRoom) {
    this.#rows = new Gathering(room, {
      begin: (row, turn, at) => {
        const record = { ...row.record, epoch: row.record.epoch + turn, scores: [], labels: [] };
        return this.#judged({ record, scores: [], labels: [] }, row, at);
      },
      more: (sample, row, at) => this.#judged(sample, row, at),
      repeats: hasEpochColumn ? "apart" : "next-sample",
    });
  }

  /** `row`: its number in the file. */
  add(record: SampleRecord, grader: string, row: number): void {
    const key = JSON.stringify([record.system, record.item, record.epoch, record.language]);
    this.#rows.add(key, grader, { row, grader, record });
  }

  /** Rows that were taken as a further epoch; complete when the first record comes. */
  repeats(): number {
    return this.#rows.repeated;
  }

  /** Graders that are no people, in order of appearance; complete when the first record comes. */
  judges(): readonly string[] {
    return [...this.#judges].sort(([, a], [, b]) => a - b).map(([name]) => name);
  }

  /** All samples in the order of their first rows. `onSecond` hears of the rows that were kept apart. */
  async *records(onSecond: (row: number) => void): AsyncGenerator<readonly SampleRecord[]> {
    for await (const batch of this.#rows.samples()) {
      const records: SampleRecord[] = [];
      for (const one of batch) {
        if ("apart" in one) onSecond(one.apart.row);
        else records.push(closed(one.sample));
      }
      yield records;
    }
  }

  #judged(sample: Open, { grader, record }: GraderRow, at: number): Open {
    const several = record.scores.length > 1;
    for (const { scorer, value } of record.scores) {
      const name = several ? `${grader}: ${scorer}` : grader;
      if (PERSON.test(grader)) sample.labels.push({ rater: name, value, adjudicated: false });
      else {
        this.#judges.set(name, Math.min(at, this.#judges.get(name) ?? at));
        sample.scores.push({ scorer: name, value, judge: grader });
      }
    }
    if (!sample.labels.some((label) => label.adjudicated))
      sample.labels.push(...record.labels.filter((label) => label.adjudicated));
    return sample;
  }
}

function closed({ record, scores, labels }: Open): SampleRecord {
  const state = record.state === "error" ? "error" : stateOf(scores, labels);
  return { ...record, scores, labels, state };
}
