import type { Contrast, Estimate, Sentence } from "../result/index.ts";
import { nameOfCell, nameOfPipeline, primaryContrasts, type Answer, type Said } from "./answer.ts";
import { linked, listing, paragraph, particle, percent, word } from "./say.ts";

/** Which pipelines reproduce the human label, shown on the cell where they lie furthest from it. */
export function againstReference(answer: Answer): Sentence | null {
  const contrasts = primaryContrasts(answer, "reference");
  if (contrasts.length === 0 || answer.exercise.reference === null) return null;
  const away = answer.pipelines.filter((p) => contrasts.some((c) => judges(c, p.id) && settled(c)));
  const human = answer.exercise.reference.name;
  const parts: Said[] = [
    opening(
      answer,
      away.map((p) => p.id),
      human,
    ),
    ...example(answer, contrasts),
  ];
  return paragraph("against-reference", parts);
}

function opening(answer: Answer, away: readonly string[], human: { en: string; ko: string }): Said {
  const total = answer.pipelines.length;
  if (away.length === 0) {
    return {
      en: [`No difference from the ${human.en} could be shown for any pipeline; that is not proof of none.`],
      ko: [
        `어느 평가 절차에서도 ${particle(human, "과/와")} 차이가 확인되지 않았다. 차이가 없음을 증명하는 것은 아니다.`,
      ],
    };
  }
  if (away.length === total) {
    return {
      en: [
        total === 2
          ? `Neither reproduces the ${human.en}`
          : total === 1
            ? `The pipeline does not reproduce the ${human.en}`
            : `None of the ${word(total)} pipelines reproduces the ${human.en}`,
      ],
      ko: [
        total === 1
          ? `이 평가 절차는 ${particle(human, "을/를")} 재현하지 못한다`
          : `어느 평가 절차도 ${particle(human, "을/를")} 재현하지 못한다`,
      ],
    };
  }
  const names = listing(away.map((id) => nameOfPipeline(answer, id)));
  return {
    en: [`The ${human.en} is not reproduced by ${names.en}`],
    ko: [`${particle(names, "은/는")} ${particle(human, "을/를")} 재현하지 못한다`],
  };
}

/** The cell on which most pipelines are shown to differ, and of these the one with the largest gap, with every source's rate. */
function example(answer: Answer, contrasts: readonly Contrast[]): Said[] {
  const worst = mostTelling(contrasts.filter(settled));
  if (worst === undefined) return [];
  const cell = { system: worst.first.system, language: worst.language, task: worst.task };
  const rates = ["reference", ...answer.pipelines.map((p) => p.id)]
    .map((source) => answer.estimates.find((e) => isAt(e, source, cell, answer.exercise.metric.id)))
    .filter((e) => e !== undefined && e.figure.value !== null && e.figure.unit === "fraction") as Estimate[];
  const name = nameOfCell(answer, cell);
  const said = (lang: "en" | "ko"): Said["en"] =>
    rates.flatMap((e, i) => {
      const who = nameOfPipeline(answer, e.source)[lang];
      return [
        i === 0 ? "" : lang === "ko" ? ", " : "; ",
        `${who} `,
        linked(`${percent(e.figure.value ?? 0)}%`, e.figure),
      ];
    });
  return [{ en: [`(${name.en}: `, ...said("en"), ")."], ko: [`(${name.ko}: `, ...said("ko"), ")."] }];
}

function mostTelling(contrasts: readonly Contrast[]): Contrast | undefined {
  const key = (c: Contrast): string => JSON.stringify([c.first.system, c.language, c.task]);
  const count = (c: Contrast): number => contrasts.filter((other) => key(other) === key(c)).length;
  const gap = (c: Contrast): number => Math.abs(c.difference.value ?? 0);
  return contrasts.toSorted((a, b) => count(b) - count(a) || gap(b) - gap(a))[0];
}

const judges = (c: Contrast, pipeline: string): boolean =>
  c.first.source === pipeline || c.second.source === pipeline;

const settled = (c: Contrast): boolean => c.conclusion === "first-higher" || c.conclusion === "second-higher";

const isAt = (
  e: Estimate,
  source: string,
  cell: { system: string; language: string | null; task: string | null },
  metric: string,
): boolean =>
  e.source === source &&
  e.metric === metric &&
  e.system === cell.system &&
  e.language === cell.language &&
  e.task === cell.task;
