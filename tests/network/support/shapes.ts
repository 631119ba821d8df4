import type { Place } from "./place.ts";

/** Two nodes follow each other. */
export async function join(a: Place, b: Place): Promise<void> {
  await a.follow(b.url);
  await b.follow(a.url);
}

/** Everybody follows everybody. */
export async function joinAll(places: readonly Place[]): Promise<void> {
  for (const [at, a] of places.entries()) for (const b of places.slice(at + 1)) await join(a, b);
}

/** Each follows the next, and the other way round. */
export async function joinInLine(places: readonly Place[]): Promise<void> {
  for (const [at, a] of places.entries()) {
    const b = places[at + 1];
    if (b !== undefined) await join(a, b);
  }
}
