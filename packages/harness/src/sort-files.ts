import type { FileSet, Source } from "@bongsu/input";
import { baseOf, endingOf } from "./common/file-names.ts";
import type { LogReader } from "./reader.ts";

/** A set of files, sorted into logs. Every file is in exactly one of the four, save those that several logs share. */
export interface SortedFiles {
  readonly logs: readonly { readonly reader: LogReader; readonly files: FileSet }[];
  /** Files of no bytes. */
  readonly empty: FileSet;
  /** Hidden files, licences, read-mes, schemas, the protocol: they belong to no log, and nobody expects them to. */
  readonly ignored: FileSet;
  readonly unknown: FileSet;
}

/** How much of a file readers may look at to claim it. */
const HEAD_BYTES = 65_536;

/**
 * Lets each reader, in the order of `readers`, claim the files that it knows among those that no reader before it
 * has claimed. Logs come in the order of their first file's name.
 */
export async function sortFiles(files: FileSet, readers: readonly LogReader[]): Promise<SortedFiles> {
  const empty = files.filter((file) => !isAside(file.name) && file.size === 0);
  const ignored = files.filter((file) => isAside(file.name));
  let free = files.filter((file) => !isAside(file.name) && file.size > 0);
  const heads = new Map<Source, Promise<Uint8Array>>();
  const head = (source: Source): Promise<Uint8Array> => {
    const known = heads.get(source) ?? source.read(0, Math.min(HEAD_BYTES, source.size));
    heads.set(source, known);
    return known;
  };
  const logs: { reader: LogReader; files: FileSet }[] = [];
  for (const reader of readers) {
    if (free.length === 0) break;
    const groups = await reader.claim(free, head);
    const claimed = new Set(groups.flat());
    for (const group of groups) logs.push({ reader, files: group });
    free = free.filter((file) => !claimed.has(file));
  }
  const firstName = (group: FileSet): string => group[0]?.name ?? "";
  logs.sort((a, b) =>
    firstName(a.files) < firstName(b.files) ? -1 : firstName(a.files) > firstName(b.files) ? 1 : 0,
  );
  return { logs, empty, ignored, unknown: free };
}

const ASIDE_NAMES =
  /^(?:readme|licen[cs]e|notice|changelog|citation|thumbs\.db|desktop\.ini|sha256sums|md5sums)(?:\..*)?$/i;

const PROTOCOL = /^exercise\.ya?ml$/i;

function isAside(name: string): boolean {
  if (name.split("/").some((part) => part.startsWith(".") || part === "__MACOSX")) return true;
  return (
    ASIDE_NAMES.test(baseOf(name)) ||
    PROTOCOL.test(baseOf(name)) ||
    name.endsWith(".schema.json") ||
    endingOf(name) === "md"
  );
}
