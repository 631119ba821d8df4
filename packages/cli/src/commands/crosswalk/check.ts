import { buildCommand, type Command } from "@stricli/core";
import { renderProblem } from "@bongsu/input";
import { checkCrosswalk, checkLines } from "@bongsu/regime";
import { type Context, EXIT } from "../../context.ts";
import { guarded } from "../../failure.ts";
import { clean } from "../../io/clean.ts";
import type { Messages } from "../../messages/en.ts";
import { pathsPositional } from "../flags.ts";
import { type CrosswalkFlags, crosswalkFlags } from "./flags.ts";
import { isError, noteReading, readPaths } from "./read.ts";

export function crosswalkCheckCommand(say: Messages): Command<Context> {
  const { keepGoing: _keepGoing, ...flags } = crosswalkFlags(say);
  return buildCommand<Omit<CrosswalkFlags, "keepGoing">, string[], Context>({
    func: run,
    parameters: { flags, positional: pathsPositional(say) },
    docs: { brief: say.crosswalk.check.brief, fullDescription: say.crosswalk.check.full },
  });
}

async function run(
  this: Context,
  flags: Omit<CrosswalkFlags, "keepGoing">,
  ...paths: string[]
): Promise<void> {
  await guarded(this, async () => {
    // all that is wrong is told, whatever comes first
    const read = readPaths(paths, true);
    const { rows, catalogues } = read.mappings;
    const result = checkCrosswalk(rows, catalogues, flags.follow ?? []);
    const problems = [...read.sink.problems, ...result.problems];
    noteReading(this, read);
    for (const problem of result.problems) this.note(renderProblem(problem, this.lang));
    if (flags.json) this.out(JSON.stringify({ ...result, problems }, null, 2));
    else for (const line of checkLines({ ...result, problems })) this.out(clean(line[this.lang]));
    this.process.exitCode = problems.some(isError)
      ? EXIT.usage
      : result.conflicts.length > 0
        ? EXIT.unmet
        : EXIT.done;
  });
}
