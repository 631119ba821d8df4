/** Throws RangeError unless p is a probability. */
export function probability(name: string, p: number): void {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`${name}: wants a probability, found ${p}`);
}

/** Throws RangeError unless the parameter is positive and finite. */
export function positive(name: string, value: number): void {
  if (!(value > 0 && value < Infinity))
    throw new RangeError(`${name}: wants a positive number, found ${value}`);
}

/** Throws RangeError for NaN, which no point of a distribution is. */
export function point(name: string, x: number): void {
  if (x !== x) throw new RangeError(`${name}: wants a number, found NaN`);
}
