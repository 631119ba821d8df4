import { earliest, latest } from "../records/date.ts";
import type { Adoption, CitedClause, CitedParty, RecordEvent, Records } from "../records/records.ts";
import type { ObservationKind } from "../records/schema/observation.ts";

/** Everything that the record holds of one party and one clause of an instrument that it adopted. */
export interface Case {
  readonly party: CitedParty;
  readonly clause: CitedClause;
  readonly adoption: Adoption;
  /** The day on which lateness is counted; null: it is not counted. */
  readonly asOf: string | null;
  /** By their first possible day. */
  readonly events: Readonly<Record<ObservationKind, readonly RecordEvent[]>>;
}

export interface Selection {
  /** Ids; null: all. */
  readonly party: string | null;
  readonly instrument: string | null;
  readonly asOf: string | null;
}

/** One case for each party and each clause of an instrument that the party adopted, in the order of the record. */
export function casesOf(records: Records, { party, instrument, asOf }: Selection): Case[] {
  const parties = new Map(records.parties.map((p) => [p.id, p]));
  const events = eventsByPair(records.events.filter((event) => wasThere(event, asOf)));
  return records.instruments
    .filter(({ id }) => instrument === null || id === instrument)
    .flatMap((chosen) => {
      const adopters = records.adoptions.filter(
        (adoption) =>
          adoption.instrument === chosen.id &&
          (party === null || adoption.party === party) &&
          (asOf === null || earliest(adoption.on) <= asOf),
      );
      return adopters.flatMap((adoption) => {
        const adopter = parties.get(adoption.party);
        if (adopter === undefined) return [];
        return chosen.clauses.map((clause) => ({
          party: adopter,
          clause,
          adoption,
          asOf,
          events: byKind(events.get(pairOf(adopter.id, clause.ref)) ?? []),
        }));
      });
    });
}

export const firstDay = ({ dates }: RecordEvent): string =>
  dates.map(({ on }) => earliest(on)).reduce((a, b) => (a < b ? a : b));
export const lastDay = ({ dates }: RecordEvent): string =>
  dates.map(({ on }) => latest(on)).reduce((a, b) => (a > b ? a : b));

const wasThere = (event: RecordEvent, asOf: string | null): boolean =>
  asOf === null || firstDay(event) <= asOf;

const pairOf = (party: string, clause: string): string => `${party} ${clause}`;

function eventsByPair(events: readonly RecordEvent[]): ReadonlyMap<string, readonly RecordEvent[]> {
  const pairs = new Map<string, RecordEvent[]>();
  for (const event of events)
    for (const clause of event.clauses) {
      const pair = pairOf(event.party, clause);
      const known = pairs.get(pair);
      if (known === undefined) pairs.set(pair, [event]);
      else known.push(event);
    }
  return pairs;
}

function byKind(events: readonly RecordEvent[]): Case["events"] {
  const sorted = events.toSorted((a, b) => compare(firstDay(a), firstDay(b)) || compare(a.id, b.id));
  const of = (kind: ObservationKind): RecordEvent[] => sorted.filter((event) => event.kind === kind);
  return {
    evidence: of("evidence"),
    says: of("says"),
    none: of("none"),
    reports: of("reports"),
    disputes: of("disputes"),
    search: of("search"),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
