import { InputError } from "@bongsu/input";
import type { Problem } from "@bongsu/input";
import { checkExercise } from "./check.ts";
import { readDocument } from "./document.ts";
import { exerciseSchema } from "./schema.ts";
import type { Exercise } from "./schema.ts";
import { schemaProblems } from "./schema-problems.ts";

/**
 * A protocol from the text of a YAML or JSON file, as its authors wrote it; language codes are corrected, and that
 * is said, when the plan is completed.
 * @throws InputError with everything that is wrong, each at its line and column.
 */
export function loadExercise(source: string, file: string): Exercise {
  const located = readDocument(source, file);
  if (isProblems(located)) throw new InputError(located);
  const parsed = exerciseSchema.safeParse(located.value);
  if (!parsed.success) throw new InputError(schemaProblems(parsed.error.issues, located, file));
  const problems = checkExercise(parsed.data, located, file);
  if (problems.length > 0) throw new InputError(problems);
  return parsed.data;
}

const isProblems = (read: ReturnType<typeof readDocument>): read is readonly Problem[] => Array.isArray(read);
