/** The indices of `p` from the smallest value to the largest, ties in their given order. */
function ascending(p: readonly number[]): number[] {
  for (const value of p) {
    if (!(value >= 0 && value <= 1)) throw new RangeError(`a p-value lies in [0, 1], not ${value}`);
  }
  return p.map((_, index) => index).toSorted((i, j) => p[i]! - p[j]! || i - j);
}

/**
 * Adjusted p-values that control the probability of one or more false rejections, under any dependence
 * between the tests. In the order given. Holm 1979, "A simple sequentially rejective multiple test procedure".
 * Throws RangeError for a value outside [0, 1].
 */
export function holm(p: readonly number[]): number[] {
  const adjusted = Array.from(p);
  let running = 0;
  for (const [rank, index] of ascending(p).entries()) {
    running = Math.max(running, Math.min(1, (p.length - rank) * p[index]!));
    adjusted[index] = running;
  }
  return adjusted;
}

/**
 * Adjusted p-values that control the expected share of false rejections among the rejections, for tests that
 * are independent or positively dependent. In the order given. Benjamini and Hochberg 1995.
 * Throws RangeError for a value outside [0, 1].
 */
export function benjaminiHochberg(p: readonly number[]): number[] {
  const adjusted = Array.from(p);
  let running = 1;
  for (const [fromTop, index] of ascending(p).reverse().entries()) {
    running = Math.min(running, (p.length / (p.length - fromTop)) * p[index]!);
    adjusted[index] = running;
  }
  return adjusted;
}
