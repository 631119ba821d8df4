import { type Text, text } from "@bongsu/input";
import type { EvidenceBase } from "./schema/base.ts";
import type { FormField } from "./schema/form.ts";

export interface Applicability {
  readonly state: "applies" | "not-applicable" | "unknown";
  readonly why: Text;
}

/** Whether a field is wanted of this system at all; null where it is wanted of every one. */
export function applicability(
  { applies }: Pick<FormField, "applies">,
  { system }: Pick<EvidenceBase, "system">,
): Applicability | null {
  if (applies === undefined) return null;
  const { computeAbove, besides } = applies;
  if (system.compute === undefined)
    return {
      state: "unknown",
      why: text(
        `It is wanted above ${computeAbove} floating-point operations of training; the evidence base does not say how many there were.`,
        `누적 학습 연산량이 ${computeAbove}을(를) 넘는 시스템에만 해당한다. 근거 자료에는 연산량이 적혀 있지 않다.`,
      ),
    };
  const { flop } = system.compute;
  if (Number(flop) < Number(computeAbove))
    return {
      state: "not-applicable",
      why: text(
        `It is wanted above ${computeAbove} floating-point operations of training; the company counts ${flop}.`,
        `누적 학습 연산량이 ${computeAbove}을(를) 넘는 시스템에만 해당하며, 기업이 밝힌 연산량은 ${flop}이다.`,
      ),
    };
  return {
    state: besides === undefined ? "applies" : "unknown",
    why: text(
      `The company counts ${flop} floating-point operations, not below ${computeAbove}.${besides === undefined ? "" : ` ${besides.en}`}`,
      `기업이 밝힌 연산량은 ${flop}으로 ${computeAbove} 이상이다.${besides === undefined ? "" : ` ${besides.ko}`}`,
    ),
  };
}
