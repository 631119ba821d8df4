import { buildCommand, type Command } from "@stricli/core";
import {
  calibrateFiles,
  type Calibration,
  type JudgeCalibration,
  type ScoreCalibration,
} from "@bongsu/evaluation";
import { renderProblem, text, type Lang } from "@bongsu/input";
import type { Context } from "../context.ts";
import { checkEnding } from "../io/endings.ts";
import { guarded, usage } from "../failure.ts";
import { clean } from "../io/clean.ts";
import { nodePlatform } from "../io/node-platform.ts";
import { withProgress } from "../io/progress.ts";
import { requestFrom } from "../io/request.ts";
import { writeJson } from "../io/write-json.ts";
import type { Messages } from "../messages/en.ts";
import { VERSION } from "../version.ts";
import { outFlag, pathsPositional, sharedFlags, type SharedFlags } from "./flags.ts";
import { shareFlag } from "./share-flag.ts";

interface Flags extends SharedFlags {
  readonly halfWidth?: number;
}

export function calibrateCommand(say: Messages): Command<Context> {
  return buildCommand<Flags, string[], Context>({
    func: run,
    parameters: {
      flags: {
        ...sharedFlags(say),
        out: outFlag(say, say.flags.outJson),
        halfWidth: shareFlag(say, say.flags.halfWidth),
      },
      aliases: { o: "out" },
      positional: pathsPositional(say),
    },
    docs: { brief: say.calibrate.brief, fullDescription: say.calibrate.full },
  });
}

async function run(this: Context, flags: Flags, ...paths: string[]): Promise<void> {
  await guarded(this, async () => {
    const request = requestFrom(paths, "calibrate");
    if (flags.out !== undefined) checkEnding(flags.out, [".json"]);
    const { calibration, problems } = await withProgress(this.terminal, this.lang, (progress) =>
      calibrateFiles({
        ...request,
        platform: nodePlatform,
        keepGoing: flags.keepGoing,
        version: VERSION,
        progress,
        halfWidth: flags.halfWidth,
      }),
    );
    if (calibration.judges.length + calibration.scores.length === 0) throw noJudge(paths.join(" "));
    if (flags.json) this.out(JSON.stringify(calibration, null, 2));
    else print(this, calibration);
    for (const problem of [...request.skipped, ...problems]) this.note(renderProblem(problem, this.lang));
    if (flags.out !== undefined) this.note(this.say.wrote(writeJson(flags.out, calibration)));
  });
}

function print(context: Context, { judges, scores, assumptions }: Calibration): void {
  for (const judge of [...judges, ...scores])
    context.out(`${clean(titleOf(judge, context.lang))}\n  ${clean(judge.said[context.lang])}\n`);
  if (assumptions.length === 0) return;
  context.out(`${context.say.assumptionsHead}\n`);
  for (const { said } of assumptions) context.out(`  - ${clean(said[context.lang])}`);
}

const titleOf = ({ name, language }: JudgeCalibration | ScoreCalibration, lang: Lang): string =>
  language === null ? name[lang] : `${name[lang]} (${language})`;

const noJudge = (subject: string): Error =>
  usage(
    subject,
    text("There is no judge beside human labels here.", "사람의 판정과 함께 있는 자동 채점기가 없다."),
    text(
      "outputs that a judge and at least one person have labelled",
      "자동 채점기와 한 사람 이상이 함께 판정한 응답",
    ),
    text(
      "See docs/reading.md for the columns that are understood as labels and as a judge's verdicts.",
      "판정과 채점 결과로 알아보는 열은 docs/ko/reading.md를 보십시오.",
    ),
  );
