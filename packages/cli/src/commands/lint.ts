import { basename, extname } from "node:path";
import { buildCommand, type Command } from "@stricli/core";
import { lint, loadExercise, type Lint, type LintInput } from "@bongsu/evaluation";
import { EXIT, type Context } from "../context.ts";
import { guarded, nothingGiven } from "../failure.ts";
import { clean } from "../io/clean.ts";
import { checkEnding } from "../io/endings.ts";
import { comparisonAt } from "../io/comparison-at.ts";
import { textAt } from "../io/node-files.ts";
import { writeJson } from "../io/write-json.ts";
import type { Messages } from "../messages/en.ts";
import { VERSION } from "../version.ts";
import { outFlag, pathsPositional, sharedFlags, type SharedFlags } from "./flags.ts";

type Flags = Omit<SharedFlags, "keepGoing">;

export function lintCommand(say: Messages): Command<Context> {
  const { keepGoing: _keepGoing, ...shared } = sharedFlags(say);
  return buildCommand<Flags, string[], Context>({
    func: run,
    parameters: {
      flags: { ...shared, out: outFlag(say, say.flags.outJson) },
      aliases: { o: "out" },
      positional: pathsPositional(say),
    },
    docs: { brief: say.lint.brief, fullDescription: say.lint.full },
  });
}

async function run(this: Context, flags: Flags, ...paths: string[]): Promise<void> {
  await guarded(this, async () => {
    if (paths.length === 0) throw nothingGiven("lint");
    if (flags.out !== undefined) checkEnding(flags.out, [".json"]);
    const input = paths.reduce<LintInput>((all, path) => ({ ...all, ...inputAt(path) }), {
      exercise: null,
      comparison: null,
    });
    const result = lint(input, VERSION);
    if (flags.json) this.out(JSON.stringify(result, null, 2));
    else print(this, result);
    if (flags.out !== undefined) this.note(this.say.wrote(writeJson(flags.out, result)));
    const unmet = result.practices.filter((p) => p.verdict === "absent" || p.verdict === "partly");
    this.process.exitCode = unmet.length > 0 ? EXIT.unmet : EXIT.done;
  });
}

/** A protocol (YAML) or a result of `compare` (JSON). */
function inputAt(path: string): Partial<LintInput> {
  if (extname(path) !== ".json") return { exercise: loadExercise(textAt(path), basename(path)) };
  return { comparison: comparisonAt(path) };
}

function print(context: Context, { practices, profile }: Lint): void {
  const { lang, say } = context;
  context.out(`${clean(profile.name[lang])}\n`);
  for (const practice of practices) {
    context.out(`[${say.practices[practice.verdict]}] ${clean(practice.name[lang])}`);
    for (const check of practice.checks) {
      context.out(`    ${clean(check.said[lang])} (${check.where.input}${clean(check.where.pointer)})`);
    }
  }
}
