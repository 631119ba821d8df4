import { type SeenCheckpoint } from "@bongsu/sdk";
import { instantAt } from "../ports/clock.ts";
import { sameHead } from "../witness/cosigned.ts";
import type { KnownLog } from "./known-logs.ts";
import type { HeldTree } from "./observer.ts";
import type { SeenHead } from "./seen.ts";

/** Heads of one log that are passed on at most: two are enough where they do not belong together. */
const MOST = 16;

/**
 * The heads that a neighbour needs to find a fork: the tree that is held, the newest one, and those that were not found to
 * agree with what is held. Each once, however many showed it.
 */
export function toShow(log: KnownLog, seen: readonly SeenHead[], held: HeldTree | null): SeenCheckpoint[] {
  const { origin, vkey } = log;
  const distinct = seen.filter((head, at) => seen.findIndex((other) => sameHead(other, head)) === at);
  const shown = distinct
    .filter((head, at) => at === 0 || !head.agrees || (held !== null && sameHead(head, held)))
    .slice(0, MOST);
  return shown.map(({ size, note, last }) => ({
    origin,
    vkey,
    size,
    note: new TextDecoder().decode(note),
    at: instantAt(last),
  }));
}
