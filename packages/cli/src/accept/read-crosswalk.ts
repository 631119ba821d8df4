import type { Text } from "@bongsu/input";
import type { Crosswalk } from "@bongsu/regime";
import { type ReadPaths, readPaths } from "../commands/crosswalk/read.ts";

export interface AtHand {
  readonly crosswalk: Crosswalk;
  /** What each clause is about, in a few words. */
  readonly topics: ReadonlyMap<string, Text>;
}

/** Bongsu's own crosswalk and instruments, and those that are named. @throws InputError */
export function crosswalkAt(paths: readonly string[] | undefined): AtHand {
  const read = [readPaths([], false), ...(paths === undefined ? [] : [readPaths(paths, false)])];
  const of = <T>(list: (mappings: ReadPaths["mappings"]) => readonly T[]): T[] =>
    read.flatMap(({ mappings }) => [...list(mappings)]);
  const catalogues = of((mappings) => mappings.catalogues);
  return {
    crosswalk: { rows: of((mappings) => mappings.rows), catalogues },
    topics: new Map(
      catalogues.flatMap(({ scheme, clauses }) =>
        clauses.flatMap(({ id, title }): [string, Text][] =>
          title === null ? [] : [[`${scheme}/${id}`, title]],
        ),
      ),
    ),
  };
}
