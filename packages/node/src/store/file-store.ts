import { close, constants, fsync, ftruncateSync, mkdirSync, openSync, promises, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { LogRefusal } from "@bongsu/log";
import type { LogStore, Release } from "@bongsu/log";
import { diskRefusal, systemCode } from "./disk-refusal.ts";
import { FileLock } from "./file-lock.ts";
import { makeFolderDurably, syncFolder } from "./sync-folder.ts";

const fsyncFile = promisify(fsync);
const closeFile = promisify(close);

/** How long one process waits for another, in seconds. */
const LOCK_WAIT = 60;

/** A log's files in a folder of this machine. Nothing is made in it before something is written or locked. */
export class FileStore implements LogStore {
  readonly #root: string;
  readonly #lock: FileLock;
  /** Files that were written and not synced yet. */
  readonly #open = new Map<string, number>();
  #prepared = false;

  constructor(root: string, lockWaitSeconds = LOCK_WAIT) {
    this.#root = root;
    this.#lock = new FileLock(join(root, LOCK), lockWaitSeconds);
  }

  async read(path: string): Promise<Uint8Array | null> {
    try {
      return await promises.readFile(join(this.#root, path));
    } catch (error) {
      if (isAbsent(error)) return null;
      throw diskRefusal(error, path);
    }
  }

  write(path: string, bytes: Uint8Array): Promise<void> {
    return this.writeAt(path, 0, bytes);
  }

  async writeAt(path: string, at: number, bytes: Uint8Array): Promise<void> {
    // In one go: the system keeps what is written in memory until it is synced.
    attempt(path, () => {
      const file = this.#opened(path);
      ftruncateSync(file, at);
      for (let done = 0; done < bytes.length;)
        done += writeSync(file, bytes, done, bytes.length - done, at + done);
    });
  }

  async rename(from: string, to: string): Promise<void> {
    await attemptLater(from, async () => {
      await this.#closeUnsynced(from);
      await promises.rename(join(this.#root, from), join(this.#root, to));
    });
  }

  async remove(path: string): Promise<void> {
    await attemptLater(path, () => promises.rm(join(this.#root, path), { recursive: true, force: true }));
  }

  async syncFile(path: string): Promise<void> {
    await attemptLater(path, async () => {
      const file = this.#open.get(path) ?? openSync(join(this.#root, path), "r");
      this.#open.delete(path);
      try {
        await fsyncFile(file);
      } finally {
        await closeFile(file);
      }
    });
  }

  async syncFolder(path: string): Promise<void> {
    await attemptLater(path, () => syncFolder(join(this.#root, path)));
  }

  async lock(): Promise<Release> {
    const release = await attemptLater(LOCK, async () => {
      await this.#prepare();
      return this.#lock.acquire();
    });
    return async () => {
      for (const path of this.#open.keys()) await this.#closeUnsynced(path);
      await release();
    };
  }

  /** Gives the lock's files back; the store can be used again. */
  close(): void {
    this.#lock.close();
  }

  async #prepare(): Promise<void> {
    if (this.#prepared) return;
    await makeFolderDurably(this.#root, 0o777);
    await makeFolderDurably(join(this.#root, "private"), 0o700);
    this.#prepared = true;
  }

  #opened(path: string): number {
    const there = this.#open.get(path);
    if (there !== undefined) return there;
    const file = openForWriting(join(this.#root, path));
    this.#open.set(path, file);
    return file;
  }

  async #closeUnsynced(path: string): Promise<void> {
    const file = this.#open.get(path);
    this.#open.delete(path);
    if (file !== undefined) await closeFile(file);
  }
}

/** Below `private/`, which is never served. */
const LOCK = "private/lock";

function openForWriting(path: string): number {
  // Neither cuts what is there nor fails where nothing is.
  const flags = constants.O_RDWR | constants.O_CREAT;
  try {
    return openSync(path, flags);
  } catch (error) {
    if (systemCode(error) !== "ENOENT") throw error;
    mkdirSync(dirname(path), { recursive: true });
    return openSync(path, flags);
  }
}

const isAbsent = (error: unknown): boolean =>
  ["ENOENT", "ENOTDIR", "EISDIR"].includes(systemCode(error) ?? "");

function attempt<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw diskRefusal(error, path);
  }
}

async function attemptLater<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof LogRefusal ? error : diskRefusal(error, path);
  }
}
