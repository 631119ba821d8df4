import { buildCommand, type Command } from "@stricli/core";
import { compareFiles, exerciseTemplate } from "@bongsu/evaluation";
import { renderProblem } from "@bongsu/input";
import type { Context } from "../context.ts";
import { guarded } from "../failure.ts";
import { checkEnding } from "../io/endings.ts";
import { nodePlatform } from "../io/node-platform.ts";
import { writeWhole } from "../io/outputs.ts";
import { withProgress } from "../io/progress.ts";
import { requestFrom } from "../io/request.ts";
import type { Messages } from "../messages/en.ts";
import { VERSION } from "../version.ts";
import { outFlag, pathsPositional, sharedFlags, taskFlag, type SharedFlags } from "./flags.ts";

type Flags = Pick<SharedFlags, "lang" | "out" | "keepGoing"> & { readonly task?: string };

export function initExerciseCommand(say: Messages): Command<Context> {
  const { lang, keepGoing } = sharedFlags(say);
  const out = outFlag(say, say.flags.outYaml);
  return buildCommand<Flags, string[], Context>({
    func: run,
    parameters: {
      flags: { lang, out, keepGoing, task: taskFlag(say) },
      aliases: { o: "out" },
      positional: pathsPositional(say),
    },
    docs: { brief: say.init.exercise, fullDescription: say.init.exerciseFull },
  });
}

async function run(this: Context, { out, ...how }: Flags, ...paths: string[]): Promise<void> {
  await guarded(this, async () => {
    if (out !== undefined) checkEnding(out, [".yaml", ".yml"]);
    const protocol = paths.length === 0 ? exerciseTemplate(this.lang) : await drafted(this, paths, how);
    if (out === undefined) {
      this.out(protocol.trimEnd());
      return;
    }
    writeWhole(out, protocol);
    this.note(this.say.wrote(out));
  });
}

async function drafted(
  context: Context,
  paths: readonly string[],
  { keepGoing, task }: Pick<Flags, "keepGoing" | "task">,
): Promise<string> {
  const request = requestFrom(paths, "init exercise");
  const answer = await withProgress(context.terminal, context.lang, (progress) =>
    compareFiles({
      ...request,
      platform: nodePlatform,
      keepGoing,
      task,
      version: VERSION,
      lang: context.lang,
      progress,
    }),
  );
  for (const problem of [...request.skipped, ...answer.problems])
    context.note(renderProblem(problem, context.lang));
  return answer.draft ?? request.protocol?.text ?? "";
}
