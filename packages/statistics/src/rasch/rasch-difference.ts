import { normalSurvival, normalUpperQuantile } from "../distributions/normal.ts";
import { answer, type Outcome, refuse, type WarningCode } from "../refusal.ts";
import type { Interval } from "../types.ts";
import type { BinaryMatrix } from "./patterns.ts";
import { raschModel, type RaschFit } from "./rasch.ts";

export interface DifficultyDifference {
  readonly item: number;
  /** Focal minus reference, in logits, less the mean difference over the common items. */
  readonly difference: number;
  readonly standardError: number;
  readonly interval: Interval;
  readonly p: number;
}

/**
 * Which items are harder for one group than the items on average are? A Rasch model per group, difficulties
 * centred on the items that have one in both, differences tested one by one (Lord 1980; Wright and Masters
 * 1982); the centring is carried into the standard error. The centring assumes that differences cancel over the
 * items: where most items favour one group, this shows only the deviation from that. Items as in `raschModel`;
 * both matrices have the same items in the same order. Not adjusted for the number of items.
 * Refuses what `raschModel` refuses, and `no-observations` with fewer than two common items.
 */
export function raschDifference(
  reference: BinaryMatrix,
  focal: BinaryMatrix,
  level: number,
): Outcome<readonly DifficultyDifference[]> {
  if (reference.items !== focal.items) throw new RangeError("both groups have the same items");
  if (!(level > 0 && level < 1)) throw new RangeError(`a level lies between 0 and 1, not ${level}`);
  const first = raschModel(reference);
  if (!first.ok) return first;
  const second = raschModel(focal);
  if (!second.ok) return second;

  const inSecond = new Set(second.value.items.map((x) => x.item));
  const common = first.value.items.map((x) => x.item).filter((item) => inSecond.has(item));
  if (common.length < 2) return refuse("no-observations", { items: common.length, wanted: 2 });
  const a = centred(first.value, common);
  const b = centred(second.value, common);
  const z = normalUpperQuantile((1 - level) / 2);
  const differences = common.map((item, i) => {
    const difference = b[i]!.difficulty - a[i]!.difficulty;
    const standardError = Math.sqrt(a[i]!.variance + b[i]!.variance);
    return {
      item,
      difference,
      standardError,
      interval: {
        lower: difference - z * standardError,
        upper: difference + z * standardError,
        level,
        method: "rasch-wald",
      },
      p: 2 * normalSurvival(Math.abs(difference) / standardError),
    };
  });
  return answer(differences, [...new Set<WarningCode>([...first.warnings, ...second.warnings])]);
}

/** Difficulties less their mean over the common items, with the variance of that. */
function centred(fit: RaschFit, common: readonly number[]): { difficulty: number; variance: number }[] {
  const size = fit.items.length;
  const place = new Map(fit.items.map((x, i) => [x.item, i]));
  const at = common.map((item) => place.get(item)!);
  const mean = at.reduce((sum, i) => sum + fit.items[i]!.difficulty, 0) / at.length;
  const rowSums = at.map((i) => at.reduce((sum, j) => sum + fit.covariance[i * size + j]!, 0));
  const total = rowSums.reduce((sum, x) => sum + x, 0);
  return at.map((i, index) => ({
    difficulty: fit.items[i]!.difficulty - mean,
    variance:
      fit.covariance[i * size + i]! - (2 * rowSums[index]!) / at.length + total / (at.length * at.length),
  }));
}
