import type { JsonPath, Problem, Said } from "@bongsu/input";
import { recordProblem } from "../messages/index.ts";
import type { RecordMessages } from "../messages/en.ts";
import type { ReadFile } from "../read-files.ts";

/** A problem that no schema of one file can see, at its place in that file. */
export const problemIn = (
  { name, yaml }: ReadFile,
  path: JsonPath,
  message: (m: RecordMessages) => Said,
  code: Problem["code"] = "value-unexpected",
): Problem =>
  recordProblem({ code, file: name, place: { ...yaml.locate(path), field: path.join(".") } }, message);
