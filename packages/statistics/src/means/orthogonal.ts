/** X = Q R with orthonormal columns of Q and upper triangular R; null where the columns of X are dependent. */
export interface Factors {
  readonly q: readonly Float64Array[];
  /** r[j][i] is the entry in row i of column j. */
  readonly r: readonly (readonly number[])[];
}

/** Gram-Schmidt, twice, which is enough (Giraud, Langou & Rozloznik 2005). */
export function orthogonalise(columns: readonly Float64Array[]): Factors | null {
  const q: Float64Array[] = [];
  const r: number[][] = [];
  for (const column of columns) {
    const rest = Float64Array.from(column);
    const entries = q.map(() => 0);
    for (let pass = 0; pass < 2; pass += 1) {
      q.forEach((unit, i) => {
        const along = dot(unit, rest);
        entries[i]! += along;
        for (let row = 0; row < rest.length; row += 1) rest[row]! -= along * unit[row]!;
      });
    }
    const size = Math.sqrt(dot(rest, rest));
    if (!(size > 1e-10 * Math.sqrt(dot(column, column)))) return null;
    q.push(rest.map((x) => x / size));
    r.push([...entries, size]);
  }
  return { q, r };
}

/** The b with R b = c. */
export function backSubstitute(r: Factors["r"], c: readonly number[]): number[] {
  const b = [...c];
  for (let j = r.length - 1; j >= 0; j -= 1) {
    b[j]! /= r[j]![j]!;
    for (let i = 0; i < j; i += 1) b[i]! -= r[j]![i]! * b[j]!;
  }
  return b;
}

export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += a[i]! * b[i]!;
  return sum;
}
