import { basename, extname } from "node:path";
import { buildCommand, type Command } from "@stricli/core";
import { comparisonSchema, lint, loadExercise, type Lint, type LintInput } from "@bongsu/evaluation";
import { InputError, text, type Problem } from "@bongsu/input";
import { EXIT, type Context } from "../context.ts";
import { guarded, nothingGiven } from "../failure.ts";
import { clean } from "../io/clean.ts";
import { checkEnding } from "../io/endings.ts";
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
  const source = textAt(path);
  if (extname(path) !== ".json") return { exercise: loadExercise(source, basename(path)) };
  const parsed = comparisonSchema.safeParse(jsonOrNull(source));
  if (parsed.success) return { comparison: parsed.data };
  const [issue] = parsed.error.issues;
  throw new InputError([notComparison(path, `/${(issue?.path ?? []).map(String).join("/")}`)]);
}

function jsonOrNull(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return null;
  }
}

const notComparison = (file: string, pointer: string): Problem => ({
  code: "schema",
  severity: "error",
  file,
  place: { pointer },
  found: text("This is not a result of bongsu compare.", "bongsu compare의 결과가 아니다."),
  expected: text(
    "a protocol (.yaml), or a result as spec/comparison.schema.json describes it",
    "계획서(.yaml) 또는 spec/comparison.schema.json에 맞는 결과",
  ),
  todo: text(
    "Make one with: bongsu compare … -o comparison.json",
    "다음으로 만드십시오: bongsu compare … -o comparison.json",
  ),
});

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
