import { buildCommand, type Command } from "@stricli/core";
import { compareFiles } from "@bongsu/evaluation";
import { renderProblem } from "@bongsu/input";
import { EXIT, type Context } from "../context.ts";
import { guarded } from "../failure.ts";
import { nodePlatform } from "../io/node-platform.ts";
import { withProgress } from "../io/progress.ts";
import { requestFrom } from "../io/request.ts";
import type { Messages } from "../messages/en.ts";
import { VERSION } from "../version.ts";
import { pathsPositional, sharedFlags, taskFlag, type SharedFlags } from "./flags.ts";
import { printAnswer } from "./print-answer.ts";
import { checkOut, writeAnswer } from "./write-answer.ts";

interface Flags extends SharedFlags {
  readonly asOf?: string;
  readonly task?: string;
  readonly require?: "side-by-side" | "paired" | "pooled";
}

export function compareCommand(say: Messages): Command<Context> {
  return buildCommand<Flags, string[], Context>({
    func: run,
    parameters: {
      flags: {
        ...sharedFlags(say),
        asOf: {
          kind: "parsed",
          parse: parseDate,
          optional: true,
          placeholder: say.placeholders.date,
          brief: say.flags.asOf,
        },
        task: taskFlag(say),
        require: {
          kind: "enum",
          values: ["side-by-side", "paired", "pooled"],
          optional: true,
          brief: say.flags.require,
        },
      },
      aliases: { o: "out" },
      positional: pathsPositional(say),
    },
    docs: { brief: say.compare.brief, fullDescription: say.compare.full },
  });
}

function parseDate(input: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(input) ? new Date(`${input}T00:00:00Z`) : null;
  if (day === null || Number.isNaN(day.getTime()) || !day.toISOString().startsWith(input))
    throw new RangeError("YYYY-MM-DD (2026-11-23)");
  return input;
}

async function run(this: Context, flags: Flags, ...paths: string[]): Promise<void> {
  await guarded(this, async () => {
    const request = requestFrom(paths);
    if (flags.out !== undefined) checkOut(flags.out, request);
    const answer = await withProgress(this.terminal, this.lang, (progress) =>
      compareFiles({
        ...request,
        platform: nodePlatform,
        keepGoing: flags.keepGoing,
        task: flags.task,
        version: VERSION,
        progress,
      }),
    );
    if (flags.json) this.out(JSON.stringify(answer.comparison, null, 2));
    else printAnswer(this, answer);
    for (const problem of request.skipped) this.note(renderProblem(problem, this.lang));
    if (flags.out !== undefined) {
      for (const path of writeAnswer(flags.out, answer, this, { asOf: flags.asOf ?? null }))
        this.note(this.say.wrote(path));
    } else if (!flags.json) this.note(this.say.pageHint);
    const met = isMet(answer.comparison.allowed, flags.require);
    if (!met) this.note(this.say.unmet(flags.require ?? ""));
    this.process.exitCode = met ? EXIT.done : EXIT.unmet;
  });
}

type Allowed = Awaited<ReturnType<typeof compareFiles>>["comparison"]["allowed"];

function isMet(allowed: Allowed, required: Flags["require"]): boolean {
  if (required === undefined) return true;
  return { "side-by-side": allowed.sideBySide, paired: allowed.paired, pooled: allowed.pooled }[required]
    .allowed;
}
