/** One estimate per institute, and its sampling variance. */
export interface Studies {
  readonly estimates: readonly number[];
  readonly variances: readonly number[];
}

/** Sums over studies with weights 1/(v + tau^2); everything that pooling needs is among them. */
export interface WeightedSums {
  readonly mean: number;
  readonly weight: number;
  readonly weight2: number;
  readonly weight3: number;
  /** Squared deviations from the mean, weighted once and twice. */
  readonly spread: number;
  readonly spread2: number;
}

export function weightedSums({ estimates, variances }: Studies, tauSquared: number): WeightedSums {
  let weight = 0;
  let weight2 = 0;
  let weight3 = 0;
  let sum = 0;
  for (const [i, y] of estimates.entries()) {
    const w = 1 / (variances[i]! + tauSquared);
    weight += w;
    weight2 += w * w;
    weight3 += w * w * w;
    sum += w * y;
  }
  const mean = sum / weight;
  let spread = 0;
  let spread2 = 0;
  for (const [i, y] of estimates.entries()) {
    const w = 1 / (variances[i]! + tauSquared);
    spread += w * (y - mean) * (y - mean);
    spread2 += w * w * (y - mean) * (y - mean);
  }
  return { mean, weight, weight2, weight3, spread, spread2 };
}
