/**
 * Several epochs of one item become one value. Names and formulas are Inspect's (scorer/_reducer): `pass_at_k` is
 * the estimator of Chen et al. 2021 (arXiv 2107.03374), `pass_k` that of Yao et al. 2024 (arXiv 2406.12045).
 * Unscored epochs (NaN) are left out; NaN where none is left, or fewer than the k that is asked for.
 */
export interface Reducer {
  readonly name: string;
  /** One epoch is its own value. */
  readonly keepsOne: boolean;
  /** At least one value, none of them NaN. */
  reduce(values: Float64Array): number;
}

const NAMED = /^(at_least|pass_at|pass_k)_([1-9][0-9]{0,5})$/;

/** The reducer of that name, or null when there is none that the tool can compute. */
export function reducerNamed(name: string): Reducer | null {
  if (name === "mean") return { name, keepsOne: true, reduce: mean };
  if (name === "median") return { name, keepsOne: true, reduce: median };
  if (name === "mode") return { name, keepsOne: true, reduce: mode };
  if (name === "max") return { name, keepsOne: true, reduce: max };
  const match = NAMED.exec(name);
  if (match === null) return null;
  const k = Number(match[2]);
  if (match[1] === "at_least")
    return { name, keepsOne: false, reduce: (values) => (passes(values) >= k ? 1 : 0) };
  if (match[1] === "pass_at")
    return { name, keepsOne: false, reduce: (values) => passAt(values.length, passes(values), k) };
  return { name, keepsOne: false, reduce: (values) => passAll(values.length, passes(values), k) };
}

function mean(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

function median(values: Float64Array): number {
  const sorted = values.toSorted();
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
}

/** Most common value; of equally common ones the one met first. */
function mode(values: Float64Array): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best = Number.NaN;
  let most = 0;
  for (const [value, count] of counts) if (count > most) [best, most] = [value, count];
  return best;
}

const max = (values: Float64Array): number =>
  values.reduce((a, b) => (b > a ? b : a), values[0] ?? Number.NaN);

/** An epoch passes when its value is at least 1. */
function passes(values: Float64Array): number {
  let count = 0;
  for (const value of values) if (value >= 1) count++;
  return count;
}

/** Chance that at least one of k draws without replacement passes: 1 - C(n-c, k) / C(n, k). */
function passAt(n: number, c: number, k: number): number {
  if (n < k) return Number.NaN;
  if (n - c < k) return 1;
  let none = 1;
  for (let i = n - c + 1; i <= n; i++) none *= 1 - k / i;
  return 1 - none;
}

/** Chance that all of k draws without replacement pass: C(c, k) / C(n, k). */
function passAll(n: number, c: number, k: number): number {
  if (n < k) return Number.NaN;
  let all = 1;
  for (let i = 0; i < k; i++) all *= Math.max(c - i, 0) / (n - i);
  return all;
}
