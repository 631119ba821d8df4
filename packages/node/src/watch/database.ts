import { closeSync, fsyncSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { diskRefusal } from "../store/disk-refusal.ts";
import { refuse } from "../refusal.ts";

/** How long one process waits for another, in milliseconds. */
const WAIT = 10_000;

/** A place for what cannot be made again: what is committed is on disk. */
export interface Kept {
  readonly database: DatabaseSync;
  /**
   * Runs `work` in one transaction that begins by taking the write lock; all of it holds, or nothing. Within another one
   * it is a part of that.
   */
  atomically<T>(work: () => T): T;
  close(): void;
}

/**
 * Opens the file, and makes it with `schema` where it is not there.
 * @throws NodeRefusal watch-newer (written by a later version); LogRefusal store-full, store-read-only, store-failed.
 */
export function openKept(path: string, schema: readonly string[]): Kept {
  return onDisk(path, () => {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const database = new DatabaseSync(path, { timeout: WAIT });
    // WAL with FULL syncs at every commit (sqlite.org/pragma.html#pragma_synchronous).
    database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF");
    const kept: Kept = {
      database,
      atomically: (work) => onDisk(path, () => atomically(database, work)),
      close: () => database.close(),
    };
    kept.atomically(() => migrate(database, path, schema));
    syncFolderOf(path);
    return kept;
  });
}

function migrate(database: DatabaseSync, path: string, schema: readonly string[]): void {
  const found = Number(database.prepare("PRAGMA user_version").get()?.["user_version"]);
  if (found > schema.length) refuse("watch-newer", { path, found, known: schema.length });
  for (const step of schema.slice(found)) database.exec(step);
  database.exec(`PRAGMA user_version = ${schema.length}`);
}

function atomically<T>(database: DatabaseSync, work: () => T): T {
  if (database.isTransaction) return work();
  database.exec("BEGIN IMMEDIATE");
  try {
    const result = work();
    database.exec("COMMIT");
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec("ROLLBACK");
    throw error;
  }
}

function onDisk<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof Error && "errcode" in error ? diskRefusal(error, path) : error;
  }
}

/** The file's name has to be as durable as what is in it. */
function syncFolderOf(path: string): void {
  if (process.platform === "win32") return;
  const folder = openSync(dirname(path), "r");
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
