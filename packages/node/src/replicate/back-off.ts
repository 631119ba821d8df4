import type { Randomness } from "../ports/clock.ts";

export interface BackOff {
  /** Milliseconds after the first failure, and at most. */
  readonly first: number;
  readonly longest: number;
}

export const BACK_OFF: BackOff = { first: 15_000, longest: 60 * 60_000 };

/**
 * How long to wait after so many failures in a row: twice as long each time, of which a random half is taken, so that
 * those whom one fault has thrown out do not all come back at once.
 */
export function delayAfter(failures: number, { first, longest }: BackOff, randomness: Randomness): number {
  let delay = first;
  for (let failure = 1; failure < failures && delay < longest; failure++) delay *= 2;
  return spread(Math.min(delay, longest), 0.5, randomness);
}

/** A draw from [delay · (1 − share), delay]. */
export function spread(delay: number, share: number, randomness: Randomness): number {
  const [high = 0, low = 0] = randomness.bytes(2);
  return Math.round(delay * (1 - share * ((high * 256 + low) / 65_536)));
}
