/** A product and its rounding error, exactly a * b (Dekker 1971; factors up to 1e150). */
export function twoProduct(a: number, b: number): readonly [number, number] {
  const high = a * b;
  const [a1, a2] = split(a);
  const [b1, b2] = split(b);
  return [high, a2 * b2 - (high - a1 * b1 - a2 * b1 - a1 * b2)];
}

/** A sum and its rounding error, exactly a + b (Knuth 1969). */
export function twoSum(a: number, b: number): readonly [number, number] {
  const high = a + b;
  const c = high - a;
  return [high, a - (high - c) + (b - c)];
}

function split(a: number): readonly [number, number] {
  const c = 134217729 * a;
  const high = c - (c - a);
  return [high, a - high];
}
