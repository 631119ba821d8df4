import type { CommandContext, StricliProcess } from "@stricli/core";
import type { Lang } from "@bongsu/input";
import { cleanLines } from "./io/clean.ts";
import type { Terminal } from "./io/progress.ts";
import { en, type Messages } from "./messages/en.ts";
import { ko } from "./messages/ko.ts";

/** Exit codes of docs/command-line.md. */
export const EXIT = { done: 0, failed: 1, usage: 2, unmet: 100 } as const;

/** What the command line needs of a process: its own, or a test's. */
export interface CliProcess extends StricliProcess {
  readonly stdout: Terminal;
  readonly stderr: Terminal;
}

export interface Context extends CommandContext {
  readonly process: StricliProcess;
  /** Standard error as it is, for the line of progress. */
  readonly terminal: Terminal;
  readonly lang: Lang;
  readonly say: Messages;
  /** Prints a line to standard output, or to standard error. */
  out(line: string): void;
  note(line: string): void;
}

export const messagesIn = (lang: Lang): Messages => (lang === "ko" ? ko : en);

/** Everything that is printed goes through `cleanLines`, the argument parser's own words included. */
export function contextFor({ stdout, stderr, env }: CliProcess, lang: Lang): Context {
  const process: StricliProcess = {
    stdout: { write: (words) => void stdout.write(cleanLines(words)) },
    stderr: { write: (words) => void stderr.write(cleanLines(words)) },
    env,
  };
  return {
    process,
    terminal: stderr,
    lang,
    say: messagesIn(lang),
    out: (line) => process.stdout.write(`${line}\n`),
    note: (line) => process.stderr.write(`${line}\n`),
  };
}

/** `--lang` where given, else the system's language; English where neither is Korean. */
export function languageOf(argv: readonly string[], env: Readonly<Partial<Record<string, string>>>): Lang {
  const at = argv.indexOf("--lang");
  const asked = at >= 0 ? argv[at + 1] : argv.find((a) => a.startsWith("--lang="))?.slice(7);
  const system = env["BONGSU_LANG"] ?? env["LC_ALL"] ?? env["LC_MESSAGES"] ?? env["LANG"] ?? "";
  return (asked ?? system).startsWith("ko") ? "ko" : "en";
}
