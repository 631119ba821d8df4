import type { RawRater, RawTable } from "./raw-table.ts";
import { Float64Column, Int32Column, SparseColumn, Uint8Column } from "./growable.ts";
import type { Uniform } from "./growable.ts";
import { CodeMarks } from "./distinct.ts";
import { NONE } from "./samples.ts";
import type { Samples } from "./samples.ts";
import { NUMBER } from "./scalar-values.ts";
import type { ScalarValues } from "./scalar-values.ts";

/** A raw value that stands for no outcome class: the judge gave no verdict, or nobody said what the value means. */
export const UNUSABLE = -2;
export const UNKNOWN_VALUE = -3;

/** How the raw names and values of a pipeline's logs are read under a plan. */
export interface Coding {
  /** System code by raw system code; NONE: not part of the exercise. */
  readonly systems: Int32Array;
  /** Language code by raw language code, under the table's harness. */
  languages(table: RawTable): Int32Array;
  /** Language code by raw item code, for rows that name none; NONE where the item does not tell, null where none does. */
  languageOfItem(table: RawTable): Int32Array | null;
  /** Language code of rows of which neither log nor item says one. */
  readonly ownLanguage: number;
  /** Item code by raw item code, within the table's task. */
  items(table: RawTable): Int32Array;
  task(table: RawTable): number;
  /** Codes by raw codes. */
  readonly clusters: Int32Array;
  readonly strata: Int32Array;
  readonly clustersOfStrata: Int32Array;
  readonly strataOfClusters: Int32Array;
  /** 1 for raw strata that the selection leaves out. */
  readonly stratumLeftOut: Uint8Array;
  /** Whether rows without a stratum are left out (a selection of named strata leaves them out). */
  readonly unstratifiedLeftOut: boolean;
  /** Which raw column fills the wanted kind of group, where the logs have only the other kind. */
  groupsFrom(table: RawTable): "own" | "strata-as-clusters" | "clusters-as-strata";
  /** Class code, UNUSABLE or UNKNOWN_VALUE; null for numeric scores. */
  readonly classOf: ((value: string | number | boolean) => number) | null;
  /** Score of a value that is no plain number, NaN where it has none. */
  numberOf(value: string | number | boolean): number;
  /** Which human columns settle the reference, and which are single raters. */
  readonly adjudicated: string | null;
  readonly raters: readonly string[];
}

/** Verdicts without a use: where they stand, and whether inside the selection of items. */
export interface UnusableGroup {
  readonly raw: string;
  readonly system: number;
  readonly stratum: string | null;
  readonly inside: boolean;
  readonly rows: number;
}

export interface Seen {
  readonly rows: number;
  /** Different items, those left out included. */
  readonly items: number;
  /** Rows left out because the selection of items excludes them, or because the exercise has no such system. */
  readonly leftOut: { readonly items: number; readonly systems: number };
  readonly unusable: number;
  readonly unusableByRaw: ReadonlyMap<string, number>;
  readonly unusableWhere: readonly UnusableGroup[];
  /** Raw values that the plan gives no meaning to, with their rows; counted as unusable too. */
  readonly unknownValues: ReadonlyMap<string, number>;
}

export interface BuiltSamples {
  readonly samples: Samples;
  readonly seen: Seen;
  /** `digestNumber` per row, NaN where unknown; null when no row has one. */
  readonly answers: Float64Array | null;
  readonly contents: Float64Array | null;
}

/** The samples of one pipeline: each table's rows, selected, recoded by lookup, in the order of the tables. */
export function buildSamples(
  pipeline: string,
  tables: readonly { readonly table: RawTable; readonly scorer: string | null }[],
  coding: Coding,
): BuiltSamples {
  const out = new Columns(coding.raters);
  const ledger = new Ledger();
  for (const { table, scorer } of tables) appendTable(out, ledger, table, scorer, coding);
  const samples = out.finish(pipeline);
  const { rows } = samples;
  return {
    samples,
    seen: ledger.finish(),
    answers: out.answers.finish(rows),
    contents: out.contents.finish(rows),
  };
}

