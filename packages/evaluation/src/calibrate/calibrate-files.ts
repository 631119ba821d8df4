import type { Problem } from "@bongsu/input";
import type { CompareRequest } from "../compare/compare-files.ts";
import { openStudy } from "../compare/open-study.ts";
import { calibrate } from "./calibrate.ts";
import type { Calibration } from "./calibration.ts";
import { noCommonClass } from "./no-common-class.ts";

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
  const { version, halfWidth } = request;
  const { study, problems } = await openStudy(request);
  for (const problem of noCommonClass(study)) problems.report(problem);
  return { calibration: calibrate(study, { version, halfWidth }), problems: problems.problems };
}
