import { toBase64 } from "@bongsu/log";
import type { LogView, Watcher } from "@bongsu/sdk";
import { instantAt } from "../ports/clock.ts";
import type { KnownLog } from "./known-logs.ts";
import type { HeldTree } from "./observer.ts";
import { jurisdictionsOf } from "./quorum.ts";
import type { SeenHead } from "./seen.ts";
import type { WatchSettings } from "./settings.ts";
import type { GoodLine } from "./witnesses.ts";

/** What is held of a log: the own one, or a copy. Times in milliseconds since the epoch. */
export interface HeldLog extends HeldTree {
  /** Bodies that an entry promises and that are not held. */
  readonly missingBodies: number;
  readonly retired: boolean;
  readonly triedAt: number | null;
  readonly readAt: number | null;
  /** Why the last try failed; null where it did not. */
  readonly problem: LogView["problem"];
}

/** All that is known here of one log. */
export interface LogFacts {
  readonly log: KnownLog;
  readonly party: LogView["party"];
  readonly held: HeldLog | null;
  /** Largest tree first. */
  readonly seen: readonly SeenHead[];
  /** Good cosignatures on the newest checkpoint. */
  readonly lines: readonly GoodLine[];
  /** When the own witness cosigned last, in seconds since the epoch. */
  readonly cosignedAt: number | null;
  readonly missingSince: number | null;
  readonly forked: boolean;
  readonly alarms: number;
  readonly now: number;
}

type Limits = Pick<WatchSettings, "staleAfter" | "withheldAfter" | "quorum">;

export function logView(facts: LogFacts, limits: Limits): LogView {
  const { log, held, lines } = facts;
  const newest = newestOf(facts);
  return {
    origin: log.origin,
    own: log.how === "own",
    vkey: log.vkey,
    url: log.url,
    party: facts.party,
    held: held?.size ?? 0,
    size: newest?.size ?? 0,
    root: newest === null ? "" : toBase64(newest.root),
    missingBodies: held?.missingBodies ?? 0,
    standing: standingOf(facts, limits),
    watchedBy: newest === null ? [] : watchers(lines, newest.size),
    quorum: { wanted: limits.quorum.jurisdictions, have: jurisdictionsOf(lines).length },
    addedAt: instantAt(log.added),
    lastTriedAt: maybeAt(held?.triedAt ?? null),
    lastReadAt: maybeAt(held?.readAt ?? facts.seen[0]?.last ?? null),
    problem: held?.problem ?? null,
    alarms: facts.alarms,
  };
}

/** The worst that is true of it. */
export function standingOf(facts: LogFacts, limits: Limits): LogView["standing"] {
  const { held, log } = facts;
  const newest = newestOf(facts);
  if (facts.forked) return "forked";
  if (showsLess(facts)) return "rolled-back";
  if (held?.retired === true) return "retired";
  if (newest === null || (held !== null && held.problem !== null)) return "unreachable";
  if (isWithheld(facts, limits)) return "withheld";
  if (isStale(facts, limits)) return "stale";
  // One that is only witnessed has no copy here that could be behind.
  return (held?.size ?? (log.how === "witnessed" ? newest.size : 0)) < newest.size ? "behind" : "in-step";
}

/** No entry and no word of a witness for too long; this node's own log may stand still as it likes. */
export function isStale(facts: LogFacts, { staleAfter }: Limits): boolean {
  const newest = facts.seen.filter(({ size }) => size === facts.seen[0]?.size);
  const times = [
    ...newest.map(({ first }) => first),
    ...facts.lines.map(({ at }) => at * 1000),
    (facts.cosignedAt ?? 0) * 1000,
  ];
  return newest.length > 0 && facts.log.how !== "own" && facts.now - Math.max(...times) > staleAfter;
}

export const isWithheld = ({ missingSince, now }: LogFacts, { withheldAfter }: Limits): boolean =>
  missingSince !== null && now - missingSince > withheldAfter;

/** Whether the log's own address shows less now than it did. */
function showsLess({ log, seen }: LogFacts): boolean {
  const direct = seen.filter(({ source }) => source === log.url);
  const last = Math.max(...direct.map((head) => head.last));
  const now = direct.filter((head) => head.last === last);
  return now.length > 0 && now.every(({ size }) => size < (direct[0]?.size ?? 0));
}

function newestOf({ held, seen }: LogFacts): { readonly size: number; readonly root: Uint8Array } | null {
  const [largest] = seen;
  if (held === null || (largest !== undefined && largest.size > held.size)) return largest ?? null;
  return held;
}

/** One for each name: a witness signs with several kinds of key, and is one witness all the same. */
function watchers(lines: readonly GoodLine[], size: number): Watcher[] {
  const byName = Map.groupBy(lines, ({ line }) => line.name);
  return [...byName]
    .map(([name, of]) => ({
      name,
      jurisdiction: of[0]?.party.jurisdiction ?? null,
      size,
      at: instantAt(Math.max(...of.map(({ at }) => at)) * 1000),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

const maybeAt = (milliseconds: number | null): string | null =>
  milliseconds === null ? null : instantAt(milliseconds);
