import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { InputError } from "@bongsu/input";
import { loadRecords, type Records } from "@bongsu/regime";
import { bytesAt, filesAt } from "./node-files.ts";

/** The records that come with Bongsu. */
export const BUNDLED_RECORDS = fileURLToPath(new URL("../../../../records/", import.meta.url));

/** The record in a folder. @throws InputError, its files named as they lie on the disk. */
export function recordsAt(folder: string): Records {
  const files = filesAt(folder, []).filter(({ name }) => /\.ya?ml$/.test(name));
  try {
    return loadRecords(files.map(({ name }) => ({ name, bytes: bytesAt(join(folder, name)) })));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const placed = error.problems.map((problem) => ({ ...problem, file: join(folder, problem.file) }));
    throw new InputError(placed, { cause: error });
  }
}
