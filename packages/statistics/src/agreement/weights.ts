/**
 * How far a disagreement still counts as agreement. `identity`: not at all (AC1, plain kappa); `linear` and
 * `quadratic`: by distance of the scores (Cicchetti and Allison 1971; Fleiss and Cohen 1973); `ordinal`: by
 * how many ordered pairs of categories lie between (Gwet 2014, 3.5).
 */
export type WeightScheme = "identity" | "linear" | "quadratic" | "ordinal";

/** Categories by categories, 1 on the diagonal, 0 for the farthest pair, row by row. */
export function agreementWeights(scheme: WeightScheme, categories: number): Float64Array {
  const weights = new Float64Array(categories * categories);
  const farthest = Math.max(1, categories - 1);
  for (let i = 0; i < categories; i += 1) {
    for (let j = 0; j < categories; j += 1) {
      weights[i * categories + j] = weightAt(scheme, Math.abs(i - j), farthest);
    }
  }
  return weights;
}

function weightAt(scheme: WeightScheme, distance: number, farthest: number): number {
  switch (scheme) {
    case "identity":
      return distance === 0 ? 1 : 0;
    case "linear":
      return 1 - distance / farthest;
    case "quadratic":
      return 1 - (distance * distance) / (farthest * farthest);
    case "ordinal":
      return 1 - (distance * (distance + 1)) / (farthest * (farthest + 1));
  }
}
