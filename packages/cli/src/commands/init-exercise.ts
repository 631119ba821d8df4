import { buildCommand, type Command } from "@stricli/core";
import { compareFiles, exerciseTemplate } from "@bongsu/evaluation";
import type { Context } from "../context.ts";
import { guarded, OutputError } from "../failure.ts";
import { nodePlatform } from "../io/node-platform.ts";
import { writeWhole } from "../io/outputs.ts";
import { requestFrom } from "../io/request.ts";
import type { Messages } from "../messages/en.ts";
import { VERSION } from "../version.ts";
import { pathsPositional, sharedFlags, type SharedFlags } from "./flags.ts";

type Flags = Pick<SharedFlags, "lang" | "out" | "keepGoing">;

export function initExerciseCommand(say: Messages): Command<Context> {
  const { lang, out, keepGoing } = sharedFlags(say);
  return buildCommand<Flags, string[], Context>({
    func: run,
    parameters: { flags: { lang, out, keepGoing }, aliases: { o: "out" }, positional: pathsPositional(say) },
    docs: { brief: say.init.exercise, fullDescription: say.init.exerciseFull },
  });
}

async function run(this: Context, { out, keepGoing }: Flags, ...paths: string[]): Promise<void> {
  await guarded(this, async () => {
    const protocol = paths.length === 0 ? exerciseTemplate(this.lang) : await drafted(this, paths, keepGoing);
    if (out === undefined) {
      this.out(protocol.trimEnd());
      return;
    }
    try {
      writeWhole(out, protocol);
    } catch (error) {
      throw new OutputError(out, error);
    }
    this.note(this.say.wrote(out));
  });
}

async function drafted(context: Context, paths: readonly string[], keepGoing: boolean): Promise<string> {
  const request = requestFrom(paths);
  const answer = await compareFiles({
    ...request,
    platform: nodePlatform,
    keepGoing,
    version: VERSION,
    lang: context.lang,
  });
  return answer.draft ?? request.protocol?.text ?? "";
}
