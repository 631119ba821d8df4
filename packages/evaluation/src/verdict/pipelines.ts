import type { Contrast, Sentence } from "../result/index.ts";
import {
  byPair,
  cellsWord,
  nameOfCell,
  nameOfPipeline,
  primaryContrasts,
  type Answer,
  type Said,
} from "./answer.ts";
import { linked, listing, pValue, paragraph, particle, percent, score, word } from "./say.ts";

/** Pairs that get a sentence of their own; the others stand in the table. */
const MOST_PAIRS = 3;

/** What paired comparison on common items says of each pair of pipelines. */
export function betweenPipelines(answer: Answer): Sentence[] {
  const pairs = [...byPair(primaryContrasts(answer, "pipelines")).values()];
  return pairs.slice(0, MOST_PAIRS).map((contrasts) => pairSentence(answer, contrasts));
}

function pairSentence(answer: Answer, contrasts: readonly Contrast[]): Sentence {
  const unsettled = contrasts.filter((c) => c.conclusion === "unsettled");
  const parts: Said[] = [
    ...higherPart(answer, contrasts, "second-higher"),
    ...higherPart(answer, contrasts, "first-higher"),
    ...equivalentPart(answer, contrasts),
    ...unsettledPart(answer, unsettled, contrasts),
  ];
  return paragraph("pipelines-differ", parts);
}

/** One direction: on how many cells, and by how much at least and at most. */
function higherPart(
  answer: Answer,
  contrasts: readonly Contrast[],
  conclusion: "first-higher" | "second-higher",
): Said[] {
  const hits = contrasts.filter((c) => c.conclusion === conclusion);
  const [sample] = hits;
  if (sample === undefined) return [];
  const high = nameOfPipeline(answer, (conclusion === "second-higher" ? sample.second : sample.first).source);
  const low = nameOfPipeline(answer, (conclusion === "second-higher" ? sample.first : sample.second).source);
  const sorted = hits.toSorted((a, b) => size(a) - size(b));
  const [least, most] = [sorted[0] ?? sample, sorted.at(-1) ?? sample];
  const { metric } = answer.exercise;
  const cells = cellsWord(answer);
  const [unitEn, unitKo] = unit(sample);
  const range = (to: string): Said["en"] =>
    hits.length === 1 ? [amount(least)] : [amount(least), to, amount(most)];
  return [
    {
      en: [
        `On ${word(hits.length)} of ${word(contrasts.length)} ${cells.en} the ${metric.name.en} is higher by ${high.en} than by ${low.en}, by `,
        ...range(" to "),
        `${unitEn}.`,
      ],
      ko: [
        `${particle(metric.name, "은/는")} ${contrasts.length}개 ${cells.ko} 가운데 ${hits.length}개에서 ${particle(high, "이/가")} ${low.ko}보다 `,
        ...range("~"),
        `${unitKo} 높다.`,
      ],
    },
  ];
}

function equivalentPart(answer: Answer, contrasts: readonly Contrast[]): Said[] {
  const hits = contrasts.filter((c) => c.conclusion === "equivalent");
  const margin = answer.exercise.smallestDifference;
  if (hits.length === 0 || margin === null) return [];
  const names = listing(hits.map((c) => nameOfCell(answer, { ...c, system: c.first.system })));
  return [
    {
      en: [`On ${names.en} they agree within the stated margin of ${percent(margin)} points.`],
      ko: [`${names.ko}에서는 두 절차가 정해 둔 한계 ${percent(margin)}%p 안에서 일치한다.`],
    },
  ];
}

function unsettledPart(answer: Answer, hits: readonly Contrast[], all: readonly Contrast[]): Said[] {
  if (hits.length === 0) return [];
  if (hits.length === all.length && all.length > 3) {
    return [
      {
        en: [`On none of the ${word(all.length)} ${cellsWord(answer).en} can the pipelines be told apart.`],
        ko: [`${all.length}개 ${cellsWord(answer).ko} 어느 것에서도 두 절차의 차이는 판단할 수 없다.`],
      },
    ];
  }
  return hits.slice(0, 3).map((c) => unsettledOne(answer, c));
}

function unsettledOne(answer: Answer, contrast: Contrast): Said {
  const name = nameOfCell(answer, { ...contrast, system: contrast.first.system });
  const { counts, test } = contrast;
  if (counts === null || test === null || test.value === null) {
    return {
      en: [`On ${name.en} the difference of `, amount(contrast), " is unsettled."],
      ko: [`${name.ko}의 차이 `, amount(contrast), "는 판단할 수 없다."],
    };
  }
  const exact = test.method.includes("exact");
  const [more, fewer] = [
    Math.max(counts.onlyFirst, counts.onlySecond),
    Math.min(counts.onlyFirst, counts.onlySecond),
  ];
  return {
    en: [
      `On ${name.en} (`,
      linked(`${more} discordant outputs to ${fewer}, ${exact ? "exact " : ""}p ${pValue(test.value)}`, test),
      ") it is unsettled.",
    ],
    ko: [
      `${name.ko}의 차이는 판단할 수 없다(`,
      linked(`불일치 ${more}건 대 ${fewer}건, ${exact ? "정확 검정 " : ""}p ${pValue(test.value)}`, test),
      ").",
    ],
  };
}

const size = (c: Contrast): number => Math.abs(c.difference.value ?? 0);

const unit = (c: Contrast): readonly [string, string] =>
  c.difference.unit === "score" ? ["", "점"] : [" points", "%p"];

const amount = (c: Contrast) =>
  linked(c.difference.unit === "score" ? score(size(c)) : percent(size(c)), c.difference);