function appendTable(
  out: Columns,
  ledger: Ledger,
  table: RawTable,
  scorerName: string | null,
  coding: Coding,
): void {
  const scorer = table.scorers.find(({ name }) => name === scorerName);
  const verdicts = scorer && new Verdicts(scorer.column, coding);
  const languages = coding.languages(table);
  const ofItem = coding.languageOfItem(table);
  const items = coding.items(table);
  const task = coding.task(table);
  const from = coding.groupsFrom(table);
  const clusters =
    from === "strata-as-clusters"
      ? { raw: table.stratum, codes: coding.clustersOfStrata }
      : { raw: table.cluster, codes: coding.clusters };
  const strata =
    from === "clusters-as-strata"
      ? { raw: table.cluster, codes: coding.strataOfClusters }
      : { raw: table.stratum, codes: coding.strata };
  const labels = labelReaders(table, coding);
  const adjudicated = table.raters.find(({ name }) => name === coding.adjudicated);
  const settled = adjudicated === undefined ? null : new Verdicts(adjudicated.column, coding);

  for (let row = 0; row < table.rows; row++) {
    ledger.rows++;
    ledger.item(items[table.item[row] ?? NONE] ?? NONE);
    const rawStratum = table.stratum[row] ?? NONE;
    const inside =
      rawStratum === NONE ? !coding.unstratifiedLeftOut : coding.stratumLeftOut[rawStratum] === 0;
    const system = coding.systems[table.system[row] ?? NONE] ?? NONE;
    if (system === NONE) {
      ledger.leftOutSystems++;
      continue;
    }
    const code = verdicts === undefined ? NONE : verdicts.code(row);
    if (code <= UNUSABLE) ledger.unusable(table, row, verdicts?.raw(row) ?? "", system, inside, code);
    if (!inside) {
      ledger.leftOutItems++;
      continue;
    }
    const state = table.state[row] ?? 0;
    const score = verdicts === undefined ? Number.NaN : verdicts.score(row);
    const scored = code >= 0 || !Number.isNaN(score);
    const at = out.system.length;
    out.system.push(system);
    out.item.push(items[table.item[row] ?? NONE] ?? NONE);
    out.epoch.push(table.epoch[row] ?? 1);
    const written = languages[table.language[row] ?? NONE] ?? NONE;
    const language = written === NONE ? (ofItem?.[table.item[row] ?? NONE] ?? NONE) : written;
    out.language.push(language === NONE ? coding.ownLanguage : language);
    out.task.push(task);
    out.cluster.push(clusters.codes[clusters.raw[row] ?? NONE] ?? NONE);
    out.stratum.push(strata.codes[strata.raw[row] ?? NONE] ?? NONE);
    out.outcome.push(code >= 0 ? code : NONE);
    out.score.push(score);
    out.state.push(code <= UNUSABLE ? 4 : scored ? (state === 3 ? 3 : 0) : state === 0 ? 1 : state);
    out.answers.set(at, table.answers?.[row]);
    out.contents.set(at, table.contents?.[row]);
    let sum = 0;
    let scoring = 0;
    for (const [index, label] of labels.entries()) {
      out.raters[index]?.push(label === null ? NONE : Math.max(label.code(row), NONE));
      const given = label === null ? Number.NaN : label.score(row);
      out.raterScores[index]?.set(at, given);
      if (Number.isNaN(given)) continue;
      sum += given;
      scoring++;
    }
    out.reference.push(settled === null ? out.majority() : Math.max(settled.code(row), NONE));
    out.referenceScore.set(at, settled === null ? sum / scoring : settled.score(row));
  }
}

function labelReaders(table: RawTable, coding: Coding): readonly (Verdicts | null)[] {
  const byName = new Map<string, RawRater>(table.raters.map((rater) => [rater.name, rater]));
  return coding.raters.map((name) => {
    const rater = byName.get(name);
    return rater === undefined ? null : new Verdicts(rater.column, coding);
  });
}

/** One raw column read as outcome classes or as numbers; each distinct value is interpreted once. */
class Verdicts {
  readonly #values: ScalarValues;
  readonly #classes: Int32Array | null;
  readonly #scores: Float64Array;

