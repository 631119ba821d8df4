import { detached } from "../common/detached.ts";
import type { heldSamples } from "../common/held.ts";
import type { HumanLabel, SampleRecord, Score } from "../record.ts";
import { PERSON } from "./header-words.ts";
import { stateOf } from "./row-record.ts";
import { sharedLists } from "./shared-lists.ts";

/** One sample as far as it is known. */
interface Gathered {
  readonly record: SampleRecord;
  graders: readonly string[];
  scores: readonly Score[];
  labels: readonly HumanLabel[];
  /** The further epoch that its graders' next rows were taken for. */
  again: Gathered | null;
}

/**
 * Gathers a long table (one row per sample and grader) into one record per sample. Rows of one sample may stand
 * anywhere in the file, so the samples of a long table are held in memory until it ends.
 */
export interface LongTable {
  /**
   * False where the row repeats item, system, epoch and grader although the table numbers its epochs: it is not kept.
   * @throws InputError `too-large`
   */
  add(record: SampleRecord, grader: string): boolean;
  /** Rows that repeated item, system and grader in a table without epochs, and so were taken as a further epoch. */
  repeats(): number;
  /** Graders that are no people, in order of appearance. */
  judges(): readonly string[];
  records(): Iterable<SampleRecord>;
}

export function longTable(hasEpochColumn: boolean, oneMore: ReturnType<typeof heldSamples>): LongTable {
  const firstEpochs = new Map<string, Gathered>();
  const inOrder: Gathered[] = [];
  const judges = new Set<string>();
  const scoreOf = shared((score, name, grader): Score => ({
    scorer: name,
    value: score.value,
    judge: grader,
  }));
  const labelOf = shared((score, name): HumanLabel => ({
    rater: name,
    value: score.value,
    adjudicated: false,
  }));
  const graders = new Map<string, string>();
  const [withGrader, withScore, withLabel] = [
    sharedLists<string>(),
    sharedLists<Score>(),
    sharedLists<HumanLabel>(),
  ];
  let repeats = 0;

  const one = (name: string): string => {
    const known = graders.get(name) ?? detached(name);
    graders.set(known, known);
    return known;
  };
  const begun = (record: SampleRecord): Gathered => {
    oneMore();
    const sample: Gathered = {
      record: { ...record, scores: NONE, labels: NONE }, // the row's own lists are not kept
      graders: NONE,
      scores: NONE,
      labels: NONE,
      again: null,
    };
    inOrder.push(sample);
    return sample;
  };

  return {
    add(record, named) {
      const grader = one(named);
      const key = JSON.stringify([record.system, record.item, record.epoch, record.language]);
      let sample = firstEpochs.get(key);
      if (sample === undefined) firstEpochs.set(key, (sample = begun(record)));
      for (let turn = 1; sample.graders.includes(grader); turn++) {
        if (hasEpochColumn) return false;
        if (turn === 1) repeats++;
        sample = sample.again ??= begun({ ...record, epoch: record.epoch + turn });
      }
      sample.graders = withGrader(sample.graders, grader);
      const several = record.scores.length > 1;
      for (const score of record.scores) {
        const name = several ? `${grader}: ${score.scorer}` : grader;
        if (PERSON.test(grader)) sample.labels = withLabel(sample.labels, labelOf(score, name, grader));
        else {
          judges.add(name);
          sample.scores = withScore(sample.scores, scoreOf(score, name, grader));
        }
      }
      if (!sample.labels.some((label) => label.adjudicated))
        for (const label of record.labels)
          if (label.adjudicated) sample.labels = withLabel(sample.labels, label);
      return true;
    },
    repeats: () => repeats,
    judges: () => [...judges],
    *records() {
      for (const { record, scores, labels } of inOrder) {
        const state = record.state === "error" ? "error" : stateOf(scores, labels);
        yield { ...record, scores, labels, state };
      }
    },
  };
}

const NONE: readonly never[] = [];

/** Distinct cells are read once and stored once (score-cells.ts); so are the verdicts made of them, up to this many. */
const REMEMBERED = 4096;

function shared<T>(
  make: (score: Score, name: string, grader: string) => T,
): (score: Score, name: string, grader: string) => T {
  const byName = new Map<string, Map<Score, T>>();
  return (score, name, grader) => {
    const known = byName.get(name) ?? new Map<Score, T>();
    const hit = known.get(score);
    if (hit !== undefined) return hit;
    const made = make(score, name, grader);
    byName.set(name, known);
    if (known.size < REMEMBERED) known.set(score, made);
    return made;
  };
}
