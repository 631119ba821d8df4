import type { Sentence } from "../result/index.ts";
import type { Answer } from "./answer.ts";
import { capital, paragraph, word } from "./say.ts";

/** Items that behave differently by language after matching on ability stand in the way of a cross-language claim. */
export function acrossLanguages(answer: Answer): Sentence | null {
  const byLanguage = answer.dif.filter((d) => d.between.kind === "language");
  if (byLanguage.length === 0) return null;
  const items = new Set(byLanguage.map((d) => JSON.stringify([d.task, d.item])));
  const large = new Set(
    byLanguage.filter((d) => d.etsClass === "C").map((d) => JSON.stringify([d.task, d.item])),
  );
  return paragraph("dif-by-language", [
    {
      en: [
        `${capital(word(large.size))} of ${word(items.size)} items behave clearly differently in another language (ETS class C) between systems of the same overall level; read rates across languages with these items in mind.`,
      ],
      ko: [
        `전체 수준이 같은 시스템끼리 견주어도 ${items.size}개 문항 가운데 ${large.size}개가 언어에 따라 뚜렷이 다르게 나타난다(ETS C등급). 언어 사이의 비율 차이는 이 문항들을 함께 살펴 해석하여야 한다.`,
      ],
    },
  ]);
}
