import { type Cited, earliest, type ObservationKind, type Records } from "@bongsu/regime";
import type { Text } from "@bongsu/input";

/** Something of the record that has a date. */
export interface Moment {
  readonly id: string;
  /** As its source gives it: a day, a month or a year. */
  readonly on: string;
  readonly kind: ObservationKind | "adoption" | "measure";
  readonly parties: readonly string[];
  readonly instrument: string | null;
  readonly clauses: readonly string[];
  readonly words: Text | null;
  readonly cited: Cited;
}

/** All of them, newest first; those of one date in the order of their ids. */
export function moments(records: Records): readonly Moment[] {
  return [...adoptions(records), ...events(records), ...measures(records)].toSorted(
    (a, b) => compare(earliest(b.on), earliest(a.on)) || compare(a.id, b.id),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Those who adopted one text on one day stand together. */
function adoptions({ adoptions: all }: Records): Moment[] {
  const groups = Map.groupBy(all, ({ instrument, on }) => `adoption/${instrument}/${on}`);
  return [...groups].flatMap(([id, rows]): Moment[] => {
    const [first] = rows;
    if (first === undefined) return [];
    const { on, instrument, cited } = first;
    const parties = rows.map(({ party }) => party);
    return [{ id, on, kind: "adoption", parties, instrument, clauses: [], words: null, cited }];
  });
}

/** What is said alike of several parties on one day, such as one search for all of them, stands together. */
function events({ events: all }: Records): Moment[] {
  const single = all.flatMap(({ id, dates, kind, party, clauses, words, cited }): Moment[] => {
    const on = dates.map((date) => date.on).toSorted((a, b) => compare(earliest(a), earliest(b)))[0];
    return on === undefined
      ? []
      : [{ id, on, kind, parties: [party], instrument: null, clauses, words, cited }];
  });
  const alike = Map.groupBy(single, ({ on, kind, clauses, words, cited }) =>
    JSON.stringify([on, kind, clauses, words, cited.source.url]),
  );
  return [...alike.values()].flatMap((rows): Moment[] => {
    const [first] = rows;
    return first === undefined ? [] : [{ ...first, parties: rows.flatMap(({ parties }) => parties) }];
  });
}

const measures = ({ measures: all }: Records): Moment[] =>
  all.map(({ id, began, party, clauses, title, cited }) => ({
    id: `measure/${id}`,
    on: began,
    kind: "measure",
    parties: [party],
    instrument: null,
    clauses,
    words: title,
    cited,
  }));
