/**
 * Where a log's files lie. Paths are relative to the log's folder and written with `/`; "" is the folder itself.
 *
 * After a loss of power a file has the bytes that `syncFile` made durable, and only if every folder on its path had
 * its entries made durable by `syncFolder`. What was not synced may be there, in part, or not at all.
 *
 * Every operation that changes something may refuse with store-full, store-read-only or store-failed, and may then
 * have done a part of its work.
 */
export interface LogStore {
  /** The file's bytes; null where there is no such file. */
  read(path: string): Promise<Uint8Array | null>;
  /** Makes `bytes` the whole file; makes the folders that lead to it. Not in one step: a reader may see a part. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** Cuts the file at `at`, then adds `bytes`; makes file and folders where there are none. */
  writeAt(path: string, at: number, bytes: Uint8Array): Promise<void>;
  /** Gives a file a new name within its folder, in one step, in place of what had that name. */
  rename(from: string, to: string): Promise<void>;
  /** Removes a file, or a folder with all that is in it; does nothing where there is neither. */
  remove(path: string): Promise<void>;
  /** Returns when the bytes of the file are durable, whoever wrote them. */
  syncFile(path: string): Promise<void>;
  /** Returns when the names in the folder are durable, whoever wrote them; not those in folders below it. */
  syncFolder(path: string): Promise<void>;
  /**
   * Waits for the one lock of this log, across processes. A holder that dies loses it.
   * @throws LogRefusal log-busy when the wait is longer than the store allows.
   */
  lock(): Promise<Release>;
}

/** Gives the lock back. */
export type Release = () => Promise<void>;

/** The operations that change something or make it durable. */
export type StoreOperation = Exclude<keyof LogStore, "read" | "lock">;

/** The folder of a path; "" for a name in the log's folder. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));
