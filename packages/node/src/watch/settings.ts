import type { Quorum } from "./quorum.ts";
import type { WatchingParty } from "./witnesses.ts";

export interface WatchSettings {
  /** Whose cosignatures count here; those with an address are asked for theirs. */
  readonly witnesses: readonly WatchingParty[];
  /** What an own checkpoint needs before it is shown. */
  readonly quorum: Quorum;
  /** Where this node's own witness stands; null where that is not known. */
  readonly jurisdiction: string | null;
  /** Seconds after which a witness is asked again though nothing was added. */
  readonly refresh: number;
  /** Milliseconds without anything new after which a log counts as stale. */
  readonly staleAfter: number;
  /** Milliseconds for which entries and bodies may be missing before they count as withheld. */
  readonly withheldAfter: number;
}

const HOUR = 3_600_000;

export const WATCH_SETTINGS: WatchSettings = {
  witnesses: [],
  quorum: { jurisdictions: 0 },
  jurisdiction: null,
  refresh: 6 * 3600,
  staleAfter: 48 * HOUR,
  withheldAfter: 24 * HOUR,
};
