import { InputError } from "@bongsu/input";
import type { FileSet } from "@bongsu/input";
import { fileEmpty, folderEmpty, formatUnknown } from "./messages/sorting.ts";
import type { ReadOptions } from "./reader.ts";
import type { LogReading } from "./record.ts";
import { READERS } from "./registry.ts";
import { sortFiles } from "./sort-files.ts";

/**
 * Opens every log among `files`, which may hold several logs of several formats. What is wrong goes to
 * `options.problems`: no files, files of 0 bytes and damage as errors, files of no known format as warnings
 * (as errors where no file is of a known one). Readings come in the order of their first file's name; each is
 * read by taking its batches.
 *
 * @throws InputError at the first error, unless the sink keeps going.
 */
export async function openLogs(files: FileSet, options: ReadOptions): Promise<LogReading[]> {
  if (files.length === 0) options.problems.report(folderEmpty());
  const sorted = await sortFiles(files, READERS);
  for (const file of sorted.empty) options.problems.report(fileEmpty(file.name));
  const severity = sorted.logs.length === 0 ? "error" : "warning";
  for (const file of sorted.unknown) options.problems.report(formatUnknown(file.name, severity));

  const readings: LogReading[] = [];
  for (const { reader, files: group } of sorted.logs) {
    try {
      readings.push(await reader.open(group, options));
    } catch (error) {
      if (!(error instanceof InputError) || !options.problems.keepGoing) throw error;
      for (const problem of error.problems)
        if (!options.problems.problems.includes(problem)) options.problems.report(problem);
    }
  }
  return readings;
}
