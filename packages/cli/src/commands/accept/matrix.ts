import { statSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { buildCommand, type Command } from "@stricli/core";
import { csvText, InputError, type Problem, text } from "@bongsu/input";
import {
  type AcceptanceMatrix,
  acceptanceMatrix,
  cellWord,
  type Decision,
  type MatrixSources,
  type Recognition,
  matrixTable,
  type Profile,
  readProfile,
  SYNTHETIC,
} from "@bongsu/regime";
import { crosswalkAt } from "../../accept/read-crosswalk.ts";
import { decisionAt, recognitionAt } from "../../accept/read-decision.ts";
import type { Context } from "../../context.ts";
import { guarded, nothingGiven } from "../../failure.ts";
import { clean } from "../../io/clean.ts";
import { checkEnding } from "../../io/endings.ts";
import { bytesAt, filesAt } from "../../io/node-files.ts";
import { writeWhole } from "../../io/outputs.ts";
import type { Messages } from "../../messages/en.ts";
import { outFlag, sharedFlags } from "../flags.ts";
import { day } from "./evidence.ts";

interface Flags {
  readonly lang?: "ko" | "en";
  readonly json: boolean;
  readonly asOf: string;
  readonly out?: string;
}

export function acceptMatrixCommand(say: Messages): Command<Context> {
  const own = say.accept;
  return buildCommand<Flags, string[], Context>({
    func: run,
    parameters: {
      flags: {
        lang: sharedFlags(say).lang,
        json: sharedFlags(say).json,
        asOf: { kind: "parsed", parse: day, placeholder: say.placeholders.date, brief: own.asOf },
        out: outFlag(say, own.outMatrix),
      },
      aliases: { o: "out" },
      positional: {
        kind: "array",
        parameter: { parse: String, brief: own.paths, placeholder: say.placeholders.path },
      },
    },
    docs: { brief: own.matrix.brief, fullDescription: own.matrix.full },
  });
}

async function run(this: Context, flags: Flags, ...paths: string[]): Promise<void> {
  await guarded(this, async () => {
    if (paths.length === 0) throw nothingGiven("accept matrix");
    if (flags.out !== undefined) checkEnding(flags.out, [".html", ".csv", ".json"]);
    const matrix = acceptanceMatrix(readAll(paths), flags.asOf);
    if (flags.json) this.out(JSON.stringify(matrix, null, 2));
    else print(this, matrix);
    if (flags.out !== undefined) await write(this, flags.out, matrix);
  });
}

/** Profiles are YAML, decisions JSON; a folder's other files are passed over. @throws InputError with all that is wrong. */
function readAll(paths: readonly string[]): MatrixSources {
  const { crosswalk } = crosswalkAt(undefined);
  const files = paths.flatMap((path) =>
    statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
      ? filesAt(path, [])
          .filter(({ name }) => /\.(ya?ml|json)$/.test(name))
          .map(({ name }) => join(path, name))
      : [path],
  );
  const [profiles, decisions, recognitions]: [Profile[], Decision[], Recognition[]] = [[], [], []];
  const problems: Problem[] = [];
  for (const path of files)
    try {
      if (/\.ya?ml$/.test(path)) profiles.push(readProfile(path, bytesAt(path, "profile"), crosswalk));
      else if (path.endsWith(".json")) {
        const recognition = recognitionAt(path);
        if (recognition === null) decisions.push(decisionAt(path).decision);
        else recognitions.push(recognition);
      } else problems.push(otherEnding(path));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(...error.problems);
    }
  if (problems.length > 0) throw new InputError(problems);
  return { profiles, decisions, recognitions };
}

const otherEnding = (path: string): Problem => ({
  code: "format-unknown",
  severity: "error",
  file: basename(path),
  found: text(`The file ends in "${extname(path)}".`, `파일 이름이 "${extname(path)}"로 끝난다.`),
  expected: text("A profile (.yaml) or a decision (.json).", "기준서(.yaml)나 결정(.json)이어야 한다."),
  todo: text("Name one of these, or a folder of them.", "그런 파일이나 이를 담은 폴더를 지정하십시오."),
});

function print(context: Context, { cells, asOf }: AcceptanceMatrix): void {
  const { lang, say } = context;
  const out = (line: string): void => context.out(clean(line));
  if (cells.some(({ synthetic }) => synthetic)) out(SYNTHETIC[lang]);
  out(`${say.accept.matrixHead} (${say.accept.day(asOf)})`);
  if (cells.length === 0) out(say.accept.matrixEmpty);
  let authority = "";
  for (const cell of cells) {
    if (cell.authority[lang] !== authority) {
      authority = cell.authority[lang];
      out("");
      out(authority);
    }
    const who = cell.party?.name[lang] ?? say.accept.from.nobody;
    const until = cell.until === null ? "" : ` ~ ${cell.until}`;
    out(
      `  [${cellWord(cell.status)[lang]}] ${cell.clause}: ${who}, ${cell.from}${until}. ${cell.said[lang]}`,
    );
  }
}

async function write(context: Context, out: string, matrix: AcceptanceMatrix): Promise<void> {
  if (out.toLowerCase().endsWith(".html")) {
    const { matrixPage } = await import("@bongsu/web");
    writeWhole(out, matrixPage(matrix, { lang: context.lang }));
  } else if (out.toLowerCase().endsWith(".csv")) writeWhole(out, csvText(matrixTable(matrix)));
  else writeWhole(out, `${JSON.stringify(matrix, null, 2)}\n`);
  context.note(context.say.wrote(out));
}
