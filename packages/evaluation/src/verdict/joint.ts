import type { Pooled, Sentence } from "../result/index.ts";
import type { Text } from "@bongsu/input";
import { nameOfCell, nameOfPipeline, type Answer, type Said } from "./answer.ts";
import { whoIsOut } from "./reasons.ts";
import { capital, linked, listing, paragraph, percent, score, word } from "./say.ts";

/** Pooled figures that are spoken; the others stand in the table. */
const MOST_CELLS = 3;

/** The joint answer of several institutes, or why there is none; silent where the pipelines judged the same outputs. */
export function jointAnswer(answer: Answer): Sentence | null {
  const pooled = answer.pooled.filter((p) => p.metric === answer.exercise.metric.id);
  if (pooled.length === 0) return null;
  const given = pooled.filter((p) => p.estimate !== null && p.estimate.value !== null);
  if (given.length === 0)
    return answer.gate.some((row) => row.rule === "outputs-shared") ? null : refusal(pooled);
  const said = given.slice(0, MOST_CELLS).map((p, at) => one(answer, p, given[at - 1]));
  const more = given.length - said.length;
  return paragraph("joint-answer", [...said, ...(more > 0 ? [rest(more)] : []), ...leftOut(answer)]);
}

/** Who is in no joint figure; those who may not be read side by side either were named before. */
function leftOut(answer: Answer): Said[] {
  const { sideBySide, pooled } = answer.allowed;
  const same =
    sideBySide.among.length === pooled.among.length &&
    pooled.among.every((id) => sideBySide.among.includes(id));
  return same ? [] : whoIsOut(answer, "pooled");
}

/** "the three institutes", or by name where it is not all of them. */
function whoTogether(answer: Answer, sources: readonly string[]): Text {
  const count = sources.length;
  if (count === answer.pipelines.length)
    return { en: `the ${word(count)} institutes`, ko: `${count}개 기관` };
  return listing(sources.map((id) => nameOfPipeline(answer, id)));
}

const rest = (more: number): Said => ({
  en: [`${capital(word(more))} more ${more === 1 ? "stands" : "stand"} in the table.`],
  ko: [`나머지 ${more}개는 표에 있다.`],
});

function refusal(pooled: readonly Pooled[]): Sentence | null {
  const reason = pooled.find((p) => p.refusal !== null)?.refusal;
  if (!reason) return null;
  return paragraph("joint-answer-refused", [
    {
      en: [`No pooled figure is given. ${reason.text.en}`],
      ko: [`통합 추정값은 제시하지 않는다. ${reason.text.ko}`],
    },
  ]);
}

/** The first in full; further ones of the same institutes only with what is new. */
function one(answer: Answer, pooled: Pooled, before: Pooled | undefined): Said {
  const { estimate, predictionInterval } = pooled;
  if (estimate === null || estimate.value === null) return { en: [], ko: [] };
  const name = nameOfCell(answer, pooled);
  const [print, sign] = estimate.unit === "score" ? [score, ""] : [percent, "%"];
  const said = `${print(estimate.value)}${sign}`;
  const range = ({ lower, upper }: { lower: number; upper: number }, to: string): string =>
    `${print(lower)}${to}${print(upper)}`;
  const ends = (to: string): string =>
    estimate.interval === null ? "" : `(${range(estimate.interval, to)})`;
  const en = linked(`${said}${estimate.interval === null ? "" : " "}${ends("–")}`, estimate);
  const ko = linked(`${said}${ends("~")}`, estimate);
  const spread =
    predictionInterval === null
      ? null
      : {
          en: linked(`${range(predictionInterval, " to ")}${sign}`, estimate),
          ko: linked(`${range(predictionInterval, "~")}${sign}`, estimate),
        };
  if (before !== undefined && before.sources.join(" ") === pooled.sources.join(" ")) {
    return {
      en: [
        `For ${name.en} it is `,
        en,
        ...(spread === null ? ["."] : ["; for another institute ", spread.en, "."]),
      ],
      ko: [`${name.ko}: `, ko, ...(spread === null ? ["."] : [", 다른 기관은 ", spread.ko, "."])],
    };
  }
  const who = whoTogether(answer, pooled.sources);
  return {
    en: [
      `For ${name.en} ${who.en} together give `,
      en,
      ...(spread === null
        ? ["."]
        : [
            "; another institute with its own pipeline would be expected to give ",
            spread.en,
            " (prediction interval).",
          ]),
    ],
    ko: [
      `${name.ko}에 대하여 ${who.ko}의 결과를 통합하면 `,
      ko,
      ...(spread === null
        ? ["이다."]
        : ["이다. 다른 기관이 자체 평가 절차로 평가하면 ", spread.ko, "가 될 것으로 예상된다(예측구간)."]),
    ],
  };
}