  constructor(values: ScalarValues, coding: Coding) {
    const classOf = coding.classOf;
    this.#values = values;
    this.#classes = classOf && Int32Array.from(values.values, (value) => classOf(value));
    this.#scores = Float64Array.from(values.values, (value) =>
      typeof value === "number" ? value : coding.numberOf(value),
    );
  }

  code(row: number): number {
    const code = this.#values.codes[row] ?? NONE;
    if (code === NONE) return NONE;
    if (this.#classes !== null) return code === NUMBER ? UNKNOWN_VALUE : (this.#classes[code] ?? NONE);
    return code !== NUMBER && Number.isNaN(this.#scores[code] ?? 0) ? UNKNOWN_VALUE : NONE;
  }

  score(row: number): number {
    const code = this.#values.codes[row] ?? NONE;
    if (this.#classes !== null || code === NONE) return Number.NaN;
    return code === NUMBER ? (this.#values.numbers?.[row] ?? Number.NaN) : (this.#scores[code] ?? Number.NaN);
  }

  raw(row: number): string {
    const code = this.#values.codes[row] ?? NONE;
    return code === NUMBER ? String(this.#values.numbers?.[row]) : String(this.#values.values[code]);
  }
}

class Columns {
  readonly system = new Int32Column();
  readonly item = new Int32Column();
  readonly epoch = new Int32Column();
  readonly language = new Int32Column();
  readonly task = new Int32Column();
  readonly cluster = new Int32Column();
  readonly stratum = new Int32Column();
  readonly outcome = new Int32Column();
  readonly score = new Float64Column();
  readonly reference = new Int32Column();
  readonly state = new Uint8Column();
  readonly answers = new SparseColumn();
  readonly contents = new SparseColumn();
  readonly raters: readonly Int32Column[];
  readonly raterScores: readonly SparseColumn[];
  readonly referenceScore = new SparseColumn();
  readonly #names: readonly string[];

  constructor(raters: readonly string[]) {
    this.#names = raters;
    this.raters = raters.map(() => new Int32Column());
    this.raterScores = raters.map(() => new SparseColumn());
  }

  /** The class that more than half of the labels of the row just pushed name; NONE where there is none. */
  majority(): number {
    let best = NONE;
    let bestVotes = 0;
    let votes = 0;
    for (const rater of this.raters) {
      const own = rater.last;
      if (own === NONE) continue;
      votes++;
      let same = 0;
      for (const other of this.raters) if (other.last === own) same++;
      if (same > bestVotes) {
        best = own;
        bestVotes = same;
      }
    }
    return bestVotes * 2 > votes ? best : NONE;
  }

  finish(pipeline: string): Samples {
    const uniform: Uniform = new Map();
    const rows = this.system.length;
    return {
      pipeline,
      rows,
      system: this.system.finish(uniform),
      item: this.item.finish(uniform),
      epoch: this.epoch.finish(uniform),
      language: this.language.finish(uniform),
      task: this.task.finish(uniform),
      cluster: this.cluster.finish(uniform),
      stratum: this.stratum.finish(uniform),
      outcome: this.outcome.finish(uniform),
      score: this.score.finish(),
      reference: this.reference.finish(uniform),
      referenceScore: this.referenceScore.finish(rows),
      raters: this.#names.map((name, index) => ({
        name,
        outcome: this.raters[index]?.finish(uniform) ?? new Int32Array(),
        score: this.raterScores[index]?.finish(rows) ?? null,
      })),
      state: this.state.finish(),
    };
  }
}

class Ledger {
  rows = 0;
  leftOutItems = 0;
  leftOutSystems = 0;
  readonly #items = new CodeMarks();
  readonly #where = new Map<string, { -readonly [K in keyof UnusableGroup]: UnusableGroup[K] }>();
  readonly #unknown = new Map<string, number>();

  item(code: number): void {
    this.#items.mark(code);
  }

  unusable(table: RawTable, row: number, raw: string, system: number, inside: boolean, code: number): void {
    const stratumCode = table.stratum[row] ?? NONE;
    const key = `${system} ${stratumCode} ${inside ? 1 : 0} ${raw}`;
    const group = this.#where.get(key);
    if (group === undefined) {
      const stratum = stratumCode === NONE ? null : table.names.strata.value(stratumCode);
      this.#where.set(key, { raw, system, stratum, inside, rows: 1 });
    } else group.rows++;
    if (code === UNKNOWN_VALUE) this.#unknown.set(raw, (this.#unknown.get(raw) ?? 0) + 1);
  }

  finish(): Seen {
    const byRaw = new Map<string, number>();
    let unusable = 0;
    for (const { raw, rows } of this.#where.values()) {
      byRaw.set(raw, (byRaw.get(raw) ?? 0) + rows);
      unusable += rows;
    }
    return {
      rows: this.rows,
      items: this.#items.count,
      leftOut: { items: this.leftOutItems, systems: this.leftOutSystems },
      unusable,
      unusableByRaw: byRaw,
      unusableWhere: [...this.#where.values()],
      unknownValues: this.#unknown,
    };
  }
}
