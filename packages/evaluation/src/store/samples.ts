/** Interned strings: code ↔ value. */
export interface Dictionary {
  readonly size: number;
  /** Code of `value`, added if new. */
  code(value: string): number;
  find(value: string): number | undefined;
  value(code: number): string;
}

export const NONE = -1;

/** What one rater said of every sample: outcome class codes or NONE; scores or NaN, null where the rater gave none. */
export interface RaterColumn {
  readonly name: string;
  readonly outcome: Int32Array;
  readonly score: Float64Array | null;
}

/**
 * The samples of one pipeline by columns; row i is one SampleRecord. Codes are into the dictionaries of the
 * exercise, which all pipelines share, so that equal items have equal codes. `NONE` marks absence.
 */
export interface Samples {
  readonly pipeline: string;
  readonly rows: number;
  readonly system: Int32Array;
  /** Item after alignment; unique within a task. */
  readonly item: Int32Array;
  readonly epoch: Int32Array;
  readonly language: Int32Array;
  readonly task: Int32Array;
  readonly cluster: Int32Array;
  readonly stratum: Int32Array;
  /** The pipeline's verdict: outcome class code, NONE where there is no usable one. */
  readonly outcome: Int32Array;
  /** The pipeline's numeric score, NaN where it has none (class-valued pipelines: all NaN). */
  readonly score: Float64Array;
  /** Settled human label: outcome class code or NONE. */
  readonly reference: Int32Array;
  /** Settled human score under a numeric metric, NaN where there is none; null where nobody gave one. */
  readonly referenceScore: Float64Array | null;
  readonly raters: readonly RaterColumn[];
  /** 0 scored · 1 unscored · 2 error · 3 limit · 4 verdict unusable. */
  readonly state: Uint8Array;
}

export interface Dictionaries {
  readonly systems: Dictionary;
  readonly items: Dictionary;
  readonly languages: Dictionary;
  readonly tasks: Dictionary;
  readonly clusters: Dictionary;
  readonly strata: Dictionary;
  readonly outcomes: Dictionary;
}
