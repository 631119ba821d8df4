import { renameSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { OutputError } from "../failure.ts";
import { makeFolder, remove } from "./folders.ts";
import { onInterrupt } from "./interrupt.ts";

export interface OutputFile {
  /** Relative path with forward slashes. */
  readonly name: string;
  readonly bytes: Uint8Array | string;
}

/** Writes one file whole or not at all: a neighbour first, then a rename over the target. @throws OutputError */
export function writeWhole(path: string, bytes: Uint8Array | string): void {
  writeAll([{ path, bytes }]);
}

/**
 * Writes several files into a folder: all drafts first, so that a full disk leaves the old files as they were.
 * @throws OutputError
 */
export function writeFolder(folder: string, files: readonly OutputFile[]): void {
  writeAll(files.map(({ name, bytes }) => ({ path: join(folder, name), bytes })));
}

function writeAll(files: readonly { readonly path: string; readonly bytes: Uint8Array | string }[]): void {
  const drafts: string[] = [];
  const made: string[] = [];
  let at = "";
  const tidy = (): void => remove(drafts, made);
  const callOff = onInterrupt(tidy);
  try {
    for (const { path, bytes } of files) {
      at = path;
      refuseFolder(path);
      made.push(...makeFolder(dirname(path)));
      const draft = `${path}.part-${process.pid}`;
      drafts.push(draft);
      writeFileSync(draft, bytes, { flush: true });
    }
    for (const { path } of files) renameSync(`${path}.part-${process.pid}`, path);
  } catch (error) {
    tidy();
    throw error instanceof Error && "syscall" in error ? new OutputError(at, error) : error;
  } finally {
    callOff();
  }
}

/** A folder in the place of a file would stop the renames half way. */
function refuseFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw Object.assign(new Error(path), { code: "EISDIR", syscall: "rename" });
}
