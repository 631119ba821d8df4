import { randomBytes } from "node:crypto";
import type { Clock, Randomness } from "../ports/clock.ts";

/** This machine's clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, work) {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** The operating system's. */
export const systemRandomness: Randomness = {
  bytes: (count) => Uint8Array.from(randomBytes(count)),
};
