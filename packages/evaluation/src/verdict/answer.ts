import type { Text } from "@bongsu/input";
import { nameOfLanguage } from "../protocol/language-names.ts";
import type { Comparison, Contrast } from "../result/index.ts";

/** The answer before its verdict is spoken. */
export type Answer = Omit<Comparison, "verdict">;

export interface Said {
  readonly en: readonly (string | { say: string; figure: string })[];
  readonly ko: readonly (string | { say: string; figure: string })[];
}

const OWN_REFERENCE = "reference/";

/** A pipeline by its name; the human label by its own, with whose outputs it is of where there are several. */
export function nameOfPipeline(answer: Answer, id: string): Text {
  const human = answer.exercise.reference?.name ?? { en: "human label", ko: "사람의 판정" };
  if (id === "reference") return human;
  if (!id.startsWith(OWN_REFERENCE))
    return answer.pipelines.find((p) => p.id === id)?.name ?? { en: id, ko: id };
  const whose = nameOfPipeline(answer, id.slice(OWN_REFERENCE.length));
  return { en: `${human.en} of ${whose.en}'s outputs`, ko: `${whose.ko} 응답에 대한 ${human.ko}` };
}

export const nameOfSystem = (answer: Answer, id: string): Text =>
  answer.systems.find((s) => s.id === id)?.name ?? { en: id, ko: id };

/** A cell's name: the system, with its language and task where there are several. */
export function nameOfCell(
  answer: Answer,
  cell: { system: string; language: string | null; task: string | null },
): Text {
  const system = nameOfSystem(answer, cell.system);
  const language =
    answer.languages.length > 1 && cell.language !== null ? nameOfLanguage(cell.language) : null;
  const task = answer.tasks.length > 1 ? cell.task : null;
  const marks = [language?.ko, task].filter((mark) => typeof mark === "string");
  return {
    en: `${system.en}${language === null ? "" : ` in ${language.en}`}${task === null ? "" : ` on ${task}`}`,
    ko: marks.length === 0 ? system.ko : `${system.ko}(${marks.join(", ")})`,
  };
}

/** Contrasts of the primary metric that were not refused. */
export const primaryContrasts = (answer: Answer, kind: Contrast["kind"]): Contrast[] =>
  answer.contrasts.filter(
    (c) =>
      c.kind === kind &&
      c.metric === answer.exercise.metric.id &&
      c.conclusion !== "refused" &&
      c.difference.value !== null,
  );

/** Contrasts by the pair of sources that they compare, in the order of the pipelines. */
export function byPair(contrasts: readonly Contrast[]): Map<string, Contrast[]> {
  const pairs = new Map<string, Contrast[]>();
  for (const contrast of contrasts) {
    const key = JSON.stringify([contrast.first.source, contrast.second.source]);
    const list = pairs.get(key);
    if (list === undefined) pairs.set(key, [contrast]);
    else list.push(contrast);
  }
  return pairs;
}

/** What several cells are called together. */
export function cellsWord(answer: Answer): Text {
  return answer.languages.length > 1 || answer.tasks.length > 1
    ? { en: "combinations of system and language", ko: "시스템·언어 조합" }
    : { en: "systems", ko: "시스템" };
}
