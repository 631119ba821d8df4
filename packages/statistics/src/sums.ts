/**
 * A sum that is exact until it is read, so that it does not depend on the order of its terms. It keeps the sum
 * as doubles that do not overlap (Shewchuk 1997, "Adaptive precision floating-point arithmetic", section 2.4)
 * and rounds once. Whole numbers, such as 0 and 1, keep it at one double.
 */
export class ExactSum {
  private readonly parts: number[] = [];

  /** Throws RangeError for a term that is not finite. */
  add(term: number): void {
    if (!(term - term === 0)) throw new RangeError(`sum: wants finite terms, found ${term}`);
    const parts = this.parts;
    let x = term;
    let kept = 0;
    for (let i = 0; i < parts.length; i += 1) {
      const y = parts[i]!;
      const high = x + y;
      const c = high - x;
      const low = x - (high - c) + (y - c);
      if (low !== 0) parts[kept++] = low;
      x = high;
    }
    parts.length = kept;
    if (x !== 0) parts.push(x);
  }

  /** The sum, correctly rounded (half to even). Throws RangeError where it is beyond the doubles. */
  value(): number {
    const parts = this.parts;
    let i = parts.length - 1;
    if (i < 0) return 0;
    let high = parts[i]!;
    let low = 0;
    while (i > 0 && low === 0) {
      i -= 1;
      const x = high;
      high = x + parts[i]!;
      low = parts[i]! - (high - x);
    }
    if (!(high - high === 0)) throw new RangeError("sum: beyond the largest double");
    // What is left below decides a tie that the last addition has rounded.
    if (i > 0 && low !== 0 && low > 0 === parts[i - 1]! > 0) {
      const twice = 2 * low;
      const moved = high + twice;
      if (moved - high === twice) return moved;
    }
    return high;
  }
}

/** The correctly rounded sum of finite numbers, whatever their order. */
export function exactSum(values: ArrayLike<number>): number {
  const sum = new ExactSum();
  for (let i = 0; i < values.length; i += 1) sum.add(values[i]!);
  return sum.value();
}
