/**
 * (I - S)^(-1/2) of a small symmetric S whose eigenvalues lie in [0, 1], by cyclic Jacobi rotations (Golub &
 * Van Loan 2013, section 8.5); null where an eigenvalue of S is 1.
 */
export function inverseRootOfComplement(s: readonly (readonly number[])[]): number[][] | null {
  const k = s.length;
  const a = s.map((row, i) => row.map((x, j) => (i === j ? 1 - x : -x)));
  const v = a.map((row, i) => row.map((_, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < 50 && !isDiagonal(a); sweep += 1) {
    for (let p = 0; p < k - 1; p += 1) for (let q = p + 1; q < k; q += 1) rotate(a, v, p, q);
  }
  const roots = a.map((row, i) => Math.sqrt(Math.max(row[i]!, 0)));
  if (roots.some((root) => root < 1e-6)) return null;
  const entry = (left: readonly number[], right: readonly number[]): number =>
    roots.reduce((sum, root, i) => sum + (left[i]! * right[i]!) / root, 0);
  return v.map((left) => v.map((right) => entry(left, right)));
}

function isDiagonal(a: readonly (readonly number[])[]): boolean {
  return a.every((row, i) => row.every((x, j) => i === j || Math.abs(x) < 1e-18));
}

function rotate(a: number[][], v: number[][], p: number, q: number): void {
  const off = a[p]![q]!;
  if (Math.abs(off) < 1e-18) return;
  const theta = (a[q]![q]! - a[p]![p]!) / (2 * off);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(t * t + 1);
  const sine = t * cosine;
  const turn = (row: number[]): void => {
    const [x, y] = [row[p]!, row[q]!];
    row[p] = cosine * x - sine * y;
    row[q] = sine * x + cosine * y;
  };
  a.forEach(turn);
  for (let j = 0; j < a.length; j += 1) {
    const [x, y] = [a[p]![j]!, a[q]![j]!];
    a[p]![j] = cosine * x - sine * y;
    a[q]![j] = sine * x + cosine * y;
  }
  v.forEach(turn);
}
