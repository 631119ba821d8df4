import { statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { InputError, problemSink, type Problem, type ProblemSink, renderProblem } from "@bongsu/input";
import { lossText, type Mappings, readMappings } from "@bongsu/regime";
import type { Context } from "../../context.ts";
import { clean } from "../../io/clean.ts";
import { bytesAt, filesAt } from "../../io/node-files.ts";

/** The crosswalk and the instruments that come with Bongsu. */
const BUNDLED = ["crosswalk", "instruments"].map((folder) =>
  fileURLToPath(new URL(`../../../../../records/${folder}`, import.meta.url)),
);

export interface ReadPaths {
  readonly mappings: Mappings;
  readonly sink: ProblemSink;
}

/**
 * Everything in the paths, or in Bongsu's own records where none is named; a folder's other files are passed over.
 * @throws InputError
 */
export function readPaths(paths: readonly string[], keepGoing: boolean): ReadPaths {
  const sink = problemSink(keepGoing);
  const files = (paths.length === 0 ? BUNDLED : paths).flatMap((path) => {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true)
      return [{ name: path, bytes: bytesAt(path) }];
    return filesAt(path, [])
      .filter(({ name }) => /\.(ya?ml|json|tsv)$/.test(name))
      .map(({ name }) => ({
        name: paths.length === 0 ? name : join(path, name),
        bytes: bytesAt(join(path, name)),
      }));
  });
  return { mappings: readMappings(files, sink), sink };
}

/** What the readers report and what the formats could not carry, on standard error. */
export function noteReading(context: Context, { mappings, sink }: ReadPaths): void {
  for (const problem of sink.problems) context.note(renderProblem(problem, context.lang));
  for (const { file, loss } of mappings.losses)
    context.note(clean(`${file}: ${lossText(loss)[context.lang]}`));
}

export const isError = ({ severity }: Problem): boolean => severity === "error";

export const refuse = (problem: Problem): never => {
  throw new InputError([problem]);
};
