import type { Aspect, Effect } from "../result/gate.ts";

export type Use = "sideBySide" | "paired" | "pooled";

export interface Rule {
  readonly aspect: Aspect;
  readonly effect: Effect;
  /** Uses of the results that a row of this rule forbids. */
  readonly forbids: readonly Use[];
  /** Forbids the paired comparison only where the pipelines have outputs of their own: over shared ones it is what is measured. */
  readonly pairedStandsOnSharedOutputs?: true;
}

const FATAL: readonly Use[] = ["sideBySide", "paired", "pooled"];
const rule = (
  aspect: Aspect,
  effect: Effect,
  forbids: readonly Use[] = effect === "fatal" ? FATAL : [],
): Rule => ({
  aspect,
  effect,
  forbids,
});
/** Fatal for raw rates; over shared outputs the paired comparison measures this very difference. */
const ofJudging = (aspect: Aspect): Rule => ({
  ...rule(aspect, "fatal"),
  pairedStandsOnSharedOutputs: true,
});

/** Every rule of the gate, by its id in docs/comparability.md, which says why and what would settle it. */
export const RULES = {
  "metric-same": rule("metric", "same"),
  "metric-not-given": rule("metric", "fatal"),
  "metric-kinds-differ": rule("metric", "fatal"),
  "classes-same": rule("outcome-classes", "same"),
  "classes-turn": ofJudging("outcome-classes"),
  "classes-lacking": ofJudging("outcome-classes"),
  "classes-unseen": rule("outcome-classes", "unknown"),
  "classes-unified": rule("outcome-classes", "unknown"),
  "classes-undeclared": rule("outcome-classes", "unknown"),
  "items-same": rule("items", "same"),
  "items-partial": rule("items", "adjust"),
  "items-none": rule("items", "fatal"),
  "items-count": rule("items", "unknown"),
  "content-same": rule("item-content", "same"),
  "content-differs": rule("item-content", "fatal"),
  "content-differs-in-part": rule("item-content", "adjust"),
  "content-unknown": rule("item-content", "unknown"),
  "outputs-shared": rule("outputs", "same", ["pooled"]),
  "outputs-own": rule("outputs", "harmless"),
  "outputs-unknown": rule("outputs", "unknown", ["pooled"]),
  "outputs-contradicted": rule("outputs", "fatal", ["paired", "pooled"]),
  "language-same": rule("language", "same"),
  "language-part": rule("language", "adjust"),
  "language-none": rule("language", "fatal"),
  "language-unknown": rule("language", "unknown"),
  "language-corrected": rule("language", "harmless"),
  "judge-same": rule("judge", "same"),
  "judge-differs": ofJudging("judge"),
  "judge-unknown": rule("judge", "unknown"),
  "judge-contradicted": rule("judge", "unknown"),
  "rubric-same": rule("judge-rubric", "same"),
  "rubric-differs": ofJudging("judge-rubric"),
  "rubric-unknown": rule("judge-rubric", "unknown"),
  "judge-is-system": rule("judge-is-system", "adjust"),
  "prompt-same": rule("prompt", "same"),
  "prompt-differs": rule("prompt", "fatal"),
  "prompt-unknown": rule("prompt", "unknown"),
  "decoding-same": rule("decoding", "same"),
  "decoding-differs": rule("decoding", "adjust"),
  "decoding-unknown": rule("decoding", "unknown"),
  "decoding-contradicted": rule("decoding", "unknown"),
  "limits-same": rule("limits", "same"),
  "limits-differ": rule("limits", "adjust", ["pooled"]),
  "limits-unknown": rule("limits", "unknown"),
  "limits-contradicted": rule("limits", "unknown"),
  "scaffold-same": rule("scaffold", "same"),
  "scaffold-differs": rule("scaffold", "fatal"),
  "scaffold-unknown": rule("scaffold", "unknown"),
  "epochs-same": rule("epochs", "same"),
  "epochs-differ": rule("epochs", "harmless"),
  "epochs-contradicted": rule("epochs", "unknown"),
  "reducer-same": rule("reducer", "same"),
  "reducer-differs": rule("reducer", "fatal"),
  "reducer-differs-same-mean": rule("reducer", "harmless"),
  "model-same": rule("model-identity", "same"),
  "model-declared": rule("model-identity", "harmless"),
  "model-sealed": rule("model-identity", "unknown"),
  "model-none": rule("model-identity", "fatal"),
  "model-part": rule("model-identity", "adjust"),
  "missing-none": rule("missing", "same"),
  "missing-some": rule("missing", "adjust"),
  "unusable-none": rule("unusable-verdicts", "same"),
  "unusable-elsewhere": rule("unusable-verdicts", "harmless"),
  "unusable-here": rule("unusable-verdicts", "adjust"),
  "harness-same": rule("harness", "same"),
  "harness-differs": rule("harness", "harmless"),
  "reported-agrees": rule("reported-numbers", "same"),
  "reported-differs": rule("reported-numbers", "adjust"),
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleId = keyof typeof RULES;
export const ruleOf = (id: string): Rule | undefined =>
  Object.hasOwn(RULES, id) ? RULES[id as RuleId] : undefined;
