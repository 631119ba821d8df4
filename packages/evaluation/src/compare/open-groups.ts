import { openLogs, type ColumnMapping, type LogReading, type ReadOptions } from "@bongsu/harness";
import { InputError, text, verbatim, type FileSet, type Problem, type Source } from "@bongsu/input";
import type { LogGroup } from "../protocol/table-group.ts";
import type { Exercise, PipelinePlan } from "../protocol/schema.ts";

export interface NamedFiles {
  readonly name: string;
  readonly files: FileSet;
}

/** Opens the logs of each pipeline of the protocol, or of each group as the user named it. */
export async function openGroups(
  exercise: Exercise | null,
  groups: readonly NamedFiles[],
  options: ReadOptions,
): Promise<LogGroup[]> {
  // A published table alone: there are no logs to open.
  if (exercise?.published !== undefined && exercise.pipelines === undefined) return [];
  if (exercise?.pipelines === undefined) {
    return eachInTurn(groups, async ({ name, files }) => ({
      name,
      files: files.map((f) => f.name),
      readings: await openLogs(files, options),
    }));
  }
  const all = groups.flatMap((group) => group.files);
  const opened = new Map<string, LogReading[]>();
  return eachInTurn(exercise.pipelines, async (pipeline) => {
    const files = filesOf(pipeline, all);
    const columns = sharedColumns(pipeline, exercise.pipelines ?? []);
    const key = JSON.stringify([files.map((f) => f.name), columns]);
    const readings =
      opened.get(key) ?? (await openLogs(files, columns === undefined ? options : { ...options, columns }));
    opened.set(key, readings);
    return { name: pipeline.id, files: pipeline.files, readings };
  });
}

async function eachInTurn<T, R>(values: readonly T[], work: (value: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const value of values) results.push(await work(value));
  return results;
}

/** A file entry names a file, a folder, or the last part of either's path (as when files were dropped into a page). */
function filesOf(pipeline: PipelinePlan, all: readonly Source[]): Source[] {
  return pipeline.files.flatMap((entry) => {
    const clean = entry.replaceAll("\\", "/").replace(/^\.\//, "").replace(/\/$/, "");
    const found = all.filter(({ name }) => matches(name, clean));
    if (found.length === 0) throw new InputError([absent(entry, all)]);
    return found;
  });
}

function matches(name: string, entry: string): boolean {
  return (
    name === entry ||
    name.startsWith(`${entry}/`) ||
    name.endsWith(`/${entry}`) ||
    name.includes(`/${entry}/`)
  );
}

/** Pipelines over the same files read them once: their score and rater columns are taken together. */
function sharedColumns(pipeline: PipelinePlan, all: readonly PipelinePlan[]): ColumnMapping | undefined {
  if (pipeline.columns === undefined) return undefined;
  const own = fixedPart(pipeline.columns);
  const alike = all.filter(
    (other) =>
      other.columns !== undefined &&
      JSON.stringify(other.files) === JSON.stringify(pipeline.files) &&
      JSON.stringify(fixedPart(other.columns)) === JSON.stringify(own) &&
      !namesOtherwise(pipeline.columns, other.columns),
  );
  const merged = (field: "scores" | "raters") =>
    Object.fromEntries(alike.flatMap((p) => Object.entries(p.columns?.[field] ?? {})));
  return { ...pipeline.columns, scores: merged("scores"), raters: merged("raters") };
}

/** The same name for different columns: read apart, or one would be taken for the other. */
function namesOtherwise(one: ColumnMapping | undefined, other: ColumnMapping): boolean {
  const conflict = (field: "scores" | "raters"): boolean => {
    const known = new Map(Object.entries(one?.[field] ?? {}));
    return Object.entries(other[field] ?? {}).some(
      ([name, column]) => known.has(name) && known.get(name) !== column,
    );
  };
  return conflict("scores") || conflict("raters");
}

const fixedPart = ({
  scores: _scores,
  raters: _raters,
  ...fixed
}: NonNullable<PipelinePlan["columns"]>): object =>
  Object.fromEntries(Object.entries(fixed).sort(([a], [b]) => (a < b ? -1 : 1)));

function absent(entry: string, all: readonly Source[]): Problem {
  const given = all
    .map((s) => s.name)
    .slice(0, 5)
    .join(", ");
  return {
    code: "file-missing",
    severity: "error",
    file: entry,
    found: given === "" ? text("No files were given.", "주어진 파일이 없다.") : verbatim(given),
    expected: text(
      `the file or folder “${entry}” that the protocol names`,
      `평가 계획서가 지정한 파일이나 폴더 “${entry}”`,
    ),
    todo: text(
      "Give it along with the protocol, or correct the name under `files`.",
      "평가 계획서와 함께 넣거나 `files`의 이름을 고치십시오.",
    ),
  };
}
