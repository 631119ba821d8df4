import { standingOf } from "@bongsu/statement";
import type { Entry } from "@bongsu/sdk";
import { integerOf, orNull, type Prepared, type Row } from "./database.ts";

export type Standing = Entry["standing"];

interface Held {
  readonly from: number;
  readonly until: number | null;
  readonly revoked: { readonly from: number; readonly at: number } | null;
}

/** What decides how the keys of one history stood. */
export interface PartyKeys {
  readonly party: number;
  readonly keys: ReadonlyMap<number, Held>;
  readonly retired: { readonly size: number; readonly position: number } | null;
}

const MOST_CACHED = 10_000;
const RANK: readonly Standing[] = [
  "valid",
  "revoked-since",
  "revoked",
  "ended",
  "not-yet",
  "unknown",
  "unbound",
];

/** How the key of an entry stood for its issuer there, from the folded histories alone: no body is opened for it. */
export class Standings {
  readonly #db: Prepared;
  readonly #cache = new Map<string, readonly PartyKeys[]>();

  constructor(db: Prepared) {
    this.#db = db;
  }

  forget(): void {
    this.#cache.clear();
  }

  /** The histories of a domain in a log; rivals each have one. */
  histories(issuer: number, log: number): readonly PartyKeys[] {
    const name = `${issuer} ${log}`;
    const known = this.#cache.get(name);
    if (known !== undefined) return known;
    if (this.#cache.size >= MOST_CACHED) this.#cache.clear();
    const parties = this.#db
      .sql("SELECT id, retired_size, retired_position FROM parties WHERE issuer = ? AND log = ?")
      .all(issuer, log);
    const found = parties.map((row) => this.#keysOf(row));
    this.#cache.set(name, found);
    return found;
  }

  /** The best that a history of the issuer in that log has for the key. */
  standing(issuer: number | null, log: number, key: number, position: number): Standing {
    if (issuer === null) return "unbound";
    const found = this.histories(issuer, log).map((history) => standingIn(history, key, position));
    return RANK.find((standing) => found.includes(standing)) ?? "unbound";
  }

  #keysOf(row: Row): PartyKeys {
    const party = integerOf(row["id"]);
    const size = orNull(integerOf, row["retired_size"]);
    const rows = this.#db
      .sql("SELECT key, begins, ends, revoked_from, revoked_at FROM party_keys WHERE party = ?")
      .all(party);
    return {
      party,
      keys: new Map(rows.map((held) => [integerOf(held["key"]), heldIn(held)])),
      retired: size === null ? null : { size, position: integerOf(row["retired_position"]) },
    };
  }
}

function heldIn(row: Row): Held {
  const from = orNull(integerOf, row["revoked_from"]);
  return {
    from: integerOf(row["begins"]),
    until: orNull(integerOf, row["ends"]),
    revoked: from === null ? null : { from, at: integerOf(row["revoked_at"]) },
  };
}

function standingIn({ keys, retired }: PartyKeys, key: number, position: number): Standing {
  const held = keys.get(key);
  if (held === undefined) return "unknown";
  // The statement that ends the log is itself the entry behind the tree that it names.
  if (retired !== null && position >= retired.size && position !== retired.position) return "ended";
  return standingOf(held, position);
}

/** Positions [from, to) of a log between which a key's validity changed. */
export interface ChangedSpan {
  readonly key: number;
  readonly from: number;
  readonly to: number;
}

const END = Number.MAX_SAFE_INTEGER;

/** Where keys are valid by one of `after` and were not by `before`, or the other way round. */
export function changedSpans(
  before: readonly PartyKeys[],
  after: readonly PartyKeys[],
): readonly ChangedSpan[] {
  const keys = new Set([...before, ...after].flatMap((history) => [...history.keys.keys()]));
  return [...keys].flatMap((key) => {
    const edges = [...new Set([...before, ...after].flatMap((history) => edgesOf(history, key)))].sort(
      (a, b) => a - b,
    );
    return edges.flatMap((from, at) => {
      const to = edges[at + 1] ?? END;
      return valid(before, key, from) === valid(after, key, from) ? [] : [{ key, from, to }];
    });
  });
}

const valid = (histories: readonly PartyKeys[], key: number, position: number): boolean =>
  histories.some((history) => standingIn(history, key, position) === "valid");

function edgesOf({ keys, retired }: PartyKeys, key: number): readonly number[] {
  const held = keys.get(key);
  if (held === undefined) return [];
  const edges = [held.from, held.until, held.revoked?.from ?? null, held.revoked?.at ?? null];
  if (retired !== null) edges.push(retired.size, retired.position, retired.position + 1);
  return edges.filter((edge) => edge !== null);
}

/** Spans of positions in which a history's keys are valid, one behind the other. */
export function validSpans(history: PartyKeys): readonly ChangedSpan[] {
  return changedSpans([], [history]);
}
