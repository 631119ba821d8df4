import type { RuleId } from "../gate/rule-book.ts";

/**
 * Rules of the gate whose sentences are made of the plan's own words, names of systems and counts. The others quote
 * what stands in logs (item ids, raw verdicts, file names, settings) and are published without their words. A list of
 * what may leave, never of what may not: a new rule stays silent until somebody has read its sentences.
 */
const GATE_WORDS: ReadonlySet<string> = new Set<RuleId>([
  "metric-same",
  "metric-not-given",
  "metric-kinds-differ",
  "classes-same",
  "classes-turn",
  "classes-lacking",
  "items-same",
  "items-partial",
  "items-none",
  "items-count",
  "content-same",
  "content-unknown",
  "outputs-shared",
  "outputs-own",
  "outputs-unknown",
  "outputs-contradicted",
  "language-same",
  "language-part",
  "language-none",
  "language-unknown",
  "judge-same",
  "judge-differs",
  "judge-unknown",
  "rubric-same",
  "rubric-differs",
  "rubric-unknown",
  "judge-is-system",
  "prompt-same",
  "prompt-unknown",
  "decoding-same",
  "limits-same",
  "scaffold-same",
  "scaffold-unknown",
  "epochs-same",
  "epochs-differ",
  "epochs-contradicted",
  "model-same",
  "model-none",
  "missing-none",
  "missing-some",
  "unusable-none",
  "harness-same",
  "reported-agrees",
]);

/** Rules of the verdict (docs/verdict.md) whose sentences are made of names in the plan, systems and numbers. */
const VERDICT_WORDS: ReadonlySet<string> = new Set([
  "one-pipeline",
  "side-by-side-refused",
  "side-by-side-in-part",
  "side-by-side-allowed",
  "pipelines-differ",
  "against-reference",
  "systems-differ",
  "dif-by-language",
  "joint-answer",
  "joint-answer-refused",
  "choices",
  "what-to-report",
]);

export const gateWordsAllowed = (rule: string): boolean => GATE_WORDS.has(rule);
export const verdictWordsAllowed = (rule: string): boolean => VERDICT_WORDS.has(rule);

/** A number over fewer observations than this says too much of each of them. */
export const LEAST_OBSERVATIONS = 5;
