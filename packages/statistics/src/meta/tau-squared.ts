import { type Studies, weightedSums } from "./studies.ts";

/** DerSimonian and Laird 1986; restricted maximum likelihood; Paule and Mandel 1982. */
export type TauMethod = "DL" | "REML" | "PM";

const MOST_STEPS = 1000;

/** Variance between studies, not below zero; null where the iteration does not settle. */
export function tauSquared(studies: Studies, method: TauMethod): number | null {
  switch (method) {
    case "DL":
      return momentEstimate(studies);
    case "REML":
      return restrictedLikelihood(studies);
    case "PM":
      return tauSquaredAtQ(studies, studies.estimates.length - 1);
  }
}

function momentEstimate(studies: Studies): number {
  const { spread, weight, weight2 } = weightedSums(studies, 0);
  return Math.max(0, (spread - (studies.estimates.length - 1)) / (weight - weight2 / weight));
}

/**
 * Fisher scoring (Viechtbauer 2005), begun at the moment estimate and held at zero from below. With very unequal
 * variances full steps can swing about the top for ever, so a step that turns back is halved.
 */
function restrictedLikelihood(studies: Studies): number | null {
  let tau = momentEstimate(studies);
  let last = 0;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const { weight, weight2, weight3, spread2 } = weightedSums(studies, tau);
    const trace = weight - weight2 / weight;
    const information = weight2 - (2 * weight3) / weight + (weight2 * weight2) / (weight * weight);
    const full = (spread2 - trace) / information;
    const next = Math.max(0, tau + (full * last < 0 ? full / 2 : full));
    last = next - tau;
    if (Math.abs(last) <= 1e-11 * (tau + scale(studies))) return next;
    tau = next;
  }
  return null;
}

/**
 * The tau^2 at which the weighted spread equals `q`, 0 where it is below `q` already without heterogeneity. The
 * spread falls and is convex in tau^2, so Newton's steps from zero (DerSimonian and Kacker 2007) never pass
 * the root. At q = k - 1 this is Paule and Mandel's estimate, at quantiles of chi-square the Q-profile bounds.
 */
export function tauSquaredAtQ(studies: Studies, q: number): number | null {
  let tau = 0;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const { spread, spread2 } = weightedSums(studies, tau);
    const move = (spread - q) / spread2;
    if (!(move > 1e-14 * (tau + scale(studies)))) return tau;
    tau += move;
  }
  return null;
}

/** The smallest sampling variance: what a change of tau^2 is measured against near zero. */
function scale({ variances }: Studies): number {
  return Math.min(...variances);
}
