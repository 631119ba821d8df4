import { parseYaml } from "@bongsu/input";
import {
  type Artifact,
  type FileKind,
  kindOf,
  type LogCopy,
  type NamedBytes,
  sortFiles,
  type VerifyInput,
} from "@bongsu/sdk";
import { sha256Hash } from "@bongsu/statement";
import type { PathFile } from "../workbench/gather.ts";

/** A file that was put down, or a log's folder. */
export type Item =
  | { readonly kind: FileKind; readonly name: string; readonly file: File; readonly bytes: Uint8Array }
  | { readonly kind: "log"; readonly name: string; readonly files: ReadonlyMap<string, File> };

/** Beyond this a file can only be one that a statement is about; of it the beginning tells the kind. */
const LARGEST_DOCUMENT = 100_000_000;

/** Every folder that holds a checkpoint and tiles is a copy of a log; all other files stand for themselves. */
export async function itemsOf(files: readonly PathFile[]): Promise<readonly Item[]> {
  const folders = files
    .filter(({ path }) => /(^|\/)checkpoint$/.test(path))
    .map(({ path }) => path.slice(0, -"checkpoint".length))
    .filter((folder) => files.some(({ path }) => path.startsWith(`${folder}tile/`)));
  const logs = folders.map((folder): Item => {
    const inside = files.filter(({ path }) => path.startsWith(folder));
    return {
      kind: "log",
      name: folder.slice(0, -1).split("/").at(-1) ?? folder,
      files: new Map(inside.map(({ path, file }) => [path.slice(folder.length), file])),
    };
  });
  const loose = files.filter(({ path }) => !folders.some((folder) => path.startsWith(folder)));
  const rest = await Promise.all(
    loose.map(async ({ file }): Promise<Item> => {
      const bytes = new Uint8Array(await file.slice(0, LARGEST_DOCUMENT).arrayBuffer());
      return { kind: kindOf(bytes), name: file.name, file, bytes };
    }),
  );
  return [...rest, ...logs];
}

/** The items in their roles; null while no statement is among them. @throws InputError for a trust policy that is no YAML. */
export async function inputOf(items: readonly Item[], asOf: string | null): Promise<VerifyInput | null> {
  const named = items.filter((item) => item.kind !== "log");
  const sorted = sortFiles(named.map(({ name, bytes }): NamedBytes => ({ name, bytes })));
  if (sorted.file === null) return null;
  const artifacts: Artifact[] = [];
  for (const item of named)
    if (item.kind === "artifact") artifacts.push({ name: item.name, sha256: await digestOf(item.file) });
  const { trust } = sorted;
  return {
    file: sorted.file,
    proof: sorted.proof,
    artifacts,
    keys: sorted.keys,
    logKeys: sorted.logKeys,
    policy: sorted.policy,
    wellKnown: sorted.wellKnown,
    trust:
      trust === null ? null : { name: trust.name, value: parseYaml(trust.bytes, { file: trust.name }).value },
    logs: items.filter((item) => item.kind === "log").map(copyOf),
    asOf,
  };
}

/** Items beyond the one that their role has room for. */
export function surplusOf(items: readonly Item[]): ReadonlySet<Item> {
  const named = items.filter((item) => item.kind !== "log");
  const { surplus } = sortFiles(named.map(({ name, bytes }): NamedBytes => ({ name, bytes })));
  return new Set(named.filter(({ bytes }) => surplus.some((left) => left.bytes === bytes)));
}

const copyOf = ({ name, files }: Extract<Item, { kind: "log" }>): LogCopy => ({
  name,
  read: async (path) => {
    const file = files.get(path);
    return file === undefined ? null : new Uint8Array(await file.arrayBuffer());
  },
});

const PIECE = 4 * 1024 * 1024;

async function digestOf(file: File): Promise<string> {
  const hash = sha256Hash();
  for (let at = 0; at < file.size; at += PIECE)
    hash.update(new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer()));
  return hash.hex();
}
