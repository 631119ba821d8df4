import { text, type Problem } from "@bongsu/input";
import type { Evidence, Study } from "../protocol/plan.ts";
import { distinctCodes } from "../store/distinct.ts";

/**
 * A judge that says yes and no beside people who give 1 to 5: no class stands on both sides, so that every figure
 * would be of a judge that is never right. With two classes in all it may just be that, and nothing is said.
 */
export function noCommonClass(study: Study): Problem[] {
  return study.evidence.flatMap((one) => {
    const judged = distinctCodes(one.samples.outcome).filter((code) => code >= 0);
    const labelled = distinctCodes(one.samples.reference).filter((code) => code >= 0);
    if (judged.length === 0 || labelled.length === 0 || judged.length + labelled.length < 3) return [];
    if (judged.some((code) => labelled.includes(code))) return [];
    return [problem(one, writtenAs(study, judged), writtenAs(study, labelled))];
  });
}

/** Classes as the table writes them. */
function writtenAs({ plan }: Study, codes: readonly number[]): string {
  const classes = plan.exercise.outcome?.classes ?? [];
  return codes
    .flatMap((code) => classes[code]?.from ?? [plan.classes[code] ?? ""])
    .map(String)
    .toSorted()
    .join(", ");
}

const problem = ({ plan, files }: Evidence, judged: string, labelled: string): Problem => ({
  code: "value-unexpected",
  severity: "warning",
  file: files[0]?.name ?? plan.id,
  place: { field: `pipelines.${plan.id}.score` },
  found: text(
    `The verdicts of "${plan.id}" (${judged}) and the human labels (${labelled}) have no class in common.`,
    `"${plan.id}"의 판정(${judged})과 사람의 판정(${labelled})에 공통된 분류가 하나도 없다.`,
  ),
  expected: text(
    "Verdicts and labels in the same classes, or numbers on both sides.",
    "양쪽이 같은 분류를 쓰거나, 양쪽 모두 수치여야 한다.",
  ),
  todo: text(
    "Say in a protocol which values are of one class (outcome.classes[].from), or correct the table.",
    "평가 계획서의 outcome.classes[].from에 어느 값이 같은 분류인지 적거나 표를 고치십시오.",
  ),
});
