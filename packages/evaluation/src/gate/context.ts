import type { Text } from "@bongsu/input";
import type { Evidence, Study } from "../protocol/plan.ts";
import { sampleIndex } from "../store/sample-index.ts";
import type { SampleIndex } from "../store/sample-index.ts";
import { NONE } from "../store/samples.ts";
import type { GateRow } from "../result/gate.ts";
import { outputsBetween } from "./outputs-between.ts";
import type { OutputsBetween } from "./outputs-between.ts";
import { distinctCodes } from "../store/distinct.ts";

export interface Pair {
  readonly first: Evidence;
  readonly second: Evidence;
}

/** What the rules look at: the study, and what several of them need to know of it, worked out once. */
export interface GateContext {
  readonly study: Study;
  readonly evidence: readonly Evidence[];
  readonly pairs: readonly Pair[];
  index(one: Evidence): SampleIndex;
  /** 1 for each item code that the pipeline has samples of. */
  items(one: Evidence): Uint8Array;
  outputs(pair: Pair): OutputsBetween;
  /** Every pair of pipelines judged the same outputs. */
  readonly allShared: boolean;
}

export function gateContext(study: Study): GateContext {
  const { evidence } = study;
  const pairs = evidence.flatMap((first, at) => evidence.slice(at + 1).map((second) => ({ first, second })));
  const index = once((one: Evidence) => sampleIndex(one.samples));
  const items = once((one: Evidence) => itemsOf(one, study.dictionaries.items.size));
  const outputs = once((pair: Pair) => outputsBetween(pair, index));
  return {
    study,
    evidence,
    pairs,
    index,
    items,
    outputs,
    allShared: pairs.length > 0 && pairs.every((pair) => outputs(pair).kind === "shared"),
  };
}

/** Two of the pipelines alone; what was worked out of each of them is used again. */
export const pairContext = (context: GateContext, pair: Pair): GateContext => ({
  ...context,
  study: { ...context.study, evidence: [pair.first, pair.second] },
  evidence: [pair.first, pair.second],
  pairs: [pair],
  allShared: context.outputs(pair).kind === "shared",
});

function once<K extends object, V>(work: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = work(key);
      known.set(key, value);
    }
    return value;
  };
}

function itemsOf(one: Evidence, size: number): Uint8Array {
  const present = new Uint8Array(size);
  for (const item of distinctCodes(one.samples.item)) if (item !== NONE) present[item] = 1;
  return present;
}

export const countOf = (present: Uint8Array): number => {
  let count = 0;
  for (const one of present) count += one;
  return count;
};

/** One cell per pipeline. */
export const cells = (
  context: GateContext,
  cell: (one: Evidence) => { readonly declared?: Text | null; readonly observed?: Text | null },
): GateRow["values"] =>
  context.evidence.map((one) => {
    const { declared, observed } = cell(one);
    return { pipeline: one.plan.id, declared: declared ?? null, observed: observed ?? null };
  });
