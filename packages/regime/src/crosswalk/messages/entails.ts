import { josa, type Text, text } from "@bongsu/input";
import type { Projected } from "../answer/verdict.ts";

/** What follows for B once A is found satisfied, or violated; null where nothing does. */
export function entailmentText(
  finding: "satisfied" | "violated",
  projected: Projected,
  a: string,
  b: string,
): Text | null {
  const then = THEN[projected];
  if (then === null) return null;
  const [en, ko] = then(b);
  return finding === "satisfied"
    ? text(`If ${a} is satisfied, ${en}`, `${josa(a, "이/가")} 충족되면 ${ko}`)
    : text(`If ${a} is violated, ${en}`, `${josa(a, "이/가")} 위반되면 ${ko}`);
}

type Then = (b: string) => readonly [en: string, ko: string];

const THEN: Readonly<Record<Projected, Then | null>> = {
  satisfied: (b) => [`so is ${b}.`, `${b}도 충족된다.`],
  violated: (b) => [`so is ${b}.`, `${b}도 위반된다.`],
  partly: (b) => [
    `part of ${b} is evidenced, and no more than part is shown.`,
    `${b}의 일부에 근거가 생기지만, 그 이상은 알 수 없다.`,
  ],
  nothing: null,
};

export const nothingEntailed = (a: string, b: string): Text =>
  text(
    `No finding on ${a} settles anything about ${b}.`,
    `${a}에 관한 판단으로는 ${b}에 관하여 아무것도 정해지지 않는다.`,
  );
