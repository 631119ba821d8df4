import { answer, type Outcome, refuse, type WarningCode } from "../refusal.ts";
import { type Agreement, assertLevel, cutInterval } from "./agreement.ts";
import { countRatings, type RatingCounts, type Ratings } from "./ratings.ts";
import { agreementWeights, type WeightScheme } from "./weights.ts";

/** What a coefficient says of agreement by chance: its size, and what one rating of each category adds to it. */
interface Chance {
  readonly expected: number;
  readonly perCategory: Float64Array;
}

/**
 * Gwet's AC1 (identity weights) and AC2 (others): agreement corrected for chance among the ratings that are
 * hard to make, so that it does not collapse where one category prevails. Any number of raters, cells may be
 * missing. Source and variance: Gwet 2008, "Computing inter-rater reliability and its variance in the presence
 * of high agreement", and 2014, chapter 5; t interval on n - 1 units, cut at -1 and 1.
 * Assumes units drawn independently, ratings missing at random. Refuses `no-observations`, `one-observation`
 * (units with two ratings), `one-category`; gives no interval, and warns `boundary`, where all units agree alike.
 */
export function gwetAgreement(ratings: Ratings, scheme: WeightScheme, level: number): Outcome<Agreement> {
  const name = scheme === "identity" ? "gwet-ac1" : `gwet-ac2-${scheme}`;
  return chanceCorrected(ratings, scheme, level, name, gwetChance);
}

/**
 * Fleiss' kappa, generalised to weights and to missing cells: chance agreement is that of the pooled marginal
 * distribution. Fleiss 1971. The variance is not that of Fleiss, Nee and Landis 1979, which holds only where
 * there is no agreement beyond chance and so can test but not bound; it is Gwet's (2008; 2014, chapter 5), with
 * a t interval on n - 1 units.
 * Assumptions and refusals as for `gwetAgreement`; also refuses `no-variance` where one category takes all.
 */
export function fleissKappa(ratings: Ratings, scheme: WeightScheme, level: number): Outcome<Agreement> {
  const name = scheme === "identity" ? "fleiss-kappa" : `fleiss-kappa-${scheme}`;
  return chanceCorrected(ratings, scheme, level, name, fleissChance);
}

function chanceCorrected(
  ratings: Ratings,
  scheme: WeightScheme,
  level: number,
  method: string,
  chanceOf: (share: Float64Array, weights: Float64Array) => Chance,
): Outcome<Agreement> {
  assertLevel(level);
  const { categories, units } = ratings;
  const table = countRatings(ratings);
  if (table.pairable === 0) return refuse("no-observations", { units: 0, wanted: 2 });
  if (table.pairable === 1) return refuse("one-observation", { units: 1, wanted: 2 });
  if (categories < 2) return refuse("one-category", { categories, wanted: 2 });

  const weights = agreementWeights(scheme, categories);
  const chance = chanceOf(categoryShares(table, categories), weights);
  if (!(chance.expected < 1)) return refuse("no-variance", { categories: 1 });
  const agreed = agreementPerUnit(table, weights, categories);

  let observed = 0;
  for (let unit = 0; unit < units; unit += 1) observed += agreed[unit]!;
  observed /= table.pairable;
  const room = 1 - chance.expected;
  const value = (observed - chance.expected) / room;

  // What each unit adds: its own coefficient, less twice what it adds to the agreement expected by chance.
  const scale = table.rated / table.pairable;
  let squares = 0;
  for (let unit = 0; unit < units; unit += 1) {
    const r = table.perUnit[unit]!;
    if (r === 0) continue;
    let expectedHere = 0;
    for (let k = 0; k < categories; k += 1) {
      expectedHere += (table.counts[unit * categories + k]! * chance.perCategory[k]!) / r;
    }
    const own = r > 1 ? (scale * (agreed[unit]! - chance.expected)) / room : 0;
    const gap = own - (2 * (1 - value) * (expectedHere - chance.expected)) / room - value;
    squares += gap * gap;
  }
  const standardError = Math.sqrt(squares / (table.rated * (table.rated - 1)));
  const bounded = standardError > 1e-12;
  const df = table.rated - 1;
  const warnings: WarningCode[] = table.incomplete ? ["missing-observations"] : [];
  if (!bounded) warnings.push("boundary");
  return answer(
    {
      estimand: "generalised",
      method,
      n: table.pairable,
      clusters: null,
      df: bounded ? df : null,
      level,
      value,
      standardError: bounded ? standardError : null,
      interval: bounded ? cutInterval(value, standardError, df, level, "gwet-2008") : null,
      seed: null,
      observed,
      expected: chance.expected,
    },
    warnings,
  );
}

/** The mean over rated units of the share that each category takes of a unit's ratings. */
function categoryShares(table: RatingCounts, categories: number): Float64Array {
  const share = new Float64Array(categories);
  for (let unit = 0; unit < table.perUnit.length; unit += 1) {
    const r = table.perUnit[unit]!;
    if (r === 0) continue;
    for (let k = 0; k < categories; k += 1) share[k]! += table.counts[unit * categories + k]! / r;
  }
  return share.map((sum) => sum / table.rated);
}

/** For each unit the weighted share of agreeing pairs of its ratings; 0 where it has fewer than two. */
export function agreementPerUnit(
  table: RatingCounts,
  weights: Float64Array,
  categories: number,
): Float64Array {
  return table.perUnit.map((r, unit) => {
    if (r < 2) return 0;
    let sum = 0;
    for (let k = 0; k < categories; k += 1) {
      const count = table.counts[unit * categories + k]!;
      if (count === 0) continue;
      let similar = -1;
      for (let l = 0; l < categories; l += 1) {
        similar += weights[k * categories + l]! * table.counts[unit * categories + l]!;
      }
      sum += count * similar;
    }
    return sum / (r * (r - 1));
  });
}

function gwetChance(share: Float64Array, weights: Float64Array): Chance {
  const q = share.length;
  const factor = weights.reduce((sum, w) => sum + w, 0) / (q * (q - 1));
  const perCategory = share.map((p) => factor * (1 - p));
  return { expected: dot(share, perCategory), perCategory };
}

function fleissChance(share: Float64Array, weights: Float64Array): Chance {
  const q = share.length;
  const perCategory = share.map((_, k) => {
    let sum = 0;
    for (let l = 0; l < q; l += 1) sum += weights[k * q + l]! * share[l]!;
    return sum;
  });
  return { expected: dot(share, perCategory), perCategory };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k += 1) sum += a[k]! * b[k]!;
  return sum;
}
