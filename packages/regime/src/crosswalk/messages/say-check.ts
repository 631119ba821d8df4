import { type Text, text } from "@bongsu/input";
import type { Conflict, CrosswalkCheck } from "../answer/check.ts";
import { clausesOf, namingOf } from "./naming.ts";
import { RATIONALE_NAMES } from "./relations.ts";
import { indent, stepLines } from "./say-why.ts";

/** What the check found, line by line; problems with a place are said by their own sentences. */
export function checkLines({ rows, authors, problems, conflicts, unchecked }: CrosswalkCheck): Text[] {
  const who = authors.join(", ");
  return [
    rows === 0
      ? text("No rows.", "행이 없다.")
      : text(`Rows: ${rows}, by ${who}.`, `행 ${rows}개, 작성: ${who}.`),
    ...conflicts.flatMap(conflictLines),
    ...(unchecked.length === 0 ? [] : [notLookedUp(unchecked)]),
    text(
      `Problems: ${problems.length}; contradictions: ${conflicts.length}.`,
      `문제 ${problems.length}건, 모순 ${conflicts.length}건.`,
    ),
  ];
}

function conflictLines({ rationale, steps }: Conflict): Text[] {
  const sense = RATIONALE_NAMES[rationale];
  const name = namingOf(clausesOf(steps));
  return [
    text(
      `Contradiction, ${sense.en}: not all of these can be true, and any of them left out the others can:`,
      `모순(${sense.ko}): 다음은 모두 참일 수는 없고, 하나를 빼면 나머지는 함께 참일 수 있다.`,
    ),
    ...steps.flatMap((step) => stepLines(step, name)).map((line) => indent(line, 1)),
  ];
}

const notLookedUp = (schemes: readonly string[]): Text =>
  text(
    `Clause ids were not looked up for ${schemes.join(", ")}: no file that lists their clauses was given.`,
    `다음은 조항 목록이 담긴 파일이 주어지지 않아 조항 번호를 확인하지 않았다: ${schemes.join(", ")}.`,
  );
