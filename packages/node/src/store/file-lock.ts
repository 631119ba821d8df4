import { closeSync, existsSync, openSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { LogRefusal } from "@bongsu/log";
import type { Release } from "@bongsu/log";
import { sqliteCode } from "./disk-refusal.ts";

/** sqlite.org/rescode.html. */
const SQLITE_BUSY = 5;
const FIRST_PAUSE = 1;
const LONGEST_PAUSE = 16;

/**
 * A lock between processes that its holder cannot outlive: an exclusive transaction on an empty SQLite file, which is
 * a lock of the operating system. Node offers no other.
 */
export class FileLock {
  readonly #path: string;
  readonly #waitSeconds: number;
  #own: DatabaseSync | null = null;
  #turn: DatabaseSync | null = null;
  /** The last in this process who asked. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(path: string, waitSeconds: number) {
    this.#path = path;
    this.#waitSeconds = waitSeconds;
  }

  /** @throws LogRefusal log-busy; the system's errors. */
  async acquire(): Promise<Release> {
    const { promise: released, resolve } = Promise.withResolvers<void>();
    const before = this.#last;
    this.#last = before.then(() => released);
    await before;
    try {
      await this.#take();
    } catch (error) {
      resolve();
      throw error;
    }
    return async () => {
      this.#own?.exec("COMMIT");
      resolve();
    };
  }

  close(): void {
    this.#own?.close();
    this.#turn?.close();
    this.#own = null;
    this.#turn = null;
  }

  /** Whoever waits for the lock holds the turn, so that the process that just gave it back cannot be first again. */
  async #take(): Promise<void> {
    const turn = (this.#turn ??= open(`${this.#path}.turn`));
    const own = (this.#own ??= open(this.#path));
    const until = performance.now() + this.#waitSeconds * 1000;
    await this.#begin(turn, until);
    try {
      await this.#begin(own, until);
    } finally {
      turn.exec("COMMIT");
    }
  }

  async #begin(database: DatabaseSync, until: number): Promise<void> {
    for (let pause = FIRST_PAUSE; !began(database); pause = Math.min(2 * pause, LONGEST_PAUSE)) {
      if (performance.now() > until) throw new LogRefusal("log-busy", { seconds: this.#waitSeconds });
      await sleep(pause);
    }
  }
}

function open(path: string): DatabaseSync {
  // Made here, for an error that says more than SQLite's. Never opened twice: closing a file gives up its locks.
  if (!existsSync(path)) closeSync(openSync(path, "a", 0o600));
  return new DatabaseSync(path, { timeout: 0 });
}

function began(database: DatabaseSync): boolean {
  try {
    database.exec("BEGIN EXCLUSIVE");
    return true;
  } catch (error) {
    if (sqliteCode(error) === SQLITE_BUSY) return false;
    throw error;
  }
}
