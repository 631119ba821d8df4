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

  /**
   * Takes up every entry that the picture does not have yet, and again those in the last bundle whose bodies may have
   * come along with the new ones. @throws as `readLogged` and `Picture.take`.
   */
  catchUp(copy: HeldCopy): Promise<void> {
    const { origin, size, read } = copy;
    return this.#inTurn(async () => {
      const held = this.#picture.heldOf(origin);
      if (held >= size) return;
      const lacking = this.#picture.lacking(origin, held - (held % TILE_WIDTH));
      if (lacking.length > 0) await this.#retakeIn(copy, lacking);
      await this.#takeAll(origin, readLogged(read, size, held));
      this.#events.tell({ event: "checkpoint", origin, size });
    });
  }

  /** Takes up again entries whose bodies have come. */
  retake(copy: HeldCopy, indices: readonly number[]): Promise<void> {
    return this.#inTurn(async () => {
      const files = Map.groupBy(indices, (index) => Math.floor(index / TILE_WIDTH));
      for (const wanted of files.values()) await this.#retakeIn(copy, wanted);
    });
  }

  /** Takes up again all that the picture lacks: a copy can hold bodies that a lost process or power did not show. */
  async retakeLacking(copy: HeldCopy): Promise<void> {
    await this.retake(copy, this.#picture.lacking(copy.origin, 0));
  }

  /** `indices`: in one bundle, in their order. */
  async #retakeIn({ origin, size, read }: HeldCopy, indices: readonly number[]): Promise<void> {
    const wanted = new Set(indices);
    const entries: LoggedEntry[] = [];
    for await (const entry of readLogged(read, size, indices[0])) {
      if (wanted.delete(entry.index) && entry.state !== "missing" && entry.state !== "withheld")
        entries.push(entry);
      if (wanted.size === 0) break;
    }
    this.#take(origin, entries);
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
