import { InputError, text, type Problem } from "@bongsu/input";
import type { CompareRequest } from "../compare/compare-files.ts";
import { openStudy } from "../compare/open-study.ts";
import type { Study } from "../protocol/plan.ts";
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
  const { version, halfWidth } = request;
  const { study, problems } = await openStudy(request);
  const numeric = numbersOnly(study);
  if (numeric !== null) throw new InputError([numeric]);
  return { calibration: calibrate(study, { version, halfWidth }), problems: problems.problems };
}

/** Sensitivity and specificity are of classes; a mean score has neither, and silence would look like a good judge. */
function numbersOnly({ plan, evidence }: Study): Problem | null {
  if (plan.metric.counts !== undefined) return null;
  return {
    code: "value-unexpected",
    severity: "error",
    file: evidence[0]?.files[0]?.name ?? "",
    place: { field: "outcome" },
    found: text(
      "The verdicts are numbers, not classes such as pass and fail.",
      "판정이 통과·실패 같은 분류가 아니라 수치이다.",
    ),
    expected: text(
      "Classes that judge and people both give; sensitivity and specificity are of classes.",
      "자동 채점기와 사람이 함께 쓰는 판정 분류여야 한다. 민감도와 특이도는 분류에 대한 값이다.",
    ),
    todo: text(
      "Say in a protocol which numbers make which class (outcome.classes[].from), or put a column of classes into the table. `bongsu compare` shows the mean scores.",
      "평가 계획서의 outcome.classes[].from에 어느 수치가 어느 분류인지 적거나 표에 분류 열을 두십시오. 평균 점수는 `bongsu compare`로 볼 수 있습니다.",
    ),
  };
}
