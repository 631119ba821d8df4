export * from "./refusal.ts";
export * from "./types.ts";
export { exp, expm1, log, log1p, pow } from "./elementary.ts";
export { erf, erfc } from "./special/erf.ts";
export { gammaP, gammaQ, logGamma } from "./special/gamma.ts";
export { betaI, betaIComplement } from "./special/beta.ts";
export * from "./distributions/normal.ts";
export * from "./distributions/student.ts";
export * from "./distributions/chi-square.ts";
export { fCdf, fQuantile, fSurvival, fUpperQuantile } from "./distributions/f.ts";
export * from "./distributions/binomial.ts";
export { betaCdf, betaQuantile, betaSurvival, betaUpperQuantile } from "./distributions/beta.ts";
export * from "./sums.ts";
export * from "./random.ts";
export { wilsonInterval } from "./intervals/wilson.ts";
export * from "./intervals/exact.ts";
export * from "./intervals/jeffreys.ts";
export * from "./intervals/newcombe.ts";
export { naiveMean, type MeanOptions } from "./means/naive.ts";
export { clusteredMean, type ClusterCorrection, type ClusteredOptions } from "./means/clustered.ts";
export * from "./means/difference.ts";
export * from "./means/regression.ts";
export * from "./stratified.ts";
export * from "./missing.ts";
export type { BootstrapOptions } from "./bootstrap/percentile.ts";
export * from "./bootstrap/mean.ts";
export * from "./bootstrap/clustered-mean.ts";
export * from "./multiplicity.ts";
export * from "./mcnemar.ts";
export * from "./equivalence.ts";
export type { Ratings } from "./agreement/ratings.ts";
export type { WeightScheme } from "./agreement/weights.ts";
export type { Agreement } from "./agreement/agreement.ts";
export { fleissKappa, gwetAgreement } from "./agreement/chance-corrected.ts";
export * from "./agreement/cohen-kappa.ts";
export type { Measurement } from "./agreement/disagreement.ts";
export * from "./agreement/krippendorff-alpha.ts";
export * from "./agreement/percent-agreement.ts";
export { roganGladen, type JudgeCorrection, type JudgeCounts, type Share } from "./judge/rogan-gladen.ts";
export * from "./judge/label-plan.ts";
export * from "./judge/prediction-powered.ts";
export { crossFittedCorrection, foldsByItem, type JudgedAnswers } from "./judge/cross-fit.ts";
export * from "./judge/disjoint-correction.ts";
export type { Studies } from "./meta/studies.ts";
export type { TauMethod } from "./meta/tau-squared.ts";
export * from "./meta/random-effects.ts";
export * from "./dif/mantel-haenszel.ts";
export * from "./dif/item-tables.ts";
export type { BinaryMatrix } from "./rasch/patterns.ts";
export * from "./rasch/rasch.ts";
export * from "./rasch/rasch-difference.ts";
export {
  itemsForDifference,
  minimumDetectableDifference,
  type PairedDesign,
  type TestAims,
} from "./power/mean-difference.ts";
export * from "./power/paired-binary.ts";
export * from "./paired/paired-difference.ts";
