import { problemSink, type Lang, type Platform, type Problem } from "@bongsu/input";
import { analyse } from "../analyse/analyse.ts";
import { runGate } from "../gate/run-gate.ts";
import { itemsTable, type ItemsTable } from "../items/items-table.ts";
import { exerciseYaml } from "../protocol/exercise-yaml.ts";
import { loadExercise } from "../protocol/load.ts";
import { buildStudy } from "../protocol/study.ts";
import type { Comparison } from "../result/index.ts";
import { verdictOf } from "../verdict/index.ts";
import { openGroups, type NamedFiles } from "./open-groups.ts";
import { answerOf } from "./answer-of.ts";
import { readAlignment } from "./read-alignment.ts";
import { readPublished } from "./read-published.ts";

export interface CompareRequest {
  /** Text of exercise.yaml; null: the protocol is drafted from the files. */
  readonly protocol: { readonly name: string; readonly text: string } | null;
  /** Without a protocol one group per institute or pipeline; with one, all files that it may name. */
  readonly groups: readonly NamedFiles[];
  readonly platform: Platform;
  readonly keepGoing: boolean;
  /** Version of the tool, as it stands in the result. */
  readonly version: string;
  /** Language of the comments in a drafted protocol; English where it is left out. */
  readonly lang?: Lang;
  /** Bytes read so far, and in all; may throw to cancel. */
  readonly progress?: (read: number, total: number) => void;
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
  const { protocol, groups, platform } = request;
  const problems = problemSink(request.keepGoing);
  const exercise = protocol === null ? null : loadExercise(protocol.text, protocol.name);
  const opened = await openGroups(exercise, groups, { platform, problems, progress: request.progress });
  const alignment = exercise === null ? undefined : await readAlignment(exercise, groups, problems);
  const study = await buildStudy(exercise, opened, { problems, protocolFile: protocol?.name, alignment });
  const gate = runGate(study);
  const published = exercise === null ? null : await readPublished(exercise, groups, problems, platform);
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
