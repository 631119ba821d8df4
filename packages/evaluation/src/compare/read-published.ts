import { memorySource, text, verbatim, type Platform, type Problem, type ProblemSink } from "@bongsu/input";
import { analysePublished, type PublishedAnalysis } from "../analyse/published/published.ts";
import type { PublishedProblem } from "../analyse/published/table.ts";
import type { Exercise } from "../protocol/schema.ts";
import { namedFile } from "./named-file.ts";
import type { NamedFiles } from "./open-groups.ts";
import { wholeTable } from "./whole-table.ts";

const DEFAULT_LEVEL = 0.95;

export interface PublishedReading {
  readonly analysis: PublishedAnalysis;
  readonly file: { readonly name: string; readonly bytes: number; readonly digest: `sha256:${string}` };
}

/** Reads the published table that the protocol names; null where it names none. @throws InputError */
export async function readPublished(
  exercise: Exercise,
  groups: readonly NamedFiles[],
  problems: ProblemSink,
  platform: Platform,
): Promise<PublishedReading | null> {
  const plan = exercise.published;
  if (plan === undefined) return null;
  const named = namedFile(plan.file, groups);
  const bytes = await named.read(0, named.size);
  const source = memorySource(named.name, bytes);
  const { columns, rows } = await wholeTable(source, problems);
  const analysis = analysePublished(plan, { header: columns, rows }, exercise.level ?? DEFAULT_LEVEL);
  const hash = platform.sha256();
  hash.update(bytes);
  for (const found of analysis.problems) problems.report(located(plan.file, found));
  return {
    analysis,
    file: { name: source.name, bytes: source.size, digest: `sha256:${hash.hex()}` },
  };
}

function located(file: string, found: PublishedProblem): Problem {
  const place = { field: found.column, ...(found.row === null ? {} : { row: found.row + 1 }) };
  const missing = found.code === "column-missing";
  return {
    code: missing ? "column-unknown" : "value-unexpected",
    severity: "error",
    file,
    place,
    found: missing ? text(`columns ${found.found}`, `열: ${found.found}`) : verbatim(`“${found.found}”`),
    expected: missing
      ? text(
          `a column “${found.column}”, which the protocol names`,
          `평가 계획서가 지정한 열 “${found.column}”`,
        )
      : text("a rate in percent, such as 46 or 46.2, or an empty cell", "백분율 값(예: 46, 46.2) 또는 빈칸"),
    todo: text(
      "Correct the table, or the names under `published` in the protocol.",
      "표를 고치거나 평가 계획서의 `published` 아래의 이름을 고치십시오.",
    ),
  };
}
