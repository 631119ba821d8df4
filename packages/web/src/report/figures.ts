import type { Comparison, Figure } from "@bongsu/evaluation";

/** Every number of a comparison by its id; of two with one id the first stands. */
export function figuresOf(comparison: Comparison): ReadonlyMap<string, Figure> {
  const found = new Map<string, Figure>();
  const add = (figure: Figure | null): void => {
    if (figure !== null && !found.has(figure.id)) found.set(figure.id, figure);
  };
  for (const estimate of comparison.estimates) add(estimate.figure);
  for (const contrast of comparison.contrasts) {
    add(contrast.difference);
    add(contrast.test);
  }
  for (const agreement of comparison.agreement) agreement.figures.forEach(add);
  for (const judge of comparison.judges) {
    add(judge.sensitivity);
    add(judge.specificity);
  }
  for (const corrected of comparison.corrected) {
    add(corrected.raw);
    add(corrected.corrected);
  }
  for (const pooled of comparison.pooled) [pooled.estimate, pooled.tau2, pooled.q].forEach(add);
  for (const check of comparison.published?.checks ?? []) check.figures.forEach(add);
  for (const dif of comparison.dif) add(dif.delta);
  return found;
}
