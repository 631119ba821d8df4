import { InputError, renderProblem, text, type Problem } from "@bongsu/input";
import { EXIT, type Context } from "./context.ts";
import { clean } from "./io/clean.ts";

/** A file that cannot be written, as a sentence; the cause keeps the system's own error. */
export class OutputError extends Error {
  override readonly name = "OutputError";
  readonly path: string;
  readonly reason: string;
  constructor(path: string, cause: unknown) {
    const reason = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown";
    super(`${path}: ${reason}`, { cause });
    this.path = path;
    this.reason = reason;
  }
}

/** Runs a command's work; whatever goes wrong becomes sentences and an exit code, never a stack trace. */
export async function guarded(context: Context, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    context.process.exitCode = await report(context, error);
  }
}

/** Loaded only where one was thrown: most commands know nothing of logs. */
const REFUSALS: ReadonlySet<string> = new Set([
  "LogRefusal",
  "NodeRefusal",
  "StatementRefusal",
  "PublishRefusal",
  "ClientRefusal",
]);

async function report(context: Context, error: unknown): Promise<number> {
  if (error instanceof Error && REFUSALS.has(error.name)) {
    const { isRefusal, refusalSentence } = await import("./log/refusal-sentence.ts");
    if (isRefusal(error)) {
      context.note(clean(refusalSentence(error, context.lang)));
      return EXIT.usage;
    }
  }
  if (error instanceof InputError) {
    for (const problem of error.problems) context.note(renderProblem(problem, context.lang));
    return EXIT.usage;
  }
  if (error instanceof OutputError) {
    context.note(
      context.say.cannotWrite(clean(error.path), context.say.reasons[error.reason] ?? error.reason),
    );
    return EXIT.failed;
  }
  context.note(context.say.internal);
  context.note(clean(error instanceof Error ? `${error.name}: ${error.message}` : String(error)));
  if (context.process.env?.["BONGSU_DEBUG"] !== undefined && error instanceof Error)
    context.note(error.stack ?? "");
  return EXIT.failed;
}

/** Wrong usage that only the command itself can see, said like any other bad input. */
export const usage = (
  subject: string,
  found: Problem["found"],
  expected: Problem["expected"],
  todo: Problem["todo"],
): InputError => new InputError([{ code: "usage", severity: "error", file: subject, found, expected, todo }]);

/** A command on files without any. */
export const nothingGiven = (command: string): InputError =>
  usage(
    `bongsu ${command}`,
    text("No file or folder was named.", "파일이나 폴더를 지정하지 않았다."),
    text("At least one path.", "경로가 하나 이상 있어야 한다."),
    text(
      `Name them after the command; for an example: bongsu ${command} --help`,
      `명령 뒤에 경로를 적으십시오. 예는 다음 명령으로 볼 수 있습니다: bongsu ${command} --help`,
    ),
  );
