/** A confidence interval. `level` is the two-sided coverage aimed at, e.g. 0.95, unless `method` says one-sided. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
  readonly level: number;
  readonly method: string;
}

/**
 * What an estimate is about (NIST AI 800-3): `benchmark` is the mean over exactly these items, so that only the
 * sampling of answers is uncertain; `generalised` is the mean over the population that the items were drawn from.
 */
export type Estimand = "benchmark" | "generalised";

/** A number with everything needed to read it. Null says "does not apply", never "not known". */
export interface Estimate {
  readonly estimand: Estimand;
  readonly method: string;
  readonly n: number;
  readonly clusters: number | null;
  readonly df: number | null;
  readonly level: number;
  readonly value: number;
  readonly standardError: number | null;
  readonly interval: Interval | null;
  readonly seed: string | null;
}
