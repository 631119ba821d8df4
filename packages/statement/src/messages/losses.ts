import type { ExportLoss } from "../export/loss.ts";

interface Text {
  readonly en: string;
  readonly ko: string;
}

/** What an export left behind, as a sentence in both languages. */
export function exportLossText(loss: ExportLoss): Text {
  switch (loss.code) {
    case "numbers-not-carried":
      return {
        en: "The format has no room for numbers: estimates, intervals, methods and seeds stay in the statement.",
        ko: "이 형식에는 수치를 적을 곳이 없어 추정값, 구간, 방법, 난수 초기값은 원래 문서에만 있다.",
      };
    case "conditions-not-carried":
      return {
        en: "What limits the comparison stays in the statement.",
        ko: "비교를 제한하는 조건은 원래 문서에만 있다.",
      };
    case "sentences-not-carried":
      return {
        en: "The sentences of the verdict stay in the statement.",
        ko: "판정 문장은 원래 문서에만 있다.",
      };
    case "stated-by-not-carried":
      return {
        en: "Which party stated a criterion is not in the export.",
        ko: "어느 참여 주체가 기준을 밝혔는지는 담기지 않는다.",
      };
    case "unmet-not-carried":
      return {
        en: `The format lists only what is met; a reader will not learn that these are not: ${loss.criteria.join(", ")}.`,
        ko: `이 형식은 충족된 기준만 담는다. 다음 기준이 충족되지 않은 사실은 나타나지 않는다: ${loss.criteria.join(", ")}.`,
      };
  }
}
