import type { PathFile } from "./gather.ts";

/** Chromium only, and not yet in TypeScript's DOM library (File System Access, section 3.5). */
interface HandledItem {
  getAsFileSystemHandle(): Promise<FileSystemHandle | null>;
}
const isHandled = (item: DataTransferItem): item is DataTransferItem & HandledItem =>
  "getAsFileSystemHandle" in item;

/**
 * Files of a drop, folders opened to the bottom.
 * @throws DOMException where the browser does not let a page of its kind read what was dropped.
 */
export async function dropped(transfer: DataTransfer): Promise<PathFile[]> {
  // The list is emptied once this turn of the event loop ends, so everything is asked for before anything is awaited.
  const asked = [...transfer.items].filter((item) => item.kind === "file").map(inside);
  return (await Promise.all(asked)).flat();
}

function inside(item: DataTransferItem): Promise<PathFile[]> {
  // On a page from a file Chromium's entries list folders but do not open files (EncodingError); its handles do.
  if (isHandled(item))
    return item.getAsFileSystemHandle().then((handle) => (handle === null ? [] : ofHandle(handle, "")));
  const entry = item.webkitGetAsEntry();
  return entry === null ? Promise.resolve([]) : ofEntry(entry, "");
}

const isFileHandle = (handle: FileSystemHandle): handle is FileSystemFileHandle => handle.kind === "file";
const isFolderHandle = (handle: FileSystemHandle): handle is FileSystemDirectoryHandle =>
  handle.kind === "directory";

async function ofHandle(handle: FileSystemHandle, above: string): Promise<PathFile[]> {
  const path = above + handle.name;
  if (isFileHandle(handle)) return [{ path, file: await handle.getFile() }];
  if (!isFolderHandle(handle)) return [];
  const found: PathFile[] = [];
  for await (const one of handle.values()) found.push(...(await ofHandle(one, `${path}/`)));
  return found;
}

// Chromium has no global name for these two, so that `instanceof` would throw.
const isFileEntry = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolderEntry = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

async function ofEntry(entry: FileSystemEntry, above: string): Promise<PathFile[]> {
  const path = above + entry.name;
  if (isFileEntry(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ path, file }];
  }
  if (!isFolderEntry(entry)) return [];
  const reader = entry.createReader();
  const all: FileSystemEntry[] = [];
  // A reader gives at most a hundred entries at a time, and none at the end.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) break;
    all.push(...some);
  }
  const found = await Promise.all(all.map((one) => ofEntry(one, `${path}/`)));
  return found.flat();
}
