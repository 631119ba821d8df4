import { ExitCode, run, type StricliProcess } from "@stricli/core";
import { buildApp } from "./app.ts";
import { EXIT, contextFor, languageOf } from "./context.ts";

/**
 * Runs one command line.
 * @returns the exit code of docs/command-line.md: 0 done, 1 the tool failed, 2 wrong usage or bad input, 100 a stated criterion was not met.
 */
export async function main(argv: readonly string[], process: StricliProcess): Promise<number> {
  const lang = languageOf(argv, process.env ?? {});
  await run(buildApp(lang), argv, contextFor(process, lang));
  return exitCodeOf(process.exitCode);
}

const USAGE: ReadonlySet<unknown> = new Set([ExitCode.UnknownCommand, ExitCode.InvalidArgument]);

function exitCodeOf(code: StricliProcess["exitCode"]): number {
  if (code === undefined || code === null) return EXIT.done;
  if (USAGE.has(code)) return EXIT.usage;
  const number = Number(code);
  return number < 0 ? EXIT.failed : number;
}

if (import.meta.main) {
  process.exitCode = await main(process.argv.slice(2), process);
}
