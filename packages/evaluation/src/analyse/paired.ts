import {
  mcnemar,
  newcombePairedDifference,
  pairedDifference,
  studentSurvival,
  type Outcome,
  type PairedDifference,
} from "@bongsu/statistics";
import type { Contrast, Figure } from "../result/index.ts";
import { figure, fromEstimate, refusalOf } from "./figure.ts";
import { isBinary, renumbered } from "./mean.ts";
import type { Pairs } from "./pairs.ts";

export type PairedResult = Pick<
  Contrast,
  "counts" | "difference" | "unpairedStandardError" | "correlation" | "test"
>;

interface Head {
  readonly id: string;
  readonly inputs: string[];
  readonly unit: "fraction" | "score";
}

type Counts = NonNullable<Contrast["counts"]>;

/**
 * Second minus first on common items. Binary values of independent items: Newcombe's interval for paired shares
 * and the exact McNemar test. Otherwise, or where items come in clusters: the mean of the paired differences with
 * its t interval and test. The unpaired standard error and the correlation beside it say what pairing has gained.
 */
export function comparePairs(head: Head, pairs: Pairs, level: number): PairedResult {
  const { first, second } = pairs;
  const counts = isBinary(first) && isBinary(second) ? countsOf(pairs) : null;
  const outcome = differenceOf(pairs, level);
  const mean = meanDifference(head, pairs, outcome);
  const exact = counts !== null && pairs.cluster === null && first.length > 0;
  return {
    counts,
    difference: exact ? sharesDifference(head, counts, mean, level) : mean,
    unpairedStandardError: outcome.ok ? outcome.value.unpairedStandardError : null,
    correlation: outcome.ok ? outcome.value.correlation : null,
    test: exact ? mcnemarTest(head, counts) : meanTest(head, mean),
  };
}

function countsOf({ first, second }: Pairs): Counts {
  const at = new Int32Array(4);
  for (let i = 0; i < first.length; i++) {
    const cell = 2 * (first[i] ?? 0) + (second[i] ?? 0);
    at[cell] = (at[cell] ?? 0) + 1;
  }
  const [neither = 0, onlySecond = 0, onlyFirst = 0, both = 0] = at;
  return { both, onlyFirst, onlySecond, neither };
}

/** The statistics take the second from the first; ours is the other way about. */
function differenceOf({ first, second, cluster }: Pairs, level: number): Outcome<PairedDifference> {
  const clusters = cluster === null ? undefined : renumbered(cluster);
  return pairedDifference(second, first, { level, clusters });
}

/** Keeps the difference where only its interval is refused, as when it is the same on every item. */
function meanDifference(
  head: Head,
  { first, second, cluster }: Pairs,
  outcome: Outcome<PairedDifference>,
): Figure {
  const method = cluster === null ? "paired-mean-naive-t" : "paired-mean-clustered-cr2-t";
  const known = { ...head, estimand: "difference" as const, n: first.length };
  if (outcome.ok) {
    return fromEstimate(known, { ...outcome, value: outcome.value.estimate }, method);
  }
  let sum = 0;
  for (let i = 0; i < first.length; i++) sum += (second[i] ?? 0) - (first[i] ?? 0);
  return figure({
    ...known,
    method,
    value: first.length === 0 ? null : sum / first.length,
    refusal: refusalOf(outcome.refusal),
  });
}

/** Newcombe has the first minus the second; ours is the second minus the first, so the groups change places. */
function sharesDifference(head: Head, counts: Counts, mean: Figure, level: number): Figure {
  const { both, onlyFirst, onlySecond, neither } = counts;
  const n = both + onlyFirst + onlySecond + neither;
  const interval = newcombePairedDifference(
    { both, firstOnly: onlySecond, secondOnly: onlyFirst, neither },
    level,
  );
  return figure({
    ...head,
    estimand: "difference",
    method: "newcombe-paired",
    n,
    value: (onlySecond - onlyFirst) / n,
    standardError: mean.standardError,
    level,
    interval: interval.ok ? interval.value : null,
    refusal: interval.ok ? null : refusalOf(interval.refusal),
    warnings: interval.ok ? [...interval.warnings] : [],
  });
}

/** Where nothing is discordant there is nothing to test, which says p = 1 and no more. */
function mcnemarTest(head: Head, counts: Counts): Figure {
  const test = mcnemar(counts.onlyFirst, counts.onlySecond);
  const n = counts.onlyFirst + counts.onlySecond;
  return figure({
    id: `${head.id}/p`,
    inputs: head.inputs,
    unit: "p-value",
    estimand: "test",
    method: "mcnemar-exact",
    n,
    value: test.ok ? test.value.pExact : 1,
    warnings: test.ok ? [] : [test.refusal.code],
  });
}

function meanTest(head: Head, mean: Figure): Figure | null {
  if (mean.value === null || mean.standardError === null || mean.df === null) return null;
  return figure({
    id: `${head.id}/p`,
    inputs: head.inputs,
    unit: "p-value",
    estimand: "test",
    method: mean.clusters === null ? "paired-t" : "paired-t-clustered",
    n: mean.n,
    clusters: mean.clusters,
    df: mean.df,
    value: Math.min(1, 2 * studentSurvival(Math.abs(mean.value / mean.standardError), mean.df)),
  });
}
