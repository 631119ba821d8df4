import type { Contrast, Sentence } from "../result/index.ts";
import { nameOfPipeline, nameOfSystem, primaryContrasts, type Answer } from "./answer.ts";
import { linked, paragraph, particle, percent, score, word } from "./say.ts";

/** Rankings of systems are spoken of only where there is one pipeline or no human label. */
export const speaksOfSystems = (answer: Answer): boolean =>
  answer.exercise.reference === null || answer.pipelines.length < 2;

/** For each pipeline: which neighbours in its ranking of systems can be told apart. */
export function betweenSystems(answer: Answer): Sentence[] {
  if (!speaksOfSystems(answer)) return [];
  const contrasts = primaryContrasts(answer, "systems");
  const sources = [...new Set(contrasts.map((c) => c.first.source))];
  return sources.slice(0, 2).map((source) =>
    one(
      answer,
      source,
      contrasts.filter((c) => c.first.source === source),
    ),
  );
}

function one(answer: Answer, source: string, contrasts: readonly Contrast[]): Sentence {
  const told = contrasts.filter((c) => c.conclusion === "first-higher" || c.conclusion === "second-higher");
  const name = nameOfPipeline(answer, source);
  const largest = told.toSorted(
    (a, b) => Math.abs(b.difference.value ?? 0) - Math.abs(a.difference.value ?? 0),
  )[0];
  const head = {
    en: [
      `By ${name.en}, ${word(told.length)} of ${word(contrasts.length)} neighbouring pairs of systems can be told apart on the same items.`,
    ],
    ko: [
      `${name.ko}에 따르면 순위에서 이웃한 시스템 ${contrasts.length}쌍 가운데 ${told.length}쌍이 같은 문항에서 구별된다.`,
    ],
  };
  if (largest === undefined) return paragraph("systems-differ", [head]);
  const [first, second] = [
    nameOfSystem(answer, largest.first.system),
    nameOfSystem(answer, largest.second.system),
  ];
  const up = largest.conclusion === "second-higher";
  const value = Math.abs(largest.difference.value ?? 0);
  const amount = linked(
    largest.difference.unit === "score" ? score(value) : percent(value),
    largest.difference,
  );
  const unit = largest.difference.unit === "score" ? ["", "점"] : [" points", "%p"];
  return paragraph("systems-differ", [
    head,
    {
      en: [
        `The widest gap: ${(up ? second : first).en} lies `,
        amount,
        `${unit[0]} above ${(up ? first : second).en}.`,
      ],
      ko: [
        `차이가 가장 큰 쌍에서는 ${particle(up ? second : first, "이/가")} ${(up ? first : second).ko}보다 `,
        amount,
        `${unit[1]} 높다.`,
      ],
    },
  ]);
}
