/**
 * A sum that is exact until it is read, so that it does not depend on the order of its terms. It keeps the sum
 * as doubles that do not overlap (Shewchuk 1997, "Adaptive precision floating-point arithmetic", section 2.4)
 * and rounds once. Whole numbers, such as 0 and 1, are kept apart:
 * they add without error up to 2^53.
 */
export class ExactSum {
  private readonly parts: number[] = [];
  private whole = 0;

  /** Throws RangeError for a term that is not finite. */
  add(term: number): void {
    if (Math.floor(term) === term && Math.abs(this.whole + term) < 9007199254740992) {
      this.whole += term;
      return;
    }
    if (!(term - term === 0)) throw new RangeError(`sum: wants finite terms, found ${term}`);
    this.addPart(term);
  }

  /** Adds a term so many times (a whole number): by the bits of the count, as doubling a term never rounds. */
  addTimes(term: number, times: number): void {
    let doubled = term;
    for (let left = times; left > 0; left = Math.floor(left / 2)) {
      if (left % 2 === 1) this.add(doubled);
      doubled *= 2;
    }
  }

  /** Adds all terms of another sum, as exactly. */
  addSum(other: ExactSum): void {
    this.add(other.whole);
    for (const part of other.parts) this.addPart(part);
  }

  private addPart(term: number): void {
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
    this.addPart(this.whole);
    this.whole = 0;
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
