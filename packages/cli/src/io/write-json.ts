import { OutputError } from "../failure.ts";
import { writeWhole } from "./outputs.ts";

/** Writes a result as JSON, whole or not at all. @returns the path. @throws OutputError */
export function writeJson(path: string, value: unknown): string {
  try {
    writeWhole(path, `${JSON.stringify(value, null, 2)}\n`);
  } catch (error) {
    throw new OutputError(path, error);
  }
  return path;
}
