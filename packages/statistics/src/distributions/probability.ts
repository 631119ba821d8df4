/** Throws RangeError unless p is a probability. */
export function probability(name: string, p: number): void {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`${name}: wants a probability, found ${p}`);
}

/** Below this a complement would be lost. */
export const SMALLEST_PARAMETER = 0.005;
/** Beyond this the series and fractions would take seconds: they need some ten times its root in terms. */
export const LARGEST_PARAMETER = 1e10;

/** Throws RangeError unless the parameter is within what is computed. */
export function positive(name: string, value: number, largest = LARGEST_PARAMETER): void {
  if (!(value >= SMALLEST_PARAMETER && value <= largest)) {
    throw new RangeError(`${name}: wants a number from ${SMALLEST_PARAMETER} to ${largest}, found ${value}`);
  }
}

/** Throws RangeError for NaN, which no point of a distribution is. */
export function point(name: string, x: number): void {
  if (x !== x) throw new RangeError(`${name}: wants a number, found NaN`);
}
