import type { Estimate, Sentence } from "../result/index.ts";
import { nameOfCell, nameOfPipeline, type Answer, type Said } from "./answer.ts";
import { linked, paragraph, percent, score, word } from "./say.ts";

/** Rates that are spoken; the others stand in the table. */
const MOST_CELLS = 3;

/** One pipeline has nothing to be compared with; its own rates are said instead. */
export function alone(answer: Answer): Sentence | null {
  const [only, ...others] = answer.pipelines;
  if (only === undefined || others.length > 0) return null;
  const name = nameOfPipeline(answer, only.id);
  const own = answer.estimates.filter(
    (e) => e.source === only.id && e.metric === answer.exercise.metric.id && e.figure.value !== null,
  );
  const more = own.length - MOST_CELLS;
  const rest: Said = {
    en: [`${word(more)} more ${more === 1 ? "stands" : "stand"} in the table.`],
    ko: [`나머지 ${more}개는 표에 있다.`],
  };
  return paragraph("one-pipeline", [
    {
      en: [`There is one pipeline, ${name.en}, and so nothing to compare it with.`],
      ko: [`평가 절차가 ${name.ko} 하나뿐이어서 비교할 상대가 없다.`],
    },
    ...own.slice(0, MOST_CELLS).map((e) => rateOf(answer, e)),
    ...(more > 0 ? [rest] : []),
  ]);
}

function rateOf(answer: Answer, estimate: Estimate): Said {
  const { figure } = estimate;
  const name = nameOfCell(answer, estimate);
  const { metric } = answer.exercise;
  const print = figure.unit === "score" ? score : percent;
  const unit = figure.unit === "score" ? "" : "%";
  const { interval } = figure;
  const value = (between: string, to: string) => {
    const range =
      interval === null ? "" : `${between}(${print(interval.lower)}${to}${print(interval.upper)})`;
    return linked(`${print(figure.value ?? 0)}${unit}${range}`, figure);
  };
  return {
    en: [`${name.en}: ${metric.name.en} `, value(" ", "–"), `, n = ${figure.n}.`],
    ko: [`${name.ko}: ${metric.name.ko} `, value("", "~"), `, n = ${figure.n}.`],
  };
}
