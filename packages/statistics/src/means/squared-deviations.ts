import { ExactSum } from "../sums.ts";

/** Scores mostly take few values (0 and 1, differences -1, 0 and 1, the marks of a scale); beyond these, one by one. */
const FEW = 8;

/**
 * The correctly rounded sum of (x - centre)^2 with each square rounded, whatever the order of the values. A square
 * that comes up often is added once for all times. Throws RangeError for values that are not finite.
 */
export function squaredDeviations(values: Float64Array, centre: number): number {
  const sum = new ExactSum();
  const known = new Float64Array(FEW);
  const times = new Float64Array(FEW);
  let kinds = 0;
  for (let i = 0; i < values.length; i += 1) {
    const x = values[i]!;
    let kind = 0;
    while (kind < kinds && known[kind] !== x) kind += 1;
    if (kind < kinds) times[kind]! += 1;
    else if (kinds === FEW) sum.add((x - centre) * (x - centre));
    else {
      known[kinds] = x;
      times[kinds] = 1;
      kinds += 1;
    }
  }
  for (let kind = 0; kind < kinds; kind += 1) {
    const apart = known[kind]! - centre;
    sum.addTimes(apart * apart, times[kind]!);
  }
  return sum.value();
}
