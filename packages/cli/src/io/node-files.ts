import { closeSync, fstatSync, openSync, readSync, readdirSync, statSync } from "node:fs";
import { basename, join, sep } from "node:path";
import { InputError, text, type FileSet, type Problem, type Source } from "@bongsu/input";

/** Most files that one folder may bring; a folder of logs has hundreds, a mistaken path (a home folder) far more. */
const MOST_FILES = 20_000;

/** A file on disk as a Source. It is opened at the first read and again after `close`. */
export function fileSource(name: string, path: string): Source {
  return {
    name,
    size: statSync(path).size,
    async read(offset, length) {
      const handle = openSync(path, "r");
      try {
        const size = fstatSync(handle).size;
        const bytes = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
        const got = readSync(handle, bytes, 0, bytes.length, offset);
        return bytes.subarray(0, got);
      } finally {
        closeSync(handle);
      }
    },
  };
}

/**
 * What a path on the command line stands for: one file, or every file of a folder, by name relative to it.
 * @throws InputError `file-missing` or `folder-empty`.
 */
export function filesAt(path: string): FileSet {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) throw new InputError([missing(path)]);
  if (!stat.isDirectory()) return [fileSource(basename(path), path)];
  const names = listFolder(path);
  if (names.length === 0) throw new InputError([emptyFolder(path)]);
  return names.map((name) => fileSource(name, join(path, name)));
}

function listFolder(folder: string): string[] {
  const names: string[] = [];
  const visit = (relative: string): void => {
    for (const entry of readdirSync(join(folder, relative), { withFileTypes: true })) {
      const name = relative === "" ? entry.name : `${relative}/${entry.name}`;
      if (entry.isDirectory() && !entry.name.startsWith(".") && entry.name !== "node_modules") visit(name);
      else if (entry.isFile() && !entry.name.startsWith(".")) names.push(name.split(sep).join("/"));
      if (names.length > MOST_FILES) throw new InputError([tooMany(folder)]);
    }
  };
  visit("");
  return names.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

const problem = (
  file: string,
  code: Problem["code"],
  found: Problem["found"],
  expected: Problem["expected"],
  todo: Problem["todo"],
): Problem => ({
  code,
  severity: "error",
  file,
  found,
  expected,
  todo,
});

export const missing = (path: string): Problem =>
  problem(
    path,
    "file-missing",
    text("There is no file or folder of this name.", "이 이름의 파일이나 폴더가 없다."),
    text("an evaluation log, a table, or a folder that holds them", "평가 로그나 표, 또는 이를 담은 폴더"),
    text("Check the spelling and the folder you are in.", "철자와 현재 폴더를 확인하십시오."),
  );

const emptyFolder = (path: string): Problem =>
  problem(
    path,
    "folder-empty",
    text("The folder holds no files.", "폴더에 파일이 없다."),
    text("at least one evaluation log or table", "평가 로그나 표가 하나 이상"),
    text(
      "Put the logs of one institute into one folder and name that folder.",
      "한 기관의 로그를 한 폴더에 모은 뒤 그 폴더를 지정하십시오.",
    ),
  );

const tooMany = (path: string): Problem =>
  problem(
    path,
    "too-large",
    text(`The folder holds more than ${MOST_FILES} files.`, `폴더의 파일이 ${MOST_FILES}개를 넘는다.`),
    text("the logs of one institute", "한 기관의 로그"),
    text("Name the folder that holds only the logs.", "로그만 담은 폴더를 지정하십시오."),
  );
