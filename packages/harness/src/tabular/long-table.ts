import type { HumanLabel, SampleRecord, Score } from "../record.ts";
import { PERSON } from "./header-words.ts";
import { stateOf } from "./row-record.ts";

interface Gathered {
  readonly record: SampleRecord;
  readonly scores: Score[];
  readonly labels: HumanLabel[];
}

/**
 * Gathers a long table (one row per sample and grader) into one record per sample. Rows of one sample may stand
 * anywhere in the file, so the samples of a long table are held in memory until it ends.
 */
export interface LongTable {
  /** False where the row repeats item, system, epoch and grader although the table numbers its epochs: it is not kept. */
  add(record: SampleRecord, grader: string): boolean;
  /** Rows that repeated item, system and grader in a table without epochs, and so were taken as a further epoch. */
  repeats(): number;
  /** Graders that are no people, in order of appearance. */
  judges(): readonly string[];
  records(): Iterable<SampleRecord>;
}

export function longTable(hasEpochColumn: boolean): LongTable {
  const samples = new Map<string, Gathered>();
  const seen = new Map<string, number>();
  const judges = new Set<string>();
  let repeats = 0;
  return {
    add(record, grader) {
      const key = JSON.stringify([record.system, record.item, record.epoch, record.language]);
      const turn = seen.get(`${key}${grader}`) ?? 0;
      if (turn > 0 && hasEpochColumn) return false;
      seen.set(`${key}${grader}`, turn + 1);
      if (turn > 0) repeats++;
      const epoch = record.epoch + turn;
      const sample = `${key}${turn}`;
      let gathered = samples.get(sample);
      if (gathered === undefined) {
        gathered = { record: { ...record, epoch }, scores: [], labels: [] };
        samples.set(sample, gathered);
      }
      const several = record.scores.length > 1;
      for (const score of record.scores) {
        const name = several ? `${grader}: ${score.scorer}` : grader;
        if (PERSON.test(grader))
          gathered.labels.push({ rater: name, value: score.value, adjudicated: false });
        else {
          judges.add(name);
          gathered.scores.push({ scorer: name, value: score.value, judge: grader });
        }
      }
      if (!gathered.labels.some((label) => label.adjudicated))
        gathered.labels.push(...record.labels.filter((label) => label.adjudicated));
      return true;
    },
    repeats: () => repeats,
    judges: () => [...judges],
    *records() {
      for (const { record, scores, labels } of samples.values()) {
        const state = record.state === "error" ? "error" : stateOf(scores, labels);
        yield { ...record, scores, labels, state };
      }
    },
  };
}
