import type { Sentence } from "../result/index.ts";
import type { Answer } from "./answer.ts";
import { paragraph, word } from "./say.ts";

/** A comparison without a protocol says so, last and plainly. */
export function restsOnDraft(answer: Answer): Sentence | null {
  if (answer.exercise.basis !== "draft") return null;
  const n = answer.assumptions.length;
  return paragraph("rests-on-draft", [
    {
      en: [
        `No protocol was given: the plan was drafted from the files and rests on ${word(n)} stated ${n === 1 ? "assumption" : "assumptions"}. Read them before you rely on any of this.`,
      ],
      ko: [
        `평가 계획서가 없어 파일에서 초안을 만들었고, 이 결과는 아래에 밝힌 가정 ${n}가지에 근거한다. 결과를 쓰기 전에 가정을 먼저 확인하십시오.`,
      ],
    },
  ]);
}
