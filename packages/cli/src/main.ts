import { ExitCode, run, type StricliProcess } from "@stricli/core";
import { buildApp } from "./app.ts";
import { plainArgv } from "./argv.ts";
import { EXIT, contextFor, languageOf, type CliProcess } from "./context.ts";

/**
 * Runs one command line.
 * @returns the exit code of docs/command-line.md: 0 done, 1 the tool failed, 2 wrong usage or bad input, 100 a stated criterion was not met.
 */
export async function main(argv: readonly string[], process: CliProcess): Promise<number> {
  const lang = languageOf(argv, process.env ?? {});
  const context = contextFor(process, lang);
  const asked = plainArgv(argv);
  await run(await buildApp(lang, asked), asked, context);
  return exitCodeOf(context.process.exitCode);
}

const USAGE: ReadonlySet<unknown> = new Set([ExitCode.UnknownCommand, ExitCode.InvalidArgument]);

function exitCodeOf(code: StricliProcess["exitCode"]): number {
  if (code === undefined || code === null) return EXIT.done;
  if (USAGE.has(code)) return EXIT.usage;
  const number = Number(code);
  return number < 0 ? EXIT.failed : number;
}

/** Runs this process's own command line. */
export async function runHere(process: NodeJS.Process): Promise<void> {
  // A reader that closes its end (`bongsu … | head`) has what it wanted; that is no failure of ours.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  }
  process.exitCode = await main(process.argv.slice(2), process);
}

if (import.meta.main) await runHere(process);
