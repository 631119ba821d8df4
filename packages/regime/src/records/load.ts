import { InputError, type Problem } from "@bongsu/input";
import { buildRecords } from "./build.ts";
import { checkDates } from "./check/dates.ts";
import { checkDuplicates } from "./check/duplicates.ts";
import { checkOrigins } from "./check/origins.ts";
import { checkReferences } from "./check/references.ts";
import { recordProblem } from "./messages/index.ts";
import { readFiles, type RecordFile } from "./read-files.ts";
import type { Records } from "./records.ts";

/** Nobody reads more, and a hostile folder could have a million. */
const MOST_PROBLEMS = 100;

/**
 * The public record from its files. Nothing of it is used unless all of it is sound.
 * @throws InputError with what is wrong (at most 100), each at its file, line and column.
 */
export function loadRecords(given: readonly RecordFile[]): Records {
  const { files, problems, values } = readFiles(given);
  if (problems.length === 0 && files.instruments.length === 0) throw new InputError([nothingThere()]);
  const all = [
    ...problems,
    ...checkOrigins(files),
    ...checkDuplicates(files),
    ...checkDates(files),
    // What a file that could not be read holds would be reported as missing here.
    ...(problems.length === 0 ? checkReferences(files) : []),
  ];
  if (all.length > 0) throw new InputError(all.slice(0, MOST_PROBLEMS));
  return buildRecords(files, values);
}

const nothingThere = (): Problem =>
  recordProblem({ code: "folder-empty", file: "" }, (m) => m.nothingThere());
