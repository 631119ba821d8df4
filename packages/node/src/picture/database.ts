import { mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync, type SQLOutputValue, type StatementSync } from "node:sqlite";
import { TABLES } from "./schema.ts";

const CACHE_KIB = 65_536;
export const MEMORY = ":memory:";

/**
 * Opens the picture's file, made anew where it is not one of these versions: everything in it can be made again, so
 * that a commit need not wait for the disk.
 */
export function openPictureFile(path: string, versions: string): DatabaseSync {
  if (path !== MEMORY) mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const kept = path === MEMORY ? null : openedAs(path, versions);
  if (kept !== null) return kept;
  if (path !== MEMORY) removePictureFile(path);
  return filled(opened(path), versions);
}

/** null for a file of other versions, and for one that is no database, or a broken one. */
function openedAs(path: string, versions: string): DatabaseSync | null {
  const database = unlessBroken(() => opened(path));
  if (database === null) return null;
  if (unlessBroken(() => versionsIn(database)) === versions) return database;
  database.close();
  return null;
}

/** https://sqlite.org/rescode.html */
const BROKEN: readonly unknown[] = [11, 26];

function unlessBroken<T>(step: () => T): T | null {
  try {
    return step();
  } catch (error) {
    if (error instanceof Error && "errcode" in error && BROKEN.includes(error.errcode)) return null;
    throw error;
  }
}

export function removePictureFile(path: string): void {
  for (const end of ["", "-wal", "-shm"]) rmSync(`${path}${end}`, { force: true });
}

/** What is erased is overwritten: https://sqlite.org/pragma.html#pragma_secure_delete */
const SETTINGS = `PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = FAST;
  PRAGMA trusted_schema = OFF; PRAGMA cache_size = -${CACHE_KIB}; PRAGMA temp_store = MEMORY`;

function opened(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: 10_000 });
  try {
    database.exec(SETTINGS);
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

function versionsIn(database: DatabaseSync): string | null {
  const has = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'folds'").get() !== undefined;
  const row = has ? database.prepare("SELECT versions FROM folds").get() : undefined;
  return row === undefined ? null : textOf(row["versions"]);
}

function filled(database: DatabaseSync, versions: string): DatabaseSync {
  atomically(database, () => {
    database.exec(TABLES);
    database.prepare("INSERT INTO folds VALUES (?)").run(versions);
  });
  return database;
}

/** All of `work` holds, or nothing. */
export function atomically<T>(database: DatabaseSync, work: () => T): T {
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

export type Row = Record<string, SQLOutputValue>;
type Value = SQLOutputValue | undefined;

/** Values of columns that the tables declare so; anything else means that the file was changed by another program. */
export const integerOf = (value: Value): number =>
  typeof value === "number" ? value : foreign("an integer", value);
export const textOf = (value: Value): string =>
  typeof value === "string" ? value : foreign("a text", value);
export const bytesOf = (value: Value): Uint8Array =>
  value instanceof Uint8Array ? value : foreign("bytes", value);
export const orNull = <T>(of: (value: Value) => T, value: Value): T | null =>
  value === null ? null : of(value);

function foreign(expected: string, value: Value): never {
  throw new TypeError(`picture.sqlite holds ${typeof value} where it should hold ${expected}; rebuild it`);
}

/** Statements of SQL by their text, each prepared once. */
export class Prepared {
  readonly database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(database: DatabaseSync) {
    this.database = database;
  }

  sql(text: string): StatementSync {
    let statement = this.#statements.get(text);
    if (statement === undefined) {
      statement = this.database.prepare(text);
      this.#statements.set(text, statement);
    }
    return statement;
  }
}
