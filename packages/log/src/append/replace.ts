import { folderOf } from "../store/port.ts";
import type { LogStore } from "../store/port.ts";

/** Where the next version of a file is written and synced before it takes the file's name. */
export const nextOf = (path: string): string => `${path}.next`;

/** Puts the synced next version in the file's place: readers, and a loss of power, see the old one or the new one. */
export async function settle(store: LogStore, path: string): Promise<void> {
  await store.rename(nextOf(path), path);
  await store.syncFolder(folderOf(path));
}

/** Puts `bytes` in the file's place, in one step and durably. */
export async function replace(store: LogStore, path: string, bytes: Uint8Array): Promise<void> {
  await store.write(nextOf(path), bytes);
  await store.syncFile(nextOf(path));
  await settle(store, path);
}
