import type { ProblemSink } from "@bongsu/input";
import type { AlignmentTable } from "../protocol/alignment.ts";
import type { Exercise } from "../protocol/schema.ts";
import { namedFile } from "./named-file.ts";
import type { NamedFiles } from "./open-groups.ts";
import { wholeTable } from "./whole-table.ts";

/** Reads the table that says which items are the same where ids differ; undefined where the protocol names none. @throws InputError */
export async function readAlignment(
  exercise: Exercise,
  groups: readonly NamedFiles[],
  problems: ProblemSink,
): Promise<AlignmentTable | undefined> {
  const file = exercise.items?.alignment;
  if (file === undefined) return undefined;
  const { columns, rows } = await wholeTable(namedFile(file, groups), problems);
  return { file, columns, rows };
}
