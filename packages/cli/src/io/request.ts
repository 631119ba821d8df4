import { realpathSync, statSync } from "node:fs";
import { basename, dirname, extname, isAbsolute, join, normalize, resolve, sep } from "node:path";
import { InputError, josa, text, type FileSet, type Problem, type Source } from "@bongsu/input";
import { loadExercise } from "@bongsu/evaluation";
import { nothingGiven } from "../failure.ts";
import { filesAt, fileSource, statOf, textAt } from "./node-files.ts";
import { namedButMissing, notAFile } from "./path-problems.ts";

/** What a comparison is asked to read: a protocol with the files that it names, or one group per institute. */
export interface Request {
  readonly protocol: { readonly name: string; readonly text: string } | null;
  readonly groups: readonly { readonly name: string; readonly files: FileSet }[];
  /** What lay in the folders and is not read. */
  readonly skipped: readonly Problem[];
}

type Groups = Request["groups"];

/** Turns the paths of a command line into a request. @throws InputError with the path and what to do. */
export function requestFrom(paths: readonly string[], command = "compare"): Request {
  const [first, ...others] = paths;
  if (first === undefined) throw nothingGiven(command);
  const protocol = others.length === 0 ? protocolAt(first) : null;
  const skipped: Problem[] = [];
  if (protocol !== null) return underProtocol(protocol, skipped);
  if (others.length === 0) {
    const files = filesAt(first, skipped);
    const institutes = institutesIn(files);
    const groups = institutes.length > 1 ? institutes : [{ name: groupName(first), files }];
    return { protocol: null, groups, skipped };
  }
  const labels = labelsOf(paths);
  const groups = paths.map((path, at) => ({
    name: groupName(path),
    files: filesAt(path, skipped).map((source) => underLabel(source, path, labels[at] ?? "")),
  }));
  return { protocol: null, groups: named(groups), skipped };
}

/**
 * What each path is called in results and in a draft: its last part, so that a draft laid beside the paths finds
 * their files; where two paths end alike, as much as tells them apart.
 */
function labelsOf(paths: readonly string[]): string[] {
  const parts = paths.map((path) => resolve(path).split(sep));
  const last = parts.map((p) => p.at(-1) ?? "");
  if (new Set(last).size === last.length) return last;
  const [first = []] = parts;
  const shared = first.findIndex((part, at) => parts.some((p) => p[at] !== part || at === p.length - 1));
  return parts.map((p) => p.slice(Math.max(0, shared)).join("/"));
}

function underLabel(source: Source, path: string, label: string): Source {
  return { ...source, name: statOf(path).isDirectory() ? `${label}/${source.name}` : label };
}

function protocolAt(path: string): string | null {
  if (statOf(path).isDirectory()) {
    const inside = join(path, "exercise.yaml");
    return statSync(inside, { throwIfNoEntry: false })?.isFile() ? inside : null;
  }
  return [".yaml", ".yml"].includes(extname(path)) ? path : null;
}

function underProtocol(path: string, skipped: Problem[]): Request {
  const source = textAt(path);
  const protocol = { name: basename(path), text: source };
  const exercise = loadExercise(source, protocol.name);
  const entries = [
    ...(exercise.pipelines ?? []).flatMap((p) => p.files),
    ...(exercise.published === undefined ? [] : [exercise.published.file]),
    ...(exercise.items?.alignment === undefined ? [] : [exercise.items.alignment]),
  ];
  const files = [...new Set(entries)].flatMap((entry) => filesBeside(path, entry, skipped));
  return { protocol, groups: [{ name: exercise.id, files }], skipped };
}

/** Files of one entry of a protocol. A protocol comes from outside: it may name only what lies beside or below it. */
function filesBeside(protocol: string, entry: string, skipped: Problem[]): FileSet {
  const clean = normalize(entry);
  if (isAbsolute(clean) || clean.startsWith("..")) throw new InputError([outside(protocol, entry)]);
  const path = join(dirname(protocol), clean);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) throw new InputError([namedButMissing(protocol, entry)]);
  if (!within(dirname(protocol), path)) throw new InputError([outside(protocol, entry)]);
  if (stat.isFile()) return [fileSource(entry, path)];
  if (!stat.isDirectory()) throw new InputError([notAFile(path)]);
  return filesAt(path, skipped).map((source) => ({
    ...source,
    name: `${clean.replaceAll("\\", "/").replace(/\/$/, "")}/${source.name}`,
  }));
}

/** Whether a path still lies in the folder once links are followed. */
const within = (folder: string, path: string): boolean =>
  `${realpathSync(path)}${sep}`.startsWith(`${realpathSync(folder).replace(/[/\\]$/, "")}${sep}`);

const outside = (file: string, entry: string): Problem => ({
  code: "usage",
  severity: "error",
  file,
  place: { field: "files" },
  found: text(
    `The protocol names “${entry}”, which lies outside its own folder.`,
    `계획서가 자기 폴더 밖의 “${entry}”${josa(entry, "을/를").slice(entry.length)} 가리킨다.`,
  ),
  expected: text("a path beside the protocol or below it", "계획서와 같은 폴더나 그 아래의 경로"),
  todo: text(
    "Copy the files next to the protocol and name them there.",
    "파일을 계획서 옆에 두고 그 이름을 쓰십시오.",
  ),
});

/** A folder that holds only folders: one institute in each. Files keep their folder in their name. */
function institutesIn(files: FileSet): Groups {
  const byFolder = new Map<string, FileSet>();
  for (const source of files) {
    const slash = source.name.indexOf("/");
    if (slash < 0) return [];
    const folder = source.name.slice(0, slash);
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), source]);
  }
  return [...byFolder].map(([name, inside]) => ({ name, files: inside }));
}

const groupName = (path: string): string => basename(path, extname(path)) || "files";

/** Two institutes may both have sent `logs/`: later ones get a number. */
function named(groups: Groups): Groups {
  const seen = new Map<string, number>();
  return groups.map((group) => {
    const count = (seen.get(group.name) ?? 0) + 1;
    seen.set(group.name, count);
    return count === 1 ? group : { ...group, name: `${group.name}-${count}` };
  });
}
