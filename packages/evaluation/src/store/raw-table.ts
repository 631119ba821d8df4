import type { Digest, LogFacts, LogReading, Loss, SampleRecord, SampleState } from "@bongsu/harness";
import type { Problem } from "@bongsu/input";
import { dictionary } from "./dictionary.ts";
import { Float64Column, Int32Column, Uint8Column } from "./growable.ts";
import type { Uniform } from "./growable.ts";
import { NONE } from "./samples.ts";
import type { Dictionary } from "./samples.ts";
import { ScalarColumn } from "./scalar-values.ts";
import type { ScalarValues } from "./scalar-values.ts";

/** Names exactly as the logs write them; shared by all logs of a study, so that equal names have equal codes. */
export interface RawNames {
  readonly systems: Dictionary;
  readonly items: Dictionary;
  readonly languages: Dictionary;
  readonly clusters: Dictionary;
  readonly strata: Dictionary;
}

export const rawNames = (): RawNames => ({
  systems: dictionary(),
  items: dictionary(),
  languages: dictionary(),
  clusters: dictionary(),
  strata: dictionary(),
});

/** One log by columns, before any protocol is applied: read once, used by every pipeline that names it. */
export interface RawTable {
  readonly names: RawNames;
  readonly facts: LogFacts;
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly digest: Digest }[];
  readonly losses: readonly Loss[];
  readonly problems: readonly Problem[];
  readonly rows: number;
  readonly system: Int32Array;
  readonly item: Int32Array;
  readonly epoch: Int32Array;
  readonly language: Int32Array;
  readonly cluster: Int32Array;
  readonly stratum: Int32Array;
  /** Index into STATES. */
  readonly state: Uint8Array;
  /** Digests of answers and of item contents as `digestNumber`; null when the log has none. */
  readonly answers: Float64Array | null;
  readonly contents: Float64Array | null;
  readonly scorers: readonly RawScorer[];
  readonly raters: readonly RawRater[];
}

export interface RawScorer {
  readonly name: string;
  /** Who judged, as the samples say; more than one where they differ. */
  readonly judges: readonly string[];
  readonly column: ScalarValues;
}

export interface RawRater {
  readonly name: string;
  readonly adjudicated: boolean;
  readonly column: ScalarValues;
}

export const STATES: readonly SampleState[] = ["scored", "unscored", "error", "limit"];

/**
 * The leading 52 bits of a digest as an exact double: enough to see that two cells of the same sample differ,
 * in an eighth of the room of its text.
 */
export function digestNumber(digest: string): number {
  let number = 0;
  for (let at = 7; at < 20; at++) {
    const code = digest.charCodeAt(at);
    number = number * 16 + (code < 58 ? code - 48 : code - 87); // "sha256:" and lower-case hex
  }
  return number;
}

/** Reads one log to its end. Rejects with what its batches reject with. */
export async function readTable(
  reading: LogReading,
  names: RawNames,
  progress?: (rows: number) => void,
): Promise<RawTable> {
  const builder = new TableBuilder(names);
  for await (const batch of reading.batches) {
    for (const record of batch) builder.add(record);
    progress?.(builder.rows);
  }
  return builder.finish(reading);
}

class TableBuilder {
  rows = 0;
  readonly #names: RawNames;
  readonly #system = new Int32Column();
  readonly #item = new Int32Column();
  readonly #epoch = new Int32Column();
  readonly #language = new Int32Column();
  readonly #cluster = new Int32Column();
  readonly #stratum = new Int32Column();
  readonly #state = new Uint8Column();
  #answers: Float64Column | null = null;
  #contents: Float64Column | null = null;
  readonly #scorers = new Map<string, { column: ScalarColumn; judges: Set<string> }>();
  readonly #raters = new Map<string, { column: ScalarColumn; adjudicated: boolean }>();

  constructor(names: RawNames) {
    this.#names = names;
  }

  add(record: SampleRecord): void {
    const row = this.rows;
    const names = this.#names;
    this.#system.push(names.systems.code(record.system));
    this.#item.push(names.items.code(record.item));
    this.#epoch.push(record.epoch);
    this.#language.push(optional(names.languages, record.language));
    this.#cluster.push(optional(names.clusters, record.cluster));
    this.#stratum.push(optional(names.strata, record.stratum));
    this.#state.push(STATES.indexOf(record.state));
    if (record.answerDigest !== null) {
      this.#answers ??= new Float64Column();
      this.#answers.pad(row);
      this.#answers.push(digestNumber(record.answerDigest));
    }
    if (record.itemDigest !== null) {
      this.#contents ??= new Float64Column();
      this.#contents.pad(row);
      this.#contents.push(digestNumber(record.itemDigest));
    }
    for (const score of record.scores) {
      const scorer = this.#scorer(score.scorer);
      scorer.column.set(row, score.value);
      if (score.judge !== null) scorer.judges.add(score.judge);
    }
    for (const label of record.labels) this.#rater(label.rater, label.adjudicated).set(row, label.value);
    this.rows = row + 1;
  }

  finish(reading: LogReading): RawTable {
    const rows = this.rows;
    this.#answers?.pad(rows);
    this.#contents?.pad(rows);
    const uniform: Uniform = new Map();
    return {
      names: this.#names,
      facts: reading.facts,
      files: reading.files(),
      losses: reading.losses(),
      problems: reading.problems(),
      rows,
      system: this.#system.finish(uniform),
      item: this.#item.finish(uniform),
      epoch: this.#epoch.finish(uniform),
      language: this.#language.finish(uniform),
      cluster: this.#cluster.finish(uniform),
      stratum: this.#stratum.finish(uniform),
      state: this.#state.finish(),
      answers: this.#answers?.finish() ?? null,
      contents: this.#contents?.finish() ?? null,
      scorers: [...this.#scorers].map(([name, scorer]) => ({
        name,
        judges: [...scorer.judges],
        column: scorer.column.finish(rows),
      })),
      raters: [...this.#raters].map(([name, rater]) => ({
        name,
        adjudicated: rater.adjudicated,
        column: rater.column.finish(rows),
      })),
    };
  }

  #scorer(name: string): { column: ScalarColumn; judges: Set<string> } {
    let scorer = this.#scorers.get(name);
    if (scorer === undefined) {
      scorer = { column: new ScalarColumn(), judges: new Set() };
      this.#scorers.set(name, scorer);
    }
    return scorer;
  }

  #rater(name: string, adjudicated: boolean): ScalarColumn {
    let rater = this.#raters.get(name);
    if (rater === undefined) {
      rater = { column: new ScalarColumn(), adjudicated };
      this.#raters.set(name, rater);
    }
    return rater.column;
  }
}

const optional = (names: Dictionary, value: string | null): number =>
  value === null ? NONE : names.code(value);
