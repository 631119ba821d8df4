import type { Clock } from "../ports/clock.ts";
import type { OwnNames } from "./guard/own-names.ts";

/** How much the interface takes on. */
export interface HttpLimits {
  /** Bytes of an envelope that is handed in. */
  readonly envelope: number;
  /** Bytes of a request to the witness: 63 hashes, a checkpoint, and signatures of many. */
  readonly witness: number;
  /** Requests of one address: so many at once, refilled at so many a second. */
  readonly reads: Rate;
  readonly writes: Rate;
  /** Requests that are worked on at one time, of all addresses. */
  readonly underWay: number;
  /** Streams of events that are open at one time, of all addresses and of one. */
  readonly streams: number;
  readonly streamsEach: number;
  /** Files of bodies, which may be large, that are on their way at one time, to all addresses and to one. */
  readonly bodies: number;
  readonly bodiesEach: number;
}

export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

export const HTTP_LIMITS: HttpLimits = {
  envelope: 4 << 20,
  witness: 64 << 10,
  reads: { burst: 400, perSecond: 100 },
  writes: { burst: 40, perSecond: 4 },
  underWay: 256,
  streams: 256,
  streamsEach: 8,
  bodies: 16,
  bodiesEach: 4,
};

export interface HttpOptions {
  readonly names: OwnNames;
  readonly clock: Clock;
  /** Whether the operator's token is this text; null where there is no token. */
  readonly isToken: ((text: string) => boolean) | null;
  readonly limits: HttpLimits;
  /** Language of what is made in one language, such as the feed, where the reader asks for none. */
  readonly lang: "ko" | "en";
  /** Whether X-Forwarded-For is believed: only behind a proxy of one's own, which sets it. */
  readonly behindProxy: boolean;
}
