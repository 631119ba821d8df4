/**
 * Conditions under which a method has no answer. The union is closed: whoever shows a refusal to a person
 * writes one sentence per code, and the compiler says which are missing. One code per line, so that it grows
 * by small patches.
 */
export type RefusalCode =
  | "no-observations"
  | "one-observation"
  | "no-variance"
  | "one-cluster"
  | "too-few-clusters"
  | "collinear"
  | "one-observation-in-stratum"
  | "too-few-institutes"
  | "judge-uninformative"
  | "overlap-calibration"
  | "did-not-converge"
  | "no-discordant-pairs"
  | "one-category"
  | "calibration-contradicts-test"
  | "no-informative-stratum"
  | "unbounded-estimate"
  | "target-out-of-reach";

/** Conditions under which a method answers, but its answer must not be read without this beside it. */
export type WarningCode =
  | "few-clusters"
  | "few-degrees-of-freedom"
  | "unbalanced-clusters"
  | "small-sample"
  | "boundary"
  | "missing-observations"
  | "few-institutes"
  | "judge-barely-informative"
  | "hartung-knapp-narrower"
  | "repeated-items";

/** What was found and what was wanted, by name: { clusters: 1, wanted: 2 }. */
export type RefusalDetail = Readonly<Record<string, number | string>>;

export interface Refusal {
  readonly code: RefusalCode;
  readonly detail: RefusalDetail;
}

/**
 * The answer of every function whose conditions can fail on honest data. Refusing is an answer, so it is
 * returned; TypeError and RangeError are thrown only where the caller broke the function's contract.
 */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly WarningCode[] }
  | { readonly ok: false; readonly refusal: Refusal };

export function answer<T>(value: T, warnings: readonly WarningCode[] = []): Outcome<T> {
  return { ok: true, value, warnings };
}

export function refuse(code: RefusalCode, detail: RefusalDetail = {}): Outcome<never> {
  return { ok: false, refusal: { code, detail } };
}

/** For callers who have no way on without the answer. */
export class StatisticsRefusal extends Error {
  readonly code: RefusalCode;
  readonly detail: RefusalDetail;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.name = "StatisticsRefusal";
    this.code = refusal.code;
    this.detail = refusal.detail;
  }
}

/** The value of an outcome; throws StatisticsRefusal where it was refused. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new StatisticsRefusal(outcome.refusal);
}
