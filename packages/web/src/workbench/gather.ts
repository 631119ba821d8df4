import type { NamedBlob } from "./exchange.ts";

export interface Group {
  name: string;
  files: NamedBlob[];
}

/** What was dropped or chosen, sorted into institutes; `protocol` is the YAML file among it, if there was one. */
export interface Gathered {
  readonly groups: Group[];
  readonly protocol: File | null;
}

export interface PathFile {
  readonly path: string;
  readonly file: File;
}

const hidden = (path: string): boolean =>
  path.split("/").some((part) => part.startsWith(".") || part === "node_modules");
const isProtocol = (path: string): boolean => /\.ya?ml$/i.test(path);
const byName = (a: { name: string }, b: { name: string }): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : 0;

/**
 * One group per outermost folder, as on the command line; a folder that holds only folders gives one group for
 * each of them. A loose file is a group of its own. With a protocol all files are one group, by their paths.
 */
export function gathered(all: readonly PathFile[]): Gathered {
  // Browsers list a folder in whatever order it comes; the order of institutes is part of a result.
  const shown = all
    .filter(({ path }) => !hidden(path))
    .toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const plans = shown.filter(({ path }) => isProtocol(path) && path.split("/").length <= 2);
  const protocol = (plans.find(({ path }) => /(^|\/)exercise\.ya?ml$/.test(path)) ?? plans[0])?.file ?? null;
  const data = shown.filter(({ file }) => file !== protocol);
  const top = new Map<string, PathFile[]>();
  for (const entry of data) {
    const slash = entry.path.indexOf("/");
    const name = slash < 0 ? entry.path : entry.path.slice(0, slash);
    const rest = slash < 0 ? entry.path : entry.path.slice(slash + 1);
    top.set(name, [...(top.get(name) ?? []), { path: rest, file: entry.file }]);
  }
  const groups = [...top].flatMap(([name, files]): Group[] => {
    const nested = protocol === null && files.every(({ path }) => path.includes("/"));
    if (nested) return gathered(files).groups;
    const loose = files.length === 1 && files[0]?.path === name;
    return [
      {
        name: loose ? name.replace(/\.[^.]*$/, "") || "files" : name,
        // Two institutes may both have sent scores.csv: a draft finds its files again by institute.
        files: files
          .map(({ path, file }) => ({
            name: protocol === null && !loose ? `${name}/${path}` : path,
            blob: file,
          }))
          .sort(byName),
      },
    ];
  });
  return { groups, protocol };
}

/** Files of an <input type=file>, with the folder they were in where a folder was chosen. */
export const chosen = (list: FileList): PathFile[] =>
  [...list].map((file) => ({
    path: file.webkitRelativePath === "" ? file.name : file.webkitRelativePath,
    file,
  }));
