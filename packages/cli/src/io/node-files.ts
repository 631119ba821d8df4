import { closeSync, fstatSync, openSync, readFileSync, readSync, readdirSync, statSync } from "node:fs";
import type { Stats } from "node:fs";
import { basename, join, sep } from "node:path";
import { InputError, type FileSet, type Problem, type Source } from "@bongsu/input";
import { breathe } from "./breathe.ts";
import {
  emptyFolder,
  folderForFile,
  linkSkipped,
  missing,
  notAFile,
  tooMany,
  unreadable,
  type Wanted,
} from "./path-problems.ts";

/** Most files that one folder may bring; a folder of logs has hundreds, a mistaken path (a home folder) far more. */
const MOST_FILES = 20_000;

/** A file on disk as a Source. It is opened at every read, so that thousands can be held. */
export function fileSource(name: string, path: string): Source {
  return {
    name,
    size: statOf(path).size,
    async read(offset, length, room) {
      await breathe();
      return reading(name, () => {
        const handle = openSync(path, "r");
        try {
          const size = fstatSync(handle).size;
          const most = Math.max(0, Math.min(length, size - offset));
          const bytes = room ?? new Uint8Array(most);
          const got = readSync(handle, bytes, 0, most, offset);
          return bytes.subarray(0, got);
        } finally {
          closeSync(handle);
        }
      });
    },
  };
}

/** The text of one file that is read whole, a protocol or a result. @throws InputError */
export const textAt = (path: string): string => new TextDecoder().decode(bytesAt(path));

/** The bytes of one file that is read whole. @throws InputError */
export function bytesAt(path: string, wanted: Wanted = "document"): Uint8Array {
  const stat = statOf(path, wanted);
  if (stat.isDirectory()) throw new InputError([folderForFile(path, wanted)]);
  if (!stat.isFile()) throw new InputError([notAFile(path, wanted)]);
  return reading(path, () => readFileSync(path));
}

/**
 * What a path on the command line stands for: one file, or every file of a folder, by name relative to it. Links
 * inside a folder are not followed and are told in `skipped`: they may loop, repeat a file, or lead out of it.
 * @throws InputError `file-missing`, `folder-empty`, `too-large`, or `usage` for a pipe or a device.
 */
export function filesAt(path: string, skipped: Problem[]): FileSet {
  const stat = statOf(path);
  if (stat.isFile()) return [fileSource(basename(path), path)];
  if (!stat.isDirectory()) throw new InputError([notAFile(path)]);
  const names = listFolder(path, skipped);
  if (names.length === 0) throw new InputError([emptyFolder(path)]);
  return names.map((name) => fileSource(name, join(path, name)));
}

function listFolder(folder: string, skipped: Problem[]): string[] {
  const names: string[] = [];
  const visit = (relative: string): void => {
    const entries = reading(join(folder, relative), () =>
      readdirSync(join(folder, relative), { withFileTypes: true }),
    );
    for (const entry of entries) {
      if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
      const name = relative === "" ? entry.name : `${relative}/${entry.name}`;
      if (entry.isDirectory()) visit(name);
      else if (entry.isFile()) names.push(name.split(sep).join("/"));
      else if (entry.isSymbolicLink()) skipped.push(linkSkipped(join(folder, name)));
      if (names.length > MOST_FILES) throw new InputError([tooMany(folder, MOST_FILES)]);
    }
  };
  visit("");
  return names.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** @throws InputError where nothing is there, or it may not be looked at. */
export function statOf(path: string, wanted: Wanted = "logs"): Stats {
  const stat = reading(path, () => statSync(path, { throwIfNoEntry: false }));
  if (stat === undefined) throw new InputError([missing(path, wanted)]);
  return stat;
}

/** What the system refuses (rights, a failing disk) is a problem of that file, not of the program. */
function reading<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error && "code" in error)) throw error;
    throw new InputError([unreadable(name, String(error.code))], { cause: error });
  }
}
