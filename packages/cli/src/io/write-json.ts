import { writeWhole } from "./outputs.ts";

/** Writes a result as JSON, whole or not at all. @returns the path. @throws OutputError */
export function writeJson(path: string, value: unknown): string {
  writeWhole(path, `${JSON.stringify(value, null, 2)}\n`);
  return path;
}
