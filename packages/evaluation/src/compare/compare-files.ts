import type { Lang, Problem } from "@bongsu/input";
import { analyse } from "../analyse/analyse.ts";
import { runGate } from "../gate/run-gate.ts";
import { itemsTable, type ItemsTable } from "../items/items-table.ts";
import { exerciseYaml } from "../protocol/exercise-yaml.ts";
import type { Comparison } from "../result/index.ts";
import { verdictOf } from "../verdict/index.ts";
import { answerOf } from "./answer-of.ts";
import { openStudy, type StudyRequest } from "./open-study.ts";
import { readPublished } from "./read-published.ts";

export interface CompareRequest extends StudyRequest {
  /** Version of the tool, as it stands in the result. */
  readonly version: string;
  /** Language of the comments in a drafted protocol; English where it is left out. */
  readonly lang?: Lang;
}

export interface CompareAnswer {
  readonly comparison: Comparison;
  readonly items: ItemsTable;
  /** The protocol that was drafted, as a file to edit; null where one was given. */
  readonly draft: string | null;
  readonly problems: readonly Problem[];
}

/**
 * Reads, gates, analyses and speaks: the whole of `bongsu compare`, on the command line and in a browser.
 * @throws InputError when nothing sound can be said of the files or the protocol.
 */
export async function compareFiles(request: CompareRequest): Promise<CompareAnswer> {
  const { study, exercise, problems } = await openStudy(request);
  const gate = runGate(study);
  const published =
    exercise === null ? null : await readPublished(exercise, request.groups, problems, request.platform);
  const answer = answerOf({
    study,
    gate,
    analyses: analyse(study, gate),
    published,
    problems: problems.problems,
    version: request.version,
  });
  return {
    comparison: { ...answer, verdict: verdictOf(answer) },
    items: itemsTable(study),
    draft:
      study.plan.basis === "draft"
        ? exerciseYaml(study.plan.exercise, study.plan.assumptions, request.lang ?? "en")
        : null,
    problems: problems.problems,
  };
}
