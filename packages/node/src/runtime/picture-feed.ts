import { TILE_WIDTH, readLogged } from "@bongsu/log";
import type { LoggedEntry } from "@bongsu/log";
import { openEntry } from "@bongsu/sdk";
import { statementDigest } from "@bongsu/statement";
import type { Picture } from "../picture/picture.ts";
import type { HeldCopy } from "../replicate/neighbour.ts";
import type { EventHub } from "./event-hub.ts";

/** Brings into the picture what the logs on this machine hold; nothing else comes into it. */
export class PictureFeed {
  readonly #picture: Picture;
  readonly #events: EventHub;
  /** One after another: what comes in the middle of a batch waits for it. */
  #last: Promise<void> = Promise.resolve();

  constructor(picture: Picture, events: EventHub) {
    this.#picture = picture;
    this.#events = events;
  }

  /** Takes up every entry that the picture does not have yet. @throws as `readLogged` and `Picture.take`. */
  catchUp({ origin, size, read }: HeldCopy): Promise<void> {
    return this.#inTurn(async () => {
      const from = this.#picture.heldOf(origin);
      if (from >= size) return;
      await this.#takeAll(origin, readLogged(read, size, from));
      this.#events.tell({ event: "checkpoint", origin, size });
    });
  }

  /** Takes up again entries whose bodies have come. */
  retake({ origin, size, read }: HeldCopy, indices: readonly number[]): Promise<void> {
    return this.#inTurn(async () => {
      const wanted = new Set(indices);
      const entries: LoggedEntry[] = [];
      for await (const entry of readLogged(read, size, Math.min(...indices))) {
        if (wanted.has(entry.index)) entries.push(entry);
        if (entries.length === wanted.size) break;
      }
      this.#take(origin, entries);
    });
  }

  async #takeAll(origin: string, all: AsyncIterable<LoggedEntry>): Promise<void> {
    let batch: LoggedEntry[] = [];
    for await (const entry of all) {
      batch.push(entry);
      if (batch.length < TILE_WIDTH) continue;
      this.#take(origin, batch);
      batch = [];
    }
    this.#take(origin, batch);
  }

  #take(origin: string, entries: readonly LoggedEntry[]): void {
    if (entries.length === 0) return;
    this.#picture.take(origin, entries);
    for (const entry of entries) {
      const { envelope } = openEntry(entry);
      if (envelope !== null)
        this.#events.tell({ event: "statement", digest: statementDigest(envelope), origin });
    }
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
