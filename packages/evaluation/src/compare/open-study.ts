import { problemSink, type Platform, type ProblemSink } from "@bongsu/input";
import { loadExercise } from "../protocol/load.ts";
import type { Study } from "../protocol/plan.ts";
import type { Exercise } from "../protocol/schema.ts";
import { buildStudy } from "../protocol/study.ts";
import { openGroups, type NamedFiles } from "./open-groups.ts";
import { readAlignment } from "./read-alignment.ts";

export interface StudyRequest {
  /** Text of exercise.yaml; null: the protocol is drafted from the files. */
  readonly protocol: { readonly name: string; readonly text: string } | null;
  /** Without a protocol one group per institute or pipeline; with one, all files that it may name. */
  readonly groups: readonly NamedFiles[];
  readonly platform: Platform;
  readonly keepGoing: boolean;
  /** The task that is compared, where the logs hold several. */
  readonly task?: string | undefined;
  /** Bytes read so far, and in all; may throw to cancel. */
  readonly progress?: (read: number, total: number) => void;
}

export interface OpenedStudy {
  readonly study: Study;
  /** The protocol as it was written; null where it was drafted. */
  readonly exercise: Exercise | null;
  readonly problems: ProblemSink;
}

/**
 * The first steps of every command on logs: the protocol, the logs that it names, the study that they make.
 * @throws InputError when nothing sound can be said of the files or the protocol.
 */
export async function openStudy(request: StudyRequest): Promise<OpenedStudy> {
  const { protocol, groups, platform, progress } = request;
  const problems = problemSink(request.keepGoing);
  const exercise = protocol === null ? null : loadExercise(protocol.text, protocol.name);
  const opened = await openGroups(exercise, groups, { platform, problems, progress });
  const alignment = exercise === null ? undefined : await readAlignment(exercise, groups, problems);
  const study = await buildStudy(exercise, opened, {
    problems,
    protocolFile: protocol?.name,
    alignment,
    task: request.task,
  });
  return { study, exercise, problems };
}
