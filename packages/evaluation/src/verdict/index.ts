import type { Sentence } from "../result/index.ts";
import { alone } from "./alone.ts";
import type { Answer } from "./answer.ts";
import { choicesThatTurn } from "./choices.ts";
import { restsOnDraft } from "./draft.ts";
import { jointAnswer } from "./joint.ts";
import { acrossLanguages } from "./languages.ts";
import { betweenPipelines } from "./pipelines.ts";
import { publishedTable } from "./published.ts";
import { againstReference } from "./reference.ts";
import { sideBySide } from "./side-by-side.ts";
import { whatToReport } from "./standing.ts";
import { betweenSystems } from "./systems.ts";

/**
 * The verdict, by fixed rules in a fixed order: may it be compared, what differs, what the people who judged say,
 * what the joint answer is, which choice turns it round, what to report, on what it rests. Nothing is weighed up
 * into one score.
 */
export function verdictOf(answer: Answer): Sentence[] {
  const spoken = [
    alone(answer),
    sideBySide(answer),
    ...betweenPipelines(answer),
    againstReference(answer),
    ...betweenSystems(answer),
    acrossLanguages(answer),
    jointAnswer(answer),
    ...publishedTable(answer),
    choicesThatTurn(answer),
    whatToReport(answer),
    restsOnDraft(answer),
  ];
  return spoken.filter((sentence) => sentence !== null && sentence.en.length > 0) as Sentence[];
}
