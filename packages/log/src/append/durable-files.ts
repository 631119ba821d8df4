import { folderOf } from "../store/port.ts";
import type { LogStore } from "../store/port.ts";

/**
 * Writes files and makes them durable together: their bytes and every name on the way to them. Syncs of one batch
 * run side by side.
 */
export class DurableFiles {
  readonly #store: LogStore;
  /** Folders whose own names this process has made durable, up to the log's folder. */
  readonly #settled = new Set<string>([""]);
  readonly #files = new Set<string>();
  readonly #folders = new Set<string>();

  constructor(store: LogStore) {
    this.#store = store;
  }

  async write(path: string, bytes: Uint8Array): Promise<void> {
    this.touch(path);
    await this.#store.write(path, bytes);
  }

  /** `at` > 0 says that the file has bytes that are durable, so that its name is. */
  async writeAt(path: string, at: number, bytes: Uint8Array): Promise<void> {
    if (at === 0) this.touch(path);
    else this.#files.add(path);
    await this.#store.writeAt(path, at, bytes);
  }

  /** The next `sync` makes this file durable, whoever wrote it. */
  touch(path: string): void {
    this.#files.add(path);
    let folder = folderOf(path);
    this.#folders.add(folder);
    // A folder that somebody made before us may have a name that is not durable yet.
    for (; !this.#settled.has(folder); folder = folderOf(folder)) this.#folders.add(folderOf(folder));
  }

  async sync(): Promise<void> {
    const [files, folders] = [[...this.#files], [...this.#folders]];
    this.forget();
    await Promise.all([
      ...files.map((path) => this.#store.syncFile(path)),
      ...folders.map((path) => this.#store.syncFolder(path)),
    ]);
    // The names in a folder are durable now, and those of the folders above it were synced with them.
    for (const folder of folders) this.#settled.add(folder);
  }

  /** What was written and not synced is given up. */
  forget(): void {
    this.#files.clear();
    this.#folders.clear();
  }
}
