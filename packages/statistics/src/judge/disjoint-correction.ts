import { type Outcome, refuse } from "../refusal.ts";
import { assertJudged, type JudgedAnswers } from "./cross-fit.ts";
import { type JudgeCorrection, roganGladen } from "./rogan-gladen.ts";

/**
 * `roganGladen` from columns: error rates from the labelled rows of `calibration`, the judged rate from `test`;
 * both number their items alike. Beyond what `roganGladen` refuses, refuses `overlap-calibration` where an item
 * stands in both: calibrating on the very items of the test returns the human rate and proves nothing; use
 * `crossFittedCorrection`. Warns `repeated-items` where an item comes more than once in either, since the
 * interval counts answers as independent. Throws RangeError where columns do not fit together.
 */
export function disjointCorrection(
  calibration: JudgedAnswers,
  test: Pick<JudgedAnswers, "items" | "judged">,
  level: number,
): Outcome<JudgeCorrection> {
  assertJudged(calibration);
  const { itemCount } = calibration;
  assertJudged({ ...test, itemCount, human: new Int8Array(test.items.length).fill(-1) });

  const labelled = new Uint8Array(itemCount);
  let repeated = false;
  let negatives = 0;
  let rightNegatives = 0;
  let positives = 0;
  let rightPositives = 0;
  for (let row = 0; row < calibration.items.length; row += 1) {
    const label = calibration.human[row]!;
    if (label < 0) continue;
    const item = calibration.items[row]!;
    repeated ||= labelled[item] === 1;
    labelled[item] = 1;
    const said = calibration.judged[row]!;
    if (label === 0) {
      negatives += 1;
      rightNegatives += 1 - said;
    } else {
      positives += 1;
      rightPositives += said;
    }
  }

  const tested = new Uint8Array(itemCount);
  let judgedPositive = 0;
  for (let row = 0; row < test.items.length; row += 1) {
    const item = test.items[row]!;
    repeated ||= tested[item] === 1;
    tested[item] = 1;
    judgedPositive += test.judged[row]!;
  }
  const shared = labelled.reduce((sum, has, item) => sum + (has & tested[item]!), 0);
  if (shared > 0) return refuse("overlap-calibration", { shared, wanted: 0 });

  const outcome = roganGladen(
    {
      judgedPositive: { hits: judgedPositive, of: test.items.length },
      trueNegatives: { hits: rightNegatives, of: negatives },
      truePositives: { hits: rightPositives, of: positives },
    },
    level,
  );
  if (!outcome.ok || !repeated) return outcome;
  return { ...outcome, warnings: [...outcome.warnings, "repeated-items"] };
}
