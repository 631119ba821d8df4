import type { Problem } from "@bongsu/input";
import { contradictions } from "../network/index.ts";
import { clauseUnknown, editionUnknown, rowTwice } from "../messages/problems.ts";
import type { Catalogue } from "../rows/catalogue.ts";
import { type ClauseKey, compareTexts, keyText } from "../rows/clause-key.ts";
import { type MappingRow, type Rationale, RATIONALES, type RowPlace } from "../rows/row.ts";
import { Graph } from "./graph.ts";
import { nearest } from "./nearest.ts";
import { type Step, stepOf } from "./why.ts";

/** Rows that cannot all be true. */
export interface Conflict {
  readonly rationale: Rationale;
  readonly authors: readonly string[];
  /** A walk that comes back to where it began: the rows, and what instruments themselves say, that it needs. */
  readonly steps: readonly Step[];
}

export interface CrosswalkCheck {
  readonly rows: number;
  readonly authors: readonly string[];
  readonly problems: readonly Problem[];
  readonly conflicts: readonly Conflict[];
  /** Schemes of which no catalogue is at hand, so that their clause ids could not be looked up. */
  readonly unchecked: readonly string[];
}

/**
 * What is wrong with rows: clauses that the catalogues do not have, rows that stand twice, rows of one author that
 * contradict each other. Rival authors may contradict each other as they like; with `follow` the rows of these
 * authors are taken together.
 */
export function checkCrosswalk(
  rows: readonly MappingRow[],
  catalogues: readonly Catalogue[],
  follow: readonly string[] = [],
): CrosswalkCheck {
  const authors = [...new Set(rows.map(({ author }) => author))].toSorted(compareTexts);
  const groups = follow.length > 0 ? [follow] : authors.map((author) => [author]);
  return {
    rows: rows.length,
    authors,
    problems: [...unknownClauses(rows, catalogues), ...duplicates(rows)],
    conflicts: groups.flatMap((group) =>
      conflictsOf(
        rows.filter(({ author }) => group.includes(author)),
        catalogues,
      ),
    ),
    unchecked: [
      ...new Set(rows.flatMap(clausesOf).map(({ scheme }) => scheme)).difference(
        new Set(catalogues.map(({ scheme }) => scheme)),
      ),
    ].toSorted(compareTexts),
  };
}

const clausesOf = ({ sources, targets }: MappingRow): ClauseKey[] => [...sources, ...targets];

function unknownClauses(rows: readonly MappingRow[], catalogues: readonly Catalogue[]): Problem[] {
  const editions = Map.groupBy(catalogues, ({ scheme }) => scheme);
  const known = new Set(
    catalogues.flatMap(({ scheme, version, clauses }) =>
      clauses.map(({ id }) => keyText({ scheme, version, id })),
    ),
  );
  return rows.flatMap((row) =>
    clausesOf(row).flatMap((clause) => {
      const given = editions.get(clause.scheme);
      if (given === undefined || known.has(keyText(clause))) return [];
      const edition = given.find(({ version }) => version === clause.version);
      if (edition === undefined) {
        const names = given.map(({ scheme, version }) => `${scheme}@${version}`);
        return [editionUnknown(row.at.file, row.at.place, `${clause.scheme}@${clause.version}`, names)];
      }
      const near =
        nearest(
          clause.id,
          edition.clauses.map(({ id }) => id),
        )[0] ?? null;
      return [
        clauseUnknown(
          row.at.file,
          row.at.place,
          keyText(clause),
          near === null ? null : keyText({ ...clause, id: near }),
        ),
      ];
    }),
  );
}

function duplicates(rows: readonly MappingRow[]): Problem[] {
  const first = new Map<string, RowPlace>();
  return rows.flatMap((row) => {
    const key = JSON.stringify([
      row.author,
      row.rationale,
      row.relation,
      row.sources.map(keyText).toSorted(compareTexts),
      row.targets.map(keyText).toSorted(compareTexts),
    ]);
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, row.at);
      return [];
    }
    const what = `${row.sources.map(keyText).join(" + ")} ${row.relation} ${row.targets.map(keyText).join(" + ")}`;
    return [rowTwice(row.at.file, row.at.place, what, placeText(before))];
  });
}

/** `file:line`, or the pointer in a file without lines. */
export const placeText = ({ file, place }: RowPlace): string => {
  const within = place.line ?? place.row ?? place.pointer;
  return within === undefined ? file : `${file}:${within}`;
};

function conflictsOf(rows: readonly MappingRow[], catalogues: readonly Catalogue[]): Conflict[] {
  return RATIONALES.flatMap((rationale) => {
    if (!rows.some((row) => row.rationale === rationale)) return [];
    const graph = new Graph(rationale, rows, catalogues);
    return contradictions(graph.closure.network).map(({ arcs }): Conflict => {
      const steps = arcs.map((arc) => stepOf(graph, arc));
      const authors = steps.flatMap(({ reason }) => (reason.kind === "row" ? [reason.row.author] : []));
      return { rationale, authors: [...new Set(authors)].toSorted(compareTexts), steps };
    });
  });
}
