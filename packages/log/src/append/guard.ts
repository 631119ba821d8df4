import { sameBytes } from "../bytes/bytes.ts";
import type { LogStore } from "../store/port.ts";
import { DurableFiles } from "./durable-files.ts";
import { replace } from "./replace.ts";

/** What this machine has signed for one origin. */
export interface Signed {
  /** The largest checkpoint, as a signed note; null where none was signed. */
  readonly note: Uint8Array | null;
  /** The final note of a log that is retired; null for one in use. */
  readonly retirement: Uint8Array | null;
}

const NOTE = "checkpoint";
const RETIREMENT = "retired";

/**
 * The memory of what was signed. It lies outside the log's folder, so that an old copy of the folder cannot take it
 * back: two checkpoints of one log that do not fit together end its life.
 */
export class SigningGuard {
  readonly #store: LogStore;

  /** `store`: a place for this origin alone, which is not copied along with the log. */
  constructor(store: LogStore) {
    this.#store = store;
  }

  /** What was signed, and durably so: a process may have died before it had synced its last word. */
  async read(): Promise<Signed> {
    const note = await this.#store.read(NOTE);
    const retirement = await this.#store.read(RETIREMENT);
    const files = new DurableFiles(this.#store);
    if (note !== null) files.touch(NOTE);
    if (retirement !== null) files.touch(RETIREMENT);
    await files.sync();
    return { note, retirement };
  }

  /** The last word, which may not be durable yet. */
  last(): Promise<Uint8Array | null> {
    return this.#store.read(NOTE);
  }

  /**
   * Makes `to` the last word, durably, if `from` is it still (null: nothing was signed); whether it was.
   */
  async advance(from: Uint8Array | null, to: Uint8Array): Promise<boolean> {
    const release = await this.#store.lock();
    try {
      const retired = (await this.#store.read(RETIREMENT)) !== null;
      if (retired || !same(await this.#store.read(NOTE), from)) return false;
      await replace(this.#store, NOTE, to);
      return true;
    } finally {
      await release();
    }
  }

  /** Nothing is signed for this origin from now on. */
  async retire(final: Uint8Array): Promise<void> {
    const release = await this.#store.lock();
    try {
      await replace(this.#store, RETIREMENT, final);
    } finally {
      await release();
    }
  }
}

export const same = (a: Uint8Array | null, b: Uint8Array | null): boolean =>
  a === null || b === null ? a === b : sameBytes(a, b);
