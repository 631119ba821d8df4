import type { Text } from "@bongsu/input";
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
import { capital, linked, listing, pValue, paragraph, particle, percent, score, word } from "./say.ts";

/** Pairs that get a sentence of their own; the others stand in the table. */
const MOST_PAIRS = 3;

/** What paired comparison on common items says of each pair of pipelines. */
export function betweenPipelines(answer: Answer): Sentence[] {
  const pairs = [...byPair(primaryContrasts(answer, "pipelines")).values()];
  if (pairs.length < 2) return pairs.map((contrasts) => pairSentence(answer, contrasts));
  const alike = pairs.filter((contrasts) => contrasts.every((c) => c.conclusion === "unsettled"));
  const told = pairs.filter((contrasts) => !alike.includes(contrasts));
  return [
    ...told.slice(0, MOST_PAIRS).map((contrasts) => pairSentence(answer, contrasts)),
    ...restOf(told.length - MOST_PAIRS),
    ...untold(answer, alike, pairs.length),
  ];
}

function restOf(more: number): Sentence[] {
  if (more < 1) return [];
  const said: Said = {
    en: [
      `${capital(word(more))} further ${more === 1 ? "pair" : "pairs"} of pipelines can be told apart: see the table.`,
    ],
    ko: [`그 밖에 차이가 확인된 평가 절차 ${more}쌍은 표에 있다.`],
  };
  return [paragraph("pipelines-differ", [said])];
}

/** Pairs of which nothing can be told stand in one sentence. */
function untold(answer: Answer, alike: readonly (readonly Contrast[])[], pairs: number): Sentence[] {
  if (alike.length === 0) return [];
  const cells = cellsWord(answer);
  const n = answer.pipelines.length;
  const all = alike.length === pairs && pairs === (n * (n - 1)) / 2;
  const listed = (names: readonly Text[]): Text => ({
    en: listing(names).en,
    ko: names.map(({ ko }) => ko).join(", "), // "A – B와 C – D" would be misread
  });
  const names = listed(alike.slice(0, MOST_PAIRS).flatMap((contrasts) => pairName(answer, contrasts)));
  const more = alike.length - MOST_PAIRS;
  const who: Said = all
    ? {
        en: [
          `No two of the ${word(answer.pipelines.length)} pipelines can be told apart on any of the ${cells.en}`,
        ],
        ko: [
          `평가 절차 ${answer.pipelines.length}개 가운데 어느 둘도, 어느 ${cells.ko}에서도 차이를 판단할 수 없다.`,
        ],
      }
    : {
        en: [`Not told apart on any of the ${cells.en}: ${names.en}${more > 0 ? ` (and ${more} more)` : ""}`],
        ko: [
          `어느 ${cells.ko}에서도 차이를 판단할 수 없는 쌍: ${names.ko}${more > 0 ? ` 외 ${more}쌍` : ""}.`,
        ],
      };
  return [
    paragraph("pipelines-differ", [
      { en: [...who.en, "; that is not proof that they agree."], ko: [...who.ko, " 같다는 증명은 아니다."] },
    ]),
  ];
}

function pairName(answer: Answer, [sample]: readonly Contrast[]): Text[] {
  if (sample === undefined) return [];
  const [a, b] = [nameOfPipeline(answer, sample.first.source), nameOfPipeline(answer, sample.second.source)];
  return [{ en: `${a.en} – ${b.en}`, ko: `${a.ko} – ${b.ko}` }];
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
        `On ${hits.length === contrasts.length && hits.length > 1 ? "all" : `${word(hits.length)} of`} ${word(contrasts.length)} ${cells.en} the ${metric.name.en} is higher by ${high.en} than by ${low.en}, by `,
        ...range(" to "),
        `${unitEn}.`,
      ],
      ko: [
        `${particle(metric.name, "은/는")} ${contrasts.length}개 ${cells.ko} ${hits.length === contrasts.length && hits.length > 1 ? "모두에서" : `가운데 ${hits.length}개에서`} ${particle(high, "이/가")} ${low.ko}보다 `,
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
      ko: [`${names.ko}에서는 두 평가 절차가 미리 정한 한계 ${percent(margin)}%p 안에서 일치한다.`],
    },
  ];
}

function unsettledPart(answer: Answer, hits: readonly Contrast[], all: readonly Contrast[]): Said[] {
  if (hits.length === 0) return [];
  if (hits.length === all.length && all.length > 3) {
    return [
      {
        en: [`On none of the ${word(all.length)} ${cellsWord(answer).en} can the pipelines be told apart.`],
        ko: [`${all.length}개 ${cellsWord(answer).ko} 어느 것에서도 두 평가 절차의 차이를 판단할 수 없다.`],
      },
    ];
  }
  if (hits.length > 3) {
    return [
      {
        en: [`On the other ${word(hits.length)} it is unsettled.`],
        ko: [`나머지 ${hits.length}개에서는 판단할 수 없다.`],
      },
    ];
  }
  return hits.map((c) => unsettledOne(answer, c));
}

function unsettledOne(answer: Answer, contrast: Contrast): Said {
  const name = nameOfCell(answer, { ...contrast, system: contrast.first.system });
  const { counts, test } = contrast;
  if (counts === null || test === null || test.value === null) {
    const [en, ko] = unit(contrast);
    return {
      en: [`On ${name.en} the difference of `, amount(contrast), `${en} is unsettled.`],
      ko: [`${name.ko}의 차이(`, amount(contrast), `${ko})는 판단할 수 없다.`],
    };
  }
  if (counts.onlyFirst === 0 && counts.onlySecond === 0) {
    const n = linked(String(counts.both + counts.neither), contrast.difference);
    return {
      en: [`On ${name.en} the two give the same verdict on all `, n, " common items."],
      ko: [`${name.ko}에서는 공통 문항 `, n, "개의 판정이 모두 같다."],
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
      linked(
        `${more} outputs one way and ${fewer} the other, ${exact ? "exact " : ""}p ${pValue(test.value)}`,
        test,
      ),
      ") the difference is unsettled.",
    ],
    ko: [
      `${name.ko}의 차이는 판단할 수 없다(`,
      linked(
        `엇갈린 응답 ${more}건 대 ${fewer}건, ${exact ? "정확 검정 " : ""}p ${pValue(test.value)}`,
        test,
      ),
      ").",
    ],
  };
}

const size = (c: Contrast): number => Math.abs(c.difference.value ?? 0);

const unit = (c: Contrast): readonly [string, string] =>
  c.difference.unit === "score" ? ["", "점"] : [" points", "%p"];

const amount = (c: Contrast) =>
  linked(c.difference.unit === "score" ? score(size(c)) : percent(size(c)), c.difference);
