import { buildCommand, type Command } from "@stricli/core";
import { calibrateFiles, type Calibration, type JudgeCalibration } from "@bongsu/evaluation";
import { renderProblem, type Lang } from "@bongsu/input";
import type { Context } from "../context.ts";
import { guarded } from "../failure.ts";
import { nodePlatform } from "../io/node-platform.ts";
import { terminalProgress } from "../io/progress.ts";
import { requestFrom } from "../io/request.ts";
import { writeJson } from "../io/write-json.ts";
import type { Messages } from "../messages/en.ts";
import { VERSION } from "../version.ts";
import { pathsPositional, sharedFlags, type SharedFlags } from "./flags.ts";
import { shareFlag } from "./share-flag.ts";

interface Flags extends SharedFlags {
  readonly halfWidth?: number;
}

export function calibrateCommand(say: Messages): Command<Context> {
  return buildCommand<Flags, string[], Context>({
    func: run,
    parameters: {
      flags: { ...sharedFlags(say), halfWidth: shareFlag(say.flags.halfWidth) },
      aliases: { o: "out" },
      positional: pathsPositional(say),
    },
    docs: { brief: say.calibrate.brief, fullDescription: say.calibrate.full },
  });
}

async function run(this: Context, flags: Flags, ...paths: string[]): Promise<void> {
  await guarded(this, async () => {
    const progress = terminalProgress(process.stderr, this.lang);
    const { calibration, problems } = await calibrateFiles({
      ...requestFrom(paths),
      platform: nodePlatform,
      keepGoing: flags.keepGoing,
      version: VERSION,
      progress,
      halfWidth: flags.halfWidth,
    });
    progress.end();
    if (flags.json) this.out(JSON.stringify(calibration, null, 2));
    else print(this, calibration);
    for (const problem of problems) this.note(renderProblem(problem, this.lang));
    if (flags.out !== undefined) this.note(this.say.wrote(writeJson(flags.out, calibration)));
  });
}

function print(context: Context, { judges, assumptions }: Calibration): void {
  for (const judge of judges) context.out(`${titleOf(judge, context.lang)}\n  ${judge.said[context.lang]}\n`);
  if (assumptions.length === 0) return;
  context.out(`${context.say.assumptionsHead}\n`);
  for (const { said } of assumptions) context.out(`  - ${said[context.lang]}`);
}

const titleOf = ({ name, language }: JudgeCalibration, lang: Lang): string =>
  language === null ? name[lang] : `${name[lang]} (${language})`;
