import type { LogView } from "@bongsu/sdk";
import type { Clock } from "../ports/clock.ts";
import { type CosignedHeads, sameHead } from "../witness/cosigned.ts";
import type { Alarms } from "./alarms.ts";
import type { KnownLog } from "./known-logs.ts";
import type { HeldLog, LogFacts } from "./log-state.ts";
import type { Missing } from "./overdue.ts";
import type { SeenHead, SeenHeads } from "./seen.ts";
import type { GoodLine, Witnesses } from "./witnesses.ts";

export interface FactsParts {
  readonly clock: Clock;
  readonly seen: SeenHeads;
  readonly alarms: Alarms;
  readonly missing: Missing;
  readonly cosigned: CosignedHeads;
  readonly witnesses: Witnesses;
  held(origin: string): HeldLog | null;
  party(origin: string): LogView["party"];
}

/** Brings together what is known of one log. */
export function factsOf(parts: FactsParts, log: KnownLog): LogFacts {
  const { alarms, missing, cosigned } = parts;
  const seen = parts.seen.of(log);
  return {
    log,
    party: parts.party(log.origin),
    held: parts.held(log.origin),
    seen,
    lines: linesOfNewest(parts.witnesses, seen),
    cosignedAt: cosigned.get(log.origin)?.at ?? null,
    missingSince: missing.since(log.origin),
    forked: alarms.isForked(log),
    alarms: alarms.of(log).length,
    now: parts.clock.now(),
  };
}

/** The newest checkpoint's good cosignatures, whoever showed it. */
function linesOfNewest(witnesses: Witnesses, seen: readonly SeenHead[]): readonly GoodLine[] {
  const [newest] = seen;
  if (newest === undefined) return [];
  const latest = new Map<string, GoodLine>();
  for (const { note } of seen.filter((head) => sameHead(head, newest)))
    for (const line of witnesses.linesOf(note)) {
      const key = `${line.line.name} ${line.line.keyId}`;
      if ((latest.get(key)?.at ?? -1) < line.at) latest.set(key, line);
    }
  return [...latest.values()];
}
