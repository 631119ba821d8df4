/** Rows of the tableau are scaled to about 1; below this a number is taken for zero. */
const TINY = 1e-12;

/**
 * Nonnegative weights w that sum to 1 with |sum_i w_i points[i][j] - target[j]| <= slack in every coordinate j, or
 * null when there are none. Phase one of the simplex method with Bland's rule, which cannot cycle.
 */
export function weightsFor(
  points: readonly (readonly number[])[],
  target: readonly number[],
  slack: number,
): number[] | null {
  const n = points.length;
  const d = target.length;
  if (n === 0) return null;
  // Columns: n weights, d upper slacks, d lower slacks, 2d + 1 artificials, right-hand side.
  const m = 2 * d + 1;
  const width = n + 2 * d + m + 1;
  const tableau = Array.from({ length: m }, (_, r) => constraint(points, target, slack, r, width));
  const basis = Array.from({ length: m }, (_, r) => n + 2 * d + r);
  const cost = new Float64Array(width);
  for (const row of tableau) for (let c = 0; c < width; c++) cost[c] = (cost[c] ?? 0) - (row[c] ?? 0);
  for (let r = 0; r < m; r++) cost[n + 2 * d + r] = 0;

  for (;;) {
    const enter = cost.findIndex((value, c) => c < n + 2 * d && value < -TINY);
    if (enter === -1) break;
    const leave = leaving(tableau, basis, enter);
    if (leave === -1) break;
    pivot(tableau, cost, leave, enter);
    basis[leave] = enter;
  }
  const infeasible = -(cost[width - 1] ?? 0);
  if (infeasible > 1e-9) return null;
  const weights = Array.from({ length: n }, () => 0);
  basis.forEach((c, r) => {
    if (c < n) weights[c] = Math.max(0, tableau[r]?.[width - 1] ?? 0);
  });
  return weights;
}

/** Row r: first d rows bound each coordinate from above, the next d from below, the last is the sum of weights. */
function constraint(
  points: readonly (readonly number[])[],
  target: readonly number[],
  slack: number,
  r: number,
  width: number,
): Float64Array {
  const n = points.length;
  const d = target.length;
  const row = new Float64Array(width);
  const j = r % Math.max(d, 1);
  const sum = r === 2 * d;
  const above = r < d;
  for (let i = 0; i < n; i++) row[i] = sum ? 1 : (points[i]?.[j] ?? 0);
  if (!sum) row[n + r] = above ? 1 : -1;
  row[width - 1] = sum ? 1 : (target[j] ?? 0) + (above ? slack : -slack);
  if ((row[width - 1] ?? 0) < 0) for (let c = 0; c < width; c++) row[c] = -(row[c] ?? 0);
  row[n + 2 * d + r] = 1;
  return row;
}

function leaving(tableau: readonly Float64Array[], basis: readonly number[], enter: number): number {
  let leave = -1;
  let least = Number.POSITIVE_INFINITY;
  tableau.forEach((row, r) => {
    const a = row[enter] ?? 0;
    if (a <= TINY) return;
    const ratio = (row[row.length - 1] ?? 0) / a;
    const tie = Math.abs(ratio - least) <= TINY;
    if (ratio < least - TINY || (tie && (basis[r] ?? 0) < (basis[leave] ?? 0))) [leave, least] = [r, ratio];
  });
  return leave;
}

function pivot(tableau: readonly Float64Array[], cost: Float64Array, r: number, c: number): void {
  const row = tableau[r] ?? new Float64Array();
  const by = row[c] ?? 1;
  for (let k = 0; k < row.length; k++) row[k] = (row[k] ?? 0) / by;
  for (const other of [...tableau, cost]) {
    const factor = other[c] ?? 0;
    if (other === row || factor === 0) continue;
    for (let k = 0; k < row.length; k++) other[k] = (other[k] ?? 0) - factor * (row[k] ?? 0);
  }
}
