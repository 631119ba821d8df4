import type { Clock } from "../../ports/clock.ts";
import type { Rate } from "../options.ts";

/** Addresses that are remembered; the one that asked longest ago is forgotten first. */
const REMEMBERED = 10_000;

interface Bucket {
  tokens: number;
  /** Milliseconds. */
  at: number;
}

/** So many at once, then so many a second, each for itself. */
export class TokenBuckets {
  readonly #rate: Rate;
  readonly #clock: Clock;
  readonly #buckets = new Map<string, Bucket>();

  constructor(rate: Rate, clock: Clock) {
    this.#rate = rate;
    this.#clock = clock;
  }

  /** 0 where one may go on; else in how many seconds. */
  take(who: string): number {
    const { burst, perSecond } = this.#rate;
    const now = this.#clock.now();
    const known = this.#buckets.get(who) ?? { tokens: burst, at: now };
    const passed = Math.max(0, now - known.at) / 1000;
    const tokens = Math.min(burst, known.tokens + passed * perSecond);
    const enough = tokens >= 1;
    this.#buckets.delete(who);
    this.#buckets.set(who, { tokens: enough ? tokens - 1 : tokens, at: now });
    this.#forget();
    return enough ? 0 : Math.ceil((1 - tokens) / perSecond);
  }

  #forget(): void {
    if (this.#buckets.size <= REMEMBERED) return;
    for (const oldest of this.#buckets.keys()) {
      this.#buckets.delete(oldest);
      return;
    }
  }
}
