import type { Sentence } from "../result/index.ts";
import { nameOfPipeline, nameOfSystem, type Answer, type Said } from "./answer.ts";
import { linked, listing, paragraph, particle, percent } from "./say.ts";

/** What to report instead: the human label itself, or a corrected rate, and what must be asked for. */
export function whatToReport(answer: Answer): Sentence | null {
  const parts: Said[] = [
    ...humanLabel(answer),
    ...corrected(answer),
    ...lowerBounds(answer),
    ...judgeIsSystem(answer),
  ];
  return parts.length === 0 ? null : paragraph("what-to-report", parts);
}

function humanLabel(answer: Answer): Said[] {
  const everyOutput =
    answer.corrected.length > 0 &&
    answer.corrected.every((c) => c.corrected.refusal?.code === "every-output-labelled");
  if (!everyOutput || answer.exercise.reference === null) return [];
  const name = answer.exercise.reference.name;
  return [
    {
      en: [`Every output here carries the ${name.en}: report that.`],
      ko: [`모든 응답에 ${particle(name, "이/가")} 있으므로 그 값을 보고하는 것이 맞다.`],
    },
  ];
}

function corrected(answer: Answer): Said[] {
  return answer.corrected
    .filter((c) => c.calibration !== "refused" && c.corrected.value !== null && c.raw.value !== null)
    .slice(0, 3)
    .map((c) => {
      const system = nameOfSystem(answer, c.system);
      const pipeline = nameOfPipeline(answer, c.pipeline);
      const [raw, better] = [
        linked(`${percent(c.raw.value ?? 0)} %`, c.raw),
        linked(`${percent(c.corrected.value ?? 0)} %`, c.corrected),
      ];
      return {
        en: [
          `Corrected for the errors of ${pipeline.en}, the rate of ${system.en} is `,
          better,
          ", not ",
          raw,
          ".",
        ],
        ko: [`${pipeline.ko}의 오류를 보정하면 ${system.ko}의 비율은 `, raw, "가 아니라 ", better, "이다."],
      };
    });
}

function lowerBounds(answer: Answer): Said[] {
  const ids = [...new Set(answer.estimates.filter((e) => e.lowerBoundOnly).map((e) => e.source))];
  if (ids.length === 0) return [];
  const names = listing(ids.map((id) => nameOfPipeline(answer, id)));
  return [
    {
      en: [`With its smaller budget, ${names.en} gives only a lower bound of what the systems can do.`],
      ko: [`예산이 더 작은 ${names.ko}의 값은 시스템이 할 수 있는 것의 하한일 뿐이다.`],
    },
  ];
}

function judgeIsSystem(answer: Answer): Said[] {
  return answer.gate
    .filter((row) => row.aspect === "judge-is-system" && row.effect !== "same")
    .map((row) => ({ en: [row.finding.en], ko: [row.finding.ko] }));
}
