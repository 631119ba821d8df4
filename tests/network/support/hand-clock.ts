import type { Clock } from "@bongsu/node";

/** The time at which every network begins. */
const BEGIN = Date.parse("2026-11-25T00:00:00Z");

/**
 * A clock that only a test turns. What waits for a moment, such as for company in a batch, need not wait here: nothing
 * that a node does within one round takes time.
 */
export class HandClock implements Clock {
  #now = BEGIN;

  now(): number {
    return this.#now;
  }

  after(_milliseconds: number, work: () => void): () => void {
    const soon = setImmediate(work);
    return () => clearImmediate(soon);
  }

  turn(milliseconds: number): void {
    this.#now += milliseconds;
  }
}
