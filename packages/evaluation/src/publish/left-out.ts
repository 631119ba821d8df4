import { text } from "@bongsu/input";
import type { Comparison } from "../result/index.ts";
import type { Aggregate } from "./aggregate.ts";
import { gateWordsAllowed, LEAST_OBSERVATIONS, verdictWordsAllowed } from "./allowed.ts";

type LeftOut = Aggregate["leftOut"][number];

/** What of a comparison is not published, and why; parts that the comparison does not have are not named. */
export function leftOut(comparison: Comparison): LeftOut[] {
  const small = [
    ...comparison.estimates.map(({ figure }) => figure),
    ...comparison.contrasts.map(({ difference }) => difference),
    ...comparison.corrected.map(({ corrected }) => corrected),
  ].filter(({ n }) => n < LEAST_OBSERVATIONS).length;
  const analyses =
    comparison.judges.length +
    comparison.pooled.length +
    comparison.sensitivity.length +
    comparison.asks.length;
  return [
    { part: "inputs" as const, count: comparison.inputs.length, why: INPUTS },
    { part: "items" as const, count: comparison.flagged.length + comparison.dif.length, why: ITEMS },
    { part: "logs" as const, count: comparison.losses.length + comparison.problems.length, why: LOGS },
    { part: "agreement" as const, count: comparison.agreement.length, why: AGREEMENT },
    { part: "small-figures" as const, count: small, why: SMALL },
    {
      part: "gate-words" as const,
      count: comparison.gate.filter(({ rule }) => !gateWordsAllowed(rule)).length,
      why: WORDS,
    },
    {
      part: "verdict-words" as const,
      count: comparison.verdict.filter(({ rule }) => !verdictWordsAllowed(rule)).length,
      why: WORDS,
    },
    { part: "other-analyses" as const, count: analyses, why: ANALYSES },
  ].filter(({ count }) => count > 0);
}

const INPUTS = text(
  "File names can tell what nobody meant to say, and the digest of a file with few answers lets anyone guess them.",
  "파일 이름에는 밝힐 뜻이 없던 사실이 드러날 수 있고, 응답이 적은 파일은 해시값만으로도 내용을 알아맞힐 수 있다.",
);
const ITEMS = text(
  "Findings on single items name them; items stay with whoever holds them.",
  "개별 문항에 대한 결과에는 문항 식별자가 들어 있다. 문항은 보유 기관 밖으로 내보내지 않는다.",
);
const LOGS = text(
  "What the logs lack and what was wrong with them is told with file names and their content.",
  "로그에 빠지거나 잘못된 점은 파일 이름과 그 내용을 들어 설명하기 때문이다.",
);
const AGREEMENT = text(
  "Raters are named there, and a name can be a person's.",
  "평가자의 이름이 들어 있으며, 실제 사람의 이름일 수 있다.",
);
const SMALL = text(
  `A figure over fewer than ${LEAST_OBSERVATIONS} observations says too much of each of them.`,
  `관측이 ${LEAST_OBSERVATIONS}건보다 적은 수치에서는 각각의 응답이 드러난다.`,
);
const WORDS = text(
  "The sentences of these rules quote what stands in the logs.",
  "이 규칙들의 문장은 로그에 있는 내용을 그대로 옮기기 때문이다.",
);
const ANALYSES = text(
  "The verdict says what follows from them; the full result stays with whoever compared.",
  "여기서 나온 결론은 판정 문장에 담겨 있으며, 전체 결과는 비교를 수행한 기관이 보관한다.",
);
