import { chiSquareSurvival } from "../distributions/chi-square.ts";
import { normalSurvival, normalUpperQuantile } from "../distributions/normal.ts";
import { exp, log } from "../elementary.ts";
import { answer, type Outcome, refuse, type WarningCode } from "../refusal.ts";
import type { Interval } from "../types.ts";

/** Negligible, moderate, large: the classes of Educational Testing Service. */
export type EtsClass = "A" | "B" | "C";

export interface MantelHaenszel {
  /** Strata that hold both groups and both outcomes somewhere; only they speak. */
  readonly informativeStrata: number;
  /** Responses in those strata. */
  readonly n: number;
  /** Odds of success of the reference group over those of the focal group, at equal ability. */
  readonly oddsRatio: number;
  readonly oddsRatioInterval: Interval;
  /** Of the logarithm of the odds ratio. */
  readonly standardError: number;
  readonly chiSquare: number;
  readonly p: number;
  readonly chiSquareCorrected: number;
  readonly pCorrected: number;
  /** -2.35 ln(odds ratio): negative where the item is harder for the focal group. */
  readonly delta: number;
  readonly deltaStandardError: number;
  readonly etsClass: EtsClass;
}

/** Four counts per stratum, in a row: reference right, reference wrong, focal right, focal wrong. */
export type StratifiedCounts = Float64Array;

/**
 * Does one item favour one of two groups among responses of equal ability? The common odds ratio over strata of
 * ability (Mantel and Haenszel 1959), its standard error by Robins, Breslow and Greenland 1986, chi-square
 * without and with continuity correction; delta and its classes by Holland and Thayer 1988 and Zieky 1993: A where
 * |delta| < 1 or delta is not significant at 5 %; C where |delta| >= 1.5 and significantly above 1 at 5 % (interval
 * null as in Paek and Holland 2015); otherwise B.
 * Assumes independent responses, strata that match ability, and one odds ratio for all. Refuses
 * `no-informative-stratum`, and `unbounded-estimate` where the odds ratio is zero or infinite. Warns
 * `small-sample` where the chi-square approximation fails the criterion of Mantel and Fleiss 1980. Throws RangeError
 * for counts that are none.
 */
export function mantelHaenszel(counts: StratifiedCounts, level: number): Outcome<MantelHaenszel> {
  if (counts.length % 4 !== 0) throw new RangeError("four counts per stratum");
  if (!(level > 0 && level < 1)) throw new RangeError(`a level lies between 0 and 1, not ${level}`);
  const sums = sumOverStrata(counts);
  if (sums.strata === 0) return refuse("no-informative-stratum", { strata: counts.length / 4 });
  const { r, s, pr, mixed, qs } = sums;
  if (!(r > 0 && s > 0)) return refuse("unbounded-estimate", { agreeing: r, opposing: s });

  const oddsRatio = r / s;
  const logOdds = log(oddsRatio);
  const standardError = Math.sqrt(pr / (2 * r * r) + mixed / (2 * r * s) + qs / (2 * s * s));
  const halfWidth = normalUpperQuantile((1 - level) / 2) * standardError;
  const gap = Math.abs(sums.excess);
  const correctedGap = gap >= 0.5 ? gap - 0.5 : gap;
  const chiSquare = (gap * gap) / sums.variance;
  const chiSquareCorrected = (correctedGap * correctedGap) / sums.variance;
  const delta = -2.35 * logOdds;
  const deltaStandardError = 2.35 * standardError;
  const warnings: WarningCode[] = sums.room < 5 ? ["small-sample"] : [];
  return answer(
    {
      informativeStrata: sums.strata,
      n: sums.n,
      oddsRatio,
      oddsRatioInterval: {
        lower: exp(logOdds - halfWidth),
        upper: exp(logOdds + halfWidth),
        level,
        method: "robins-breslow-greenland",
      },
      standardError,
      chiSquare,
      p: chiSquareSurvival(chiSquare, 1),
      chiSquareCorrected,
      pCorrected: chiSquareSurvival(chiSquareCorrected, 1),
      delta,
      deltaStandardError,
      etsClass: etsClass(delta, deltaStandardError),
    },
    warnings,
  );
}

/** The class of a delta with its standard error, as `mantelHaenszel` describes it. */
export function etsClass(delta: number, standardError: number): EtsClass {
  const size = Math.abs(delta);
  const differs = 2 * normalSurvival(size / standardError) < 0.05;
  if (size < 1 || !differs) return "A";
  const aboveOne = normalSurvival((size - 1) / standardError) + normalSurvival((size + 1) / standardError);
  return size >= 1.5 && aboveOne < 0.05 ? "C" : "B";
}

interface StratumSums {
  readonly strata: number;
  readonly n: number;
  /** Sums of ad/t and bc/t, and of their products with (a + d)/t and (b + c)/t. */
  readonly r: number;
  readonly s: number;
  readonly pr: number;
  readonly mixed: number;
  readonly qs: number;
  /** Reference successes beyond expectation, and their hypergeometric variance. */
  readonly excess: number;
  readonly variance: number;
  /** How far expected reference successes lie from the least and from the most that the margins allow. */
  readonly room: number;
}

function sumOverStrata(counts: StratifiedCounts): StratumSums {
  let strata = 0;
  let n = 0;
  let r = 0;
  let s = 0;
  let pr = 0;
  let mixed = 0;
  let qs = 0;
  let excess = 0;
  let variance = 0;
  let aboveLeast = 0;
  let belowMost = 0;
  for (let at = 0; at < counts.length; at += 4) {
    const a = counts[at]!;
    const b = counts[at + 1]!;
    const c = counts[at + 2]!;
    const d = counts[at + 3]!;
    if (!(Math.min(a, b, c, d) >= 0 && a + b + c + d < Infinity)) {
      throw new RangeError("a count is finite and not negative");
    }
    const t = a + b + c + d;
    const spread = (a + b) * (c + d) * (a + c) * (b + d);
    // A stratum that lacks a group, or in which all succeed or all fail, says nothing of the odds ratio.
    if (spread === 0) continue;
    strata += 1;
    n += t;
    const agreeing = (a * d) / t;
    const opposing = (b * c) / t;
    const p = (a + d) / t;
    const q = (b + c) / t;
    r += agreeing;
    s += opposing;
    pr += p * agreeing;
    mixed += p * opposing + q * agreeing;
    qs += q * opposing;
    const expected = ((a + b) * (a + c)) / t;
    excess += a - expected;
    aboveLeast += expected - Math.max(0, a - d);
    belowMost += Math.min(a + b, a + c) - expected;
    variance += spread / (t * t * (t - 1));
  }
  const room = Math.min(aboveLeast, belowMost);
  return { strata, n, r, s, pr, mixed, qs, excess, variance, room };
}
