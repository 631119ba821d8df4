import { answer, refuse, type Outcome, type WarningCode } from "../refusal.ts";
import { clusterWarnings, type ClusterCorrection } from "./clustered.ts";
import { inverseRootOfComplement } from "./inverse-root.ts";
import { backSubstitute, dot, orthogonalise, type Factors } from "./orthogonal.ts";

/** CR1S adds (n - 1)/(n - k) to CR1: what Stata's regress, vce(cluster) prints. The others as for means. */
export type RegressionCorrection = ClusterCorrection | "CR1S";

export interface ClusteredRegression {
  readonly method: string;
  readonly n: number;
  readonly clusters: number;
  readonly coefficients: readonly {
    readonly value: number;
    readonly standardError: number;
    readonly df: number;
  }[];
  readonly covariance: readonly (readonly number[])[];
}

/**
 * Least squares of y on the columns (an intercept is a column of ones) with cluster-robust covariance; for CR2
 * each coefficient has its own Satterthwaite degrees of freedom (Bell & McCaffrey 2002; Pustejovsky & Tipton
 * 2018, section 2.2), otherwise G - 1. Assumes independent clusters. Refuses `no-observations`, `one-cluster`,
 * `collinear`, and for CR2 `too-few-clusters` where one cluster alone determines a coefficient.
 */
export function clusteredRegression(
  y: Float64Array,
  columns: readonly Float64Array[],
  clusters: Int32Array,
  clusterCount: number,
  correction: RegressionCorrection = "CR2",
): Outcome<ClusteredRegression> {
  const n = y.length;
  const k = columns.length;
  if (clusters.length !== n || columns.some((column) => column.length !== n)) {
    throw new RangeError("regression: wants columns and clusters as long as y");
  }
  if (n <= k) return refuse("no-observations", { n, wanted: k + 1 });
  const used = new Set(clusters);
  if (used.size === 1) return refuse("one-cluster", { n, clusters: 1 });
  const factors = orthogonalise(columns);
  if (factors === null) return refuse("collinear", { columns: k });
  const table = inQ(y, factors.q, clusters, clusterCount);
  const roots = table.squares.map((s) => (correction === "CR2" ? inverseRootOfComplement(s) : identity(k)));
  const determined = roots.indexOf(null);
  if (determined >= 0) return refuse("too-few-clusters", { cluster: determined });
  const adjust = roots as number[][][];

  const count = used.size;
  const factor =
    correction === "CR1S"
      ? (count / (count - 1)) * ((n - 1) / (n - k))
      : correction === "CR1"
        ? count / (count - 1)
        : 1;
  const scores = table.scores.map((score, g) => backSubstitute(factors.r, multiply(adjust[g]!, score)));
  const covariance = Array.from({ length: k }, (_, i) =>
    Array.from({ length: k }, (_, j) => factor * scores.reduce((sum, s) => sum + s[i]! * s[j]!, 0)),
  );
  const values = backSubstitute(factors.r, table.along);
  const coefficients = values.map((value, j) => ({
    value,
    standardError: Math.sqrt(covariance[j]![j]!),
    df: correction === "CR2" ? satterthwaite(factors, table.squares, adjust, j) : count - 1,
  }));
  const least = Math.min(...coefficients.map((coefficient) => coefficient.df));
  const warnings: WarningCode[] = clusterWarnings(count, least, correction === "CR2" ? "CR2" : "CR1");
  const method = `ols-clustered-${correction.toLowerCase()}`;
  return answer({ method, n, clusters: count, coefficients, covariance }, warnings);
}

/** In the coordinates of Q: the fit, and for each cluster Q_g' e_g and Q_g' Q_g. */
function inQ(
  y: Float64Array,
  q: readonly Float64Array[],
  clusters: Int32Array,
  clusterCount: number,
): { along: number[]; scores: number[][]; squares: number[][][] } {
  const k = q.length;
  const along = q.map((unit) => dot(unit, y));
  const scores = Array.from({ length: clusterCount }, () => q.map(() => 0));
  const squares = Array.from({ length: clusterCount }, () => q.map(() => q.map(() => 0)));
  for (let row = 0; row < y.length; row += 1) {
    const score = scores[clusters[row]!];
    const square = squares[clusters[row]!];
    if (score === undefined || square === undefined)
      throw new RangeError(`regression: no cluster ${clusters[row]}`);
    let residual = y[row]!;
    for (let i = 0; i < k; i += 1) residual -= along[i]! * q[i]![row]!;
    for (let i = 0; i < k; i += 1) {
      score[i]! += q[i]![row]! * residual;
      for (let j = 0; j < k; j += 1) square[i]![j]! += q[i]![row]! * q[j]![row]!;
    }
  }
  return { along, scores, squares };
}

/** (tr P)^2 / tr P^2 with P(g, h) = [g = h] u_g' S_g u_g - (S_g u_g)'(S_h u_h), u_g = adjustment times R^-T c. */
function satterthwaite(
  { r }: Factors,
  squares: readonly number[][][],
  adjust: readonly number[][][],
  coefficient: number,
): number {
  const k = r.length;
  // Row `coefficient` of R^-1.
  const direction = Array.from({ length: k }, (_, i) => {
    const unit = Array.from({ length: k }, (_, j) => (i === j ? 1 : 0));
    return backSubstitute(r, unit)[coefficient]!;
  });
  let trace = 0;
  let own = 0;
  const cross = identity(k).map((row) => row.map(() => 0));
  squares.forEach((s, g) => {
    const u = multiply(adjust[g]!, direction);
    const v = multiply(s, u);
    const size = dot(v, v);
    const diagonal = dot(u, v) - size;
    trace += diagonal;
    own += diagonal * diagonal - size * size;
    for (let i = 0; i < k; i += 1) for (let j = 0; j < k; j += 1) cross[i]![j]! += v[i]! * v[j]!;
  });
  const total = cross.reduce((sum, row) => sum + dot(row, row), own);
  return (trace * trace) / total;
}

function multiply(matrix: readonly (readonly number[])[], vector: readonly number[]): number[] {
  return matrix.map((row) => dot(row, vector));
}

function identity(k: number): number[][] {
  return Array.from({ length: k }, (_, i) => Array.from({ length: k }, (_, j) => (i === j ? 1 : 0)));
}
