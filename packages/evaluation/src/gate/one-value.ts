import { josa, text } from "@bongsu/input";
import type { Text } from "@bongsu/input";
import type { Evidence } from "../protocol/plan.ts";
import type { GateRow } from "../result/gate.ts";
import { cells } from "./context.ts";
import type { GateContext } from "./context.ts";
import { gateRow, listed } from "./row.ts";
import type { RuleId } from "./rule-book.ts";

/** An aspect of which each pipeline has one value: a prompt template, a scaffold, a rubric, a harness. */
export interface OneValueAspect {
  readonly name: Text;
  readonly rules: { readonly same: RuleId; readonly differs: RuleId; readonly unknown: RuleId | null };
  declared(one: Evidence): string | null;
  /** All values that the logs show, none where they are silent. */
  observed(one: Evidence): readonly string[];
  /** Whether a declared and an observed value can be compared at all (a name and a digest can not). */
  readonly comparable: boolean;
  readonly differs: Text;
}

/** The row of such an aspect. What both sides leave unsaid is unknown; what plan and logs say otherwise is said. */
export function oneValueRows(context: GateContext, aspect: OneValueAspect): readonly GateRow[] {
  if (context.pairs.length === 0) return [];
  const values = cells(context, (one) => {
    const declared = aspect.declared(one);
    const observed = aspect.observed(one);
    return {
      declared: declared === null ? null : listed([short(declared)]),
      observed: observed.length === 0 ? null : listed(observed.map(short), 3),
    };
  });
  const seen = context.evidence.map((one) => aspect.observed(one).toSorted().join(" | "));
  const stated = context.evidence.map((one) => aspect.declared(one));
  const { name } = aspect;
  const unequal = aspect.comparable ? declaredOtherwise(context, aspect) : null;
  if (differ(seen) || (differ(stated) && !sameAndKnown(seen)))
    return [
      gateRow(aspect.rules.differs, {
        values,
        finding: text(
          `${name.en} ${differ(seen) ? "differs in the logs" : "differs by declaration"}.`,
          `${josa(name.ko, "이/가")} ${differ(seen) ? "로그에서" : "계획서에서"} 서로 다르다.`,
        ),
        consequence: aspect.differs,
      }),
    ];
  if (!sameAndKnown(seen) && !sameAndKnown(stated.map((value) => value ?? "")))
    return aspect.rules.unknown === null ? [] : [gateRow(aspect.rules.unknown, { values, ...unknown(name) })];
  return [
    gateRow(aspect.rules.same, {
      values,
      finding: text(
        `${name.en} is the same${unequal === null ? "" : `; ${unequal.en}`}.`,
        `${josa(name.ko, "이/가")} 같다${unequal === null ? "" : `. ${unequal.ko}`}.`,
      ),
      consequence: text("Nothing to adjust.", "조정할 것이 없다."),
    }),
  ];
}

/** Two values that are known and not equal. */
const differ = (values: readonly (string | null)[]): boolean =>
  new Set(values.filter((value) => value !== null && value !== "")).size > 1;

const sameAndKnown = (values: readonly string[]): boolean =>
  values.every((value) => value !== "") && new Set(values).size === 1;

function declaredOtherwise({ evidence }: GateContext, aspect: OneValueAspect): Text | null {
  const one = evidence.find((each) => {
    const declared = aspect.declared(each);
    const observed = aspect.observed(each);
    return declared !== null && observed.length > 0 && !observed.includes(declared);
  });
  return one === undefined
    ? null
    : text(
        `the logs of ${one.plan.name.en} say otherwise than the plan`,
        `다만 ${one.plan.name.ko}의 로그는 계획서와 다르다`,
      );
}

const unknown = (name: Text) => ({
  finding: text(
    `${name.en} is not known for every pipeline.`,
    `${josa(name.ko, "을/를")} 알 수 없는 평가 절차가 있다.`,
  ),
  consequence: text("Sameness is not assumed. Ask for it.", "같다고 보지 않는다. 물어서 확인해야 한다."),
});

/** A digest is told by its first digits. */
const short = (value: string): string => (value.startsWith("sha256:") ? `${value.slice(0, 15)}…` : value);
