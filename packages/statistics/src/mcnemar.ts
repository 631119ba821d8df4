import { binomialCdf, binomialPmf } from "./distributions/binomial.ts";
import { chiSquareSurvival } from "./distributions/chi-square.ts";
import { answer, type Outcome, refuse } from "./refusal.ts";

export interface McNemar {
  /** Items on which only the first system succeeds, and only the second. */
  readonly onlyFirst: number;
  readonly onlySecond: number;
  readonly pExact: number;
  readonly pMidP: number;
  readonly chiSquare: number;
  readonly pAsymptotic: number;
  readonly chiSquareCorrected: number;
  readonly pCorrected: number;
}

/** Below this many discordant items the chi-square approximation is not to be read (Agresti 2013, 11.1). */
const ENOUGH_FOR_CHI_SQUARE = 25;

/**
 * Do two systems succeed equally often on common items with binary outcomes? Only the discordant items speak.
 * Two-sided. Exact: binomial with probability 1/2; mid-p: Fagerland, Lydersen and Laake 2013, which they
 * recommend over the exact test; asymptotic: McNemar 1947, corrected: Edwards 1948.
 * Assumes independent items. Refuses `no-discordant-pairs`; throws RangeError for counts that are none.
 */
export function mcnemar(onlyFirst: number, onlySecond: number): Outcome<McNemar> {
  for (const count of [onlyFirst, onlySecond]) {
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`not a count: ${count}`);
  }
  const n = onlyFirst + onlySecond;
  if (n === 0) return refuse("no-discordant-pairs", { discordant: 0, wanted: 1 });

  const fewer = Math.min(onlyFirst, onlySecond);
  const tail = binomialCdf(fewer, n, 0.5);
  const gap = Math.abs(onlyFirst - onlySecond);
  const chiSquare = (gap * gap) / n;
  const correctedGap = Math.max(0, gap - 1);
  const chiSquareCorrected = (correctedGap * correctedGap) / n;
  const test: McNemar = {
    onlyFirst,
    onlySecond,
    pExact: Math.min(1, 2 * tail),
    pMidP: Math.min(1, 2 * tail - binomialPmf(fewer, n, 0.5)),
    chiSquare,
    pAsymptotic: chiSquareSurvival(chiSquare, 1),
    chiSquareCorrected,
    pCorrected: chiSquareSurvival(chiSquareCorrected, 1),
  };
  return answer(test, n < ENOUGH_FOR_CHI_SQUARE ? ["small-sample"] : []);
}
