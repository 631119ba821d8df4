import { problemSink, type Problem } from "@bongsu/input";
import type { CompareRequest } from "../compare/compare-files.ts";
import { openGroups } from "../compare/open-groups.ts";
import { loadExercise } from "../protocol/load.ts";
import { buildStudy } from "../protocol/study.ts";
import { calibrate } from "./calibrate.ts";
import type { Calibration } from "./calibration.ts";

export interface CalibrateAnswer {
  readonly calibration: Calibration;
  readonly problems: readonly Problem[];
}

/**
 * Reads tables of judges' verdicts with human labels and calibrates every judge: the whole of `bongsu calibrate`.
 * @throws InputError when nothing sound can be said of the files or the protocol.
 */
export async function calibrateFiles(
  request: CompareRequest & { readonly halfWidth?: number },
): Promise<CalibrateAnswer> {
  const { protocol, groups, platform, progress, version, halfWidth } = request;
  const problems = problemSink(request.keepGoing);
  const exercise = protocol === null ? null : loadExercise(protocol.text, protocol.name);
  const opened = await openGroups(exercise, groups, { platform, problems, progress });
  const study = await buildStudy(exercise, opened, { problems, protocolFile: protocol?.name });
  return { calibration: calibrate(study, { version, halfWidth }), problems: problems.problems };
}
