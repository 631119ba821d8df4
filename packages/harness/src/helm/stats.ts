import { booleanOf, listOf, member, numberOf, stringOf } from "../common/hostile.ts";
import type { ReportedMetric, Score } from "../record.ts";

/** Statistics by which HELM describes a run; none of them is a verdict on an answer. */
const BOOKKEEPING =
  /^(?:num_.+|training_(?:co2|energy)_cost|inference_.+|batch_size|finish_reason_.+|prompt_truncated|max_prob|logprob.*|perplexity|bits_per_byte|estimated_.+)$/;

export interface InstanceStats {
  readonly scores: readonly Score[];
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
  readonly seconds: number | null;
  /** Statistics that describe the run and have no field in the record. */
  readonly left: number;
}

/** Of an instance without an entry. */
export const NO_STATS: InstanceStats = {
  scores: [],
  inputTokens: null,
  outputTokens: null,
  seconds: null,
  left: 0,
};

/** A statistic's value for one instance: its mean; null where HELM counted nothing. */
function valueOf(stat: unknown): number | null {
  const count = numberOf(member(stat, "count")) ?? 0;
  if (count === 0) return null;
  return numberOf(member(stat, "mean")) ?? (numberOf(member(stat, "sum")) ?? 0) / count;
}

const nameOf = (stat: unknown): string | null => stringOf(member(stat, "name", "name"));

/** One entry of `per_instance_stats.json`, split into verdicts and what was counted along the way. */
export function instanceStats(entry: unknown, judge: string | null): InstanceStats {
  const scores: Score[] = [];
  let left = 0;
  let inputTokens: number | null = null;
  let outputTokens: number | null = null;
  let seconds: number | null = null;
  for (const stat of listOf(member(entry, "stats"))) {
    const name = nameOf(stat);
    if (name === null) continue;
    if (!BOOKKEEPING.test(name)) scores.push({ scorer: name, value: valueOf(stat), judge });
    else if (name === "num_prompt_tokens") inputTokens = valueOf(stat);
    else if (name === "num_output_tokens") outputTokens = valueOf(stat);
    else if (name === "inference_runtime") seconds = valueOf(stat);
    else left++;
  }
  return { scores, inputTokens, outputTokens, seconds, left };
}

/** The verdict metrics of `stats.json`, the run's own totals. */
export function reportedStats(stats: readonly unknown[]): readonly ReportedMetric[] {
  return stats.flatMap((stat) => {
    const name = nameOf(stat);
    if (name === null || BOOKKEEPING.test(name)) return [];
    const split = stringOf(member(stat, "name", "split"));
    const perturbation = member(stat, "name", "perturbation");
    const parts = [
      split,
      stringOf(member(perturbation, "name")),
      stringOf(member(perturbation, "computed_on")),
      booleanOf(member(perturbation, "fairness")) === true ? "fairness" : null,
      booleanOf(member(perturbation, "robustness")) === true ? "robustness" : null,
    ].filter((part) => part !== null);
    return [{ scorer: name, reducer: null, name: ["mean", ...parts].join(" "), value: valueOf(stat) }];
  });
}
