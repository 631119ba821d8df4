import type { Pooled, Sentence } from "../result/index.ts";
import { nameOfCell, type Answer, type Said } from "./answer.ts";
import { linked, paragraph, percent } from "./say.ts";

/** The joint answer of several institutes, or why there is none; silent where the pipelines judged the same outputs. */
export function jointAnswer(answer: Answer): Sentence | null {
  if (answer.gate.some((row) => row.rule === "outputs-shared")) return null;
  const pooled = answer.pooled.filter((p) => p.metric === answer.exercise.metric.id);
  if (pooled.length === 0) return null;
  const given = pooled.filter((p) => p.estimate !== null && p.estimate.value !== null);
  if (given.length === 0) return refusal(pooled);
  return paragraph(
    "joint-answer",
    given.slice(0, 4).map((p) => one(answer, p)),
  );
}

function refusal(pooled: readonly Pooled[]): Sentence | null {
  const reason = pooled.find((p) => p.refusal !== null)?.refusal;
  if (!reason) return null;
  return paragraph("joint-answer-refused", [
    {
      en: [`No pooled figure is given. ${reason.text.en}`],
      ko: [`합친 값은 제시하지 않는다. ${reason.text.ko}`],
    },
  ]);
}

function one(answer: Answer, pooled: Pooled): Said {
  const { estimate, predictionInterval } = pooled;
  const name = nameOfCell(answer, pooled);
  if (estimate === null || estimate.value === null) return { en: [], ko: [] };
  const interval =
    estimate.interval === null
      ? ""
      : ` (${percent(estimate.interval.lower)}–${percent(estimate.interval.upper)})`;
  const value = linked(`${percent(estimate.value)} %${interval}`, estimate);
  const spread =
    predictionInterval === null
      ? null
      : `${percent(predictionInterval.lower)}–${percent(predictionInterval.upper)} %`;
  const count = pooled.sources.length;
  return {
    en: [
      `For ${name.en} the ${count} institutes together give `,
      value,
      spread === null
        ? "."
        : `; another institute with its own pipeline would be expected between ${spread}.`,
    ],
    ko: [
      `${name.ko}에 대하여 ${count}개 기관의 결과를 합치면 `,
      value,
      spread === null
        ? "이다."
        : `이다. 다른 기관이 자체 절차로 평가하면 ${spread} 사이가 될 것으로 예상된다.`,
    ],
  };
}
