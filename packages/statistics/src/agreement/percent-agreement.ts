import { wilsonInterval } from "../intervals/wilson.ts";
import { answer, type Outcome, refuse, valueOf, type WarningCode } from "../refusal.ts";
import { type Agreement, assertLevel, cutInterval } from "./agreement.ts";
import { agreementPerUnit } from "./chance-corrected.ts";
import { countRatings, type Ratings } from "./ratings.ts";
import { agreementWeights } from "./weights.ts";

/**
 * The share of agreeing pairs of ratings, averaged over units; nothing is taken off for chance. Wilson's interval
 * where each unit has just two ratings, as each then agrees or not; else a t interval from the spread over units
 * (Gwet 2014, chapter 5), cut to [0, 1].
 * Assumes independent units, ratings missing at random. Refuses `no-observations`, `one-observation`; gives no
 * interval, and warns `boundary`, where more than two raters agree alike on every unit.
 */
export function percentAgreement(ratings: Ratings, level: number): Outcome<Agreement> {
  assertLevel(level);
  const table = countRatings(ratings);
  const n = table.pairable;
  if (n === 0) return refuse("no-observations", { units: 0, wanted: 2 });
  if (n === 1) return refuse("one-observation", { units: 1, wanted: 2 });

  const agreed = agreementPerUnit(
    table,
    agreementWeights("identity", ratings.categories),
    ratings.categories,
  );
  const ofPairable = agreed.filter((_, unit) => table.perUnit[unit]! > 1);
  const value = ofPairable.reduce((sum, share) => sum + share, 0) / n;
  const spread = ofPairable.reduce((sum, share) => sum + (share - value) * (share - value), 0);
  const standardError = spread > 0 ? Math.sqrt(spread / (n - 1) / n) : null;
  const onlyPairs = table.perUnit.every((r) => r <= 2);
  const warnings: WarningCode[] = table.incomplete ? ["missing-observations"] : [];
  if (standardError === null) warnings.push("boundary");
  const bySpread =
    standardError === null ? null : cutInterval(value, standardError, n - 1, level, "unit-spread-t", 0);
  return answer(
    {
      estimand: "generalised",
      method: "percent-agreement",
      n,
      clusters: null,
      df: onlyPairs || standardError === null ? null : n - 1,
      level,
      value,
      standardError,
      interval: onlyPairs ? valueOf(wilsonInterval(Math.round(value * n), n, level)) : bySpread,
      seed: null,
      observed: value,
      expected: null,
    },
    warnings,
  );
}
