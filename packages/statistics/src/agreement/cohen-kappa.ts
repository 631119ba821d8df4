import { normalUpperQuantile } from "../distributions/normal.ts";
import { answer, type Outcome, refuse, type WarningCode } from "../refusal.ts";
import { type Agreement, assertLevel } from "./agreement.ts";
import { assertRatings, type Ratings } from "./ratings.ts";
import { agreementWeights, type WeightScheme } from "./weights.ts";

/**
 * Cohen's kappa of exactly two raters, plain (identity) or weighted: agreement beyond what two independent
 * raters with these marginals would reach. Cohen 1960, 1968; large-sample variance of Fleiss, Cohen and
 * Everitt 1969, normal interval. Units that lack one of the two ratings are left out and warned of.
 * Assumes independent units. Refuses `no-observations`, `one-observation`, `one-category`, and `no-variance`
 * where both raters use one and the same category; gives no interval, and warns `boundary`, where the
 * variance is zero (all on the diagonal). Throws RangeError unless there are two raters.
 */
export function cohenKappa(ratings: Ratings, scheme: WeightScheme, level: number): Outcome<Agreement> {
  assertLevel(level);
  assertRatings(ratings);
  if (ratings.raters !== 2) throw new RangeError(`Cohen's kappa is of 2 raters, not ${ratings.raters}`);
  const q = ratings.categories;
  const { cells, n } = crossTable(ratings);
  if (n === 0) return refuse("no-observations", { units: 0, wanted: 2 });
  if (n === 1) return refuse("one-observation", { units: 1, wanted: 2 });
  if (q < 2) return refuse("one-category", { categories: q, wanted: 2 });

  const weights = agreementWeights(scheme, q);
  const rows = new Float64Array(q);
  const columns = new Float64Array(q);
  for (let i = 0; i < q; i += 1) {
    for (let j = 0; j < q; j += 1) {
      rows[i]! += cells[i * q + j]!;
      columns[j]! += cells[i * q + j]!;
    }
  }
  const rowWeights = new Float64Array(q);
  const columnWeights = new Float64Array(q);
  let observed = 0;
  let expected = 0;
  for (let i = 0; i < q; i += 1) {
    for (let j = 0; j < q; j += 1) {
      const w = weights[i * q + j]!;
      observed += w * cells[i * q + j]!;
      expected += w * rows[i]! * columns[j]!;
      rowWeights[i]! += w * columns[j]!;
      columnWeights[j]! += w * rows[i]!;
    }
  }
  const room = 1 - expected;
  if (!(room > 1e-15)) return refuse("no-variance", { categories: 1 });

  const value = (observed - expected) / room;
  let spread = 0;
  for (let i = 0; i < q; i += 1) {
    for (let j = 0; j < q; j += 1) {
      const term = weights[i * q + j]! * room - (rowWeights[i]! + columnWeights[j]!) * (1 - observed);
      spread += cells[i * q + j]! * term * term;
    }
  }
  const centre = observed * expected - 2 * expected + observed;
  const variance = (spread - centre * centre) / (n * room * room * room * room);
  const bounded = variance > 1e-24;
  const standardError = bounded ? Math.sqrt(variance) : null;
  const warnings: WarningCode[] = n < ratings.units ? ["missing-observations"] : [];
  if (!bounded) warnings.push("boundary");
  return answer(
    {
      estimand: "generalised",
      method: scheme === "identity" ? "cohen-kappa" : `cohen-kappa-${scheme}`,
      n,
      clusters: null,
      df: null,
      level,
      value,
      standardError,
      interval: standardError === null ? null : normalInterval(value, standardError, level),
      seed: null,
      observed,
      expected,
    },
    warnings,
  );
}

function normalInterval(value: number, standardError: number, level: number): Agreement["interval"] {
  const halfWidth = normalUpperQuantile((1 - level) / 2) * standardError;
  return {
    lower: Math.max(-1, value - halfWidth),
    upper: Math.min(1, value + halfWidth),
    level,
    method: "fleiss-cohen-everitt-1969",
  };
}

/** Shares of the units in each pair of categories, first rater's by row. */
function crossTable({ units, categories, codes }: Ratings): { cells: Float64Array; n: number } {
  const cells = new Float64Array(categories * categories);
  let n = 0;
  for (let unit = 0; unit < units; unit += 1) {
    const first = codes[2 * unit]!;
    const second = codes[2 * unit + 1]!;
    if (first < 0 || second < 0) continue;
    cells[first * categories + second]! += 1;
    n += 1;
  }
  return { cells: n === 0 ? cells : cells.map((count) => count / n), n };
}
