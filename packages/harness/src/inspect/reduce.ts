import type { Score } from "../record.ts";
import { valueToFloat } from "./value-to-float.ts";

type Value = Score["value"];

/** One number from the epochs of one item; null where none of them is scored. */
export type Reducer = (values: readonly Value[]) => number | null;

const scored = (values: readonly Value[]): readonly number[] =>
  values.map(valueToFloat).filter((value) => value !== null);

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const overNumbers =
  (reduce: (numbers: readonly number[]) => number | null): Reducer =>
  (values) => {
    const numbers = scored(values);
    return numbers.length === 0 ? null : reduce(numbers);
  };

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** The most frequent value as it stands, the first of equals; Python counts true, 1 and 1.0 as one. */
function mode(values: readonly Value[]): number | null {
  const counts = new Map<string | number, number>();
  for (const value of values) {
    if (value === null) continue;
    const key = typeof value === "boolean" ? Number(value) : value;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  let best: string | number | null = null;
  let most = 0;
  for (const [value, count] of counts)
    if (count > most) {
      best = value;
      most = count;
    }
  return valueToFloat(best);
}

/** At least one success in k draws without replacement (Chen et al. 2021, arXiv:2107.03374); null below k epochs. */
function passAt(values: readonly number[], k: number): number | null {
  const total = values.length;
  const failures = values.filter((value) => value < 1).length;
  if (total < k) return null;
  if (failures < k) return 1;
  let none = 1;
  for (let n = failures + 1; n <= total; n++) none *= 1 - k / n;
  return 1 - none;
}

/** Success in all of k draws without replacement (Yao et al. 2024, arXiv:2406.12045); null below k epochs. */
function passAll(values: readonly number[], k: number): number | null {
  const total = values.length;
  const successes = values.filter((value) => value >= 1).length;
  if (total < k) return null;
  let all = 1;
  for (let i = 0; i < k; i++) all *= Math.max(0, successes - i) / (total - i);
  return all;
}

const NAMED: ReadonlyMap<string, Reducer> = new Map([
  ["mean", overNumbers(mean)],
  ["median", overNumbers(median)],
  ["max", overNumbers((values) => values.reduce((a, b) => Math.max(a, b)))],
  ["mode", mode],
]);

/** Inspect's reducer of that name, or null for one whose rule the name does not tell. */
export function reducerNamed(name: string): Reducer | null {
  const parts = /^(?:.*\/)?(at_least|pass_at|pass_k)_(\d+)$/.exec(name);
  if (parts === null) return NAMED.get(name.replace(/^.*\//, "")) ?? null;
  const k = Number(parts[2]);
  if (parts[1] === "at_least")
    return overNumbers((values) => (values.filter((value) => value >= 1).length >= k ? 1 : 0));
  return overNumbers((values) => (parts[1] === "pass_at" ? passAt(values, k) : passAll(values, k)));
}
