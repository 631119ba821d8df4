import { text, verbatim } from "@bongsu/input";
import type { Evidence } from "../protocol/plan.ts";
import type { GateRow } from "../result/gate.ts";
import { cells } from "./context.ts";
import type { GateContext } from "./context.ts";
import { gateRow, joined } from "./row.ts";

/** What is counted, or averaged. Verdicts of another kind, or none of the counted classes, are another metric. */
export function metricRows(context: GateContext): readonly GateRow[] {
  if (context.pairs.length === 0) return [];
  const { metric, classes, exercise } = context.study.plan;
  const values = cells(context, (one) => ({
    declared: metric.name,
    observed: ofOtherKind(one) ? OTHER_KIND : classes.length > 0 ? CLASSES : NUMBERS,
  }));
  const odd = context.evidence.filter(ofOtherKind);
  const [first] = odd;
  if (first !== undefined && odd.length < context.evidence.length)
    return [
      gateRow("metric-kinds-differ", {
        values,
        finding: text(
          `${first.plan.name.en} gives verdicts of another kind than ${classes.length > 0 ? "the outcome classes" : "numbers"}.`,
          `${first.plan.name.ko}의 판정은 ${classes.length > 0 ? "판정 분류" : "수치"}와 종류가 다르다.`,
        ),
        consequence: text(
          "Classes and measures have no common rate: nothing is compared.",
          "분류와 수치에는 공통된 비율이 없으므로 비교하지 않는다.",
        ),
      }),
    ];
  const without = context.evidence.filter((one) => givesNone(one, metric.counts ?? []));
  const [lacking] = without;
  if (lacking !== undefined) {
    const counted = joined(
      (metric.counts ?? []).map(
        (id) => exercise.outcome?.classes.find((one) => one.id === id)?.name ?? verbatim(id),
      ),
    );
    return [
      gateRow("metric-not-given", {
        values,
        finding: text(
          `The judge of ${lacking.plan.name.en} has none of the classes that the metric counts (${counted.en}).`,
          `${lacking.plan.name.ko}의 채점기에는 지표가 세는 분류(${counted.ko})가 없다.`,
        ),
        consequence: text(
          "Its rate would be 0 by definition: nothing is compared.",
          "비율이 정의상 0이 되므로 비교하지 않는다.",
        ),
      }),
    ];
  }
  return [
    gateRow("metric-same", {
      values,
      finding: text(`One metric for all: ${metric.name.en}.`, `모두 같은 지표를 쓴다: ${metric.name.ko}.`),
      consequence: text("Nothing to adjust.", "조정할 것이 없다."),
    }),
  ];
}

const CLASSES = text("classes", "분류");
const NUMBERS = text("numbers", "수치");
const OTHER_KIND = text("another kind", "다른 종류");

/** Most verdicts of the pipeline have no meaning under the plan. */
function ofOtherKind({ seen, samples }: Evidence): boolean {
  let unknown = 0;
  for (const rows of seen.unknownValues.values()) unknown += rows;
  return unknown * 2 > samples.rows;
}

function givesNone({ plan }: Evidence, counts: readonly string[]): boolean {
  const declared = plan.judge?.classes;
  return declared !== undefined && counts.length > 0 && !counts.some((id) => declared.includes(id));
}
