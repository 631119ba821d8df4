import type { HttpOptions } from "../../../src/index.ts";
import type { Clock } from "../../../src/ports/clock.ts";
import { HTTP_LIMITS, loopbackNames } from "../../../src/index.ts";

/** A clock that stands still until it is turned. */
export class HandClock implements Clock {
  #now = Date.parse("2026-11-25T00:00:00Z");
  readonly #due = new Map<number, { readonly at: number; readonly work: () => void }>();
  #next = 0;

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, work: () => void): () => void {
    const id = this.#next++;
    this.#due.set(id, { at: this.#now + milliseconds, work });
    return () => void this.#due.delete(id);
  }

  turn(milliseconds: number): void {
    const until = this.#now + milliseconds;
    for (;;) {
      const [first] = [...this.#due]
        .filter(([, { at }]) => at <= until)
        .toSorted(([, a], [, b]) => a.at - b.at);
      if (first === undefined) break;
      const [id, { at, work }] = first;
      this.#now = at;
      this.#due.delete(id);
      work();
    }
    this.#now = until;
  }
}

export const PORT = 4321;
export const HOST = `127.0.0.1:${PORT}`;

export const options = (over: Partial<HttpOptions> = {}): HttpOptions => ({
  names: loopbackNames(() => PORT),
  clock: new HandClock(),
  isToken: null,
  limits: HTTP_LIMITS,
  lang: "en",
  behindProxy: false,
  ...over,
});

/** As a public node is set up. */
export const PUBLIC = { hosts: () => ["node.example"], scheme: "https", open: true } as const;
