import type { Page, StatementFilter, StatementSummary } from "@bongsu/sdk";
import { typeUri } from "@bongsu/statement";
import { z } from "zod";
import { cursorOf, limitOf, readCursor } from "./cursor.ts";
import { integerOf, type Prepared } from "./database.ts";
import type { Dictionaries } from "./dictionaries.ts";
import { bytesOfDigest } from "./digests.ts";
import type { PageAsked } from "./queries.ts";
import type { Summaries } from "./summaries.ts";
import { askFilter } from "./word-index.ts";
import { askFor } from "./words.ts";

interface Parts {
  readonly db: Prepared;
  readonly names: Dictionaries;
  readonly summaries: Summaries;
}

type Value = number | string | Uint8Array;

/** Where a list's ids come from: one index, and conditions on each row that it gives. */
interface Source {
  readonly sql: string;
  readonly values: readonly Value[];
}

const cursorSchema = z.tuple([z.int().min(0)]);

/** Statements by what they are narrowed to, newest first. */
export function statementsPage(
  filter: StatementFilter,
  { after, limit }: PageAsked,
  parts: Parts,
): Page<StatementSummary> {
  const [before] = after === null ? [Number.MAX_SAFE_INTEGER] : readCursor(after, cursorSchema);
  const source = sourceOf(filter, parts);
  const most = limitOf(limit);
  const ids =
    source === null
      ? []
      : parts.db
          .sql(`${source.sql} < ? ORDER BY id DESC LIMIT ?`)
          .all(...source.values, before, most + 1)
          .map((row) => integerOf(row["id"]));
  const shown = ids.slice(0, most);
  const last = shown.at(-1);
  return {
    items: shown.map((id) => parts.summaries.byId(id)),
    next: ids.length > most && last !== undefined ? cursorOf([last]) : null,
  };
}

/** The SQL up to the column that counts arrivals; null where nothing can be found. */
function sourceOf(filter: StatementFilter, { names }: Parts): Source | null {
  const { type, issuer, about, answers, origin, q } = filter;
  const texts = [
    ["type", type === undefined ? undefined : uriOf(type)],
    ["issuer", issuer],
    ["about", about],
  ] as const;
  const narrowed = texts.flatMap(([column, text]) => (text === undefined ? [] : [{ column, text }]));
  const columns = narrowed.map(({ column, text }) => ({ column, id: names.textIfKnown(text) }));
  const known = columns.flatMap(({ column, id }) => (id === null ? [] : [{ column, id }]));
  if (known.length < columns.length) return null;
  const rest = conditions(filter, names);
  if (rest === null) return null;
  const words = q === undefined ? null : askFor(q);
  if (q !== undefined && words === null) return null;
  if (words !== null || known.length > 1) {
    const asked = [
      ...(words === null ? [] : [words]),
      ...known.map(({ column, id }) => askFilter(column, id)),
    ];
    return {
      sql: `SELECT w.rowid AS id FROM words w WHERE words MATCH ?${rest.sql("w.rowid")} AND w.rowid`,
      values: [asked.join(" AND "), ...rest.values],
    };
  }
  const [only] = known;
  if (only !== undefined)
    return {
      sql: `SELECT s.id FROM statements s WHERE s.${only.column} = ?  AND s.erased = 0${rest.sql("s.id")} AND s.id`,
      values: [only.id, ...rest.values],
    };
  if (answers !== undefined) {
    const digest = bytesOfDigest(answers);
    const placed = conditions({ origin }, names);
    if (digest === null || placed === null) return null;
    return {
      sql: `SELECT s.id FROM statements s WHERE s.answered = ? AND s.erased = 0${placed.sql("s.id")} AND s.id`,
      values: [digest, ...placed.values],
    };
  }
  const log = origin === undefined ? null : names.logIfKnown(origin);
  if (origin === undefined) return { sql: "SELECT s.id FROM statements s WHERE s.id", values: [] };
  return log === null
    ? null
    : {
        sql: "SELECT DISTINCT e.statement AS id FROM entries e WHERE e.log = ? AND e.statement",
        values: [log],
      };
}

interface Conditions {
  readonly sql: (id: string) => string;
  readonly values: readonly Value[];
}

/** What no index of a list serves and is asked of each row. */
function conditions({ answers, origin }: StatementFilter, names: Dictionaries): Conditions | null {
  const digest = answers === undefined ? undefined : bytesOfDigest(answers);
  const log = origin === undefined ? undefined : names.logIfKnown(origin);
  if (digest === null || log === null) return null;
  return {
    sql: (id) =>
      (digest === undefined
        ? ""
        : ` AND EXISTS (SELECT 1 FROM statements a WHERE a.id = ${id} AND a.answered = ?)`) +
      (log === undefined
        ? ""
        : ` AND EXISTS (SELECT 1 FROM entries e WHERE e.statement = ${id} AND e.log = ?)`),
    values: [...(digest === undefined ? [] : [digest]), ...(log === undefined ? [] : [log])],
  };
}

/** A type is asked for by its name, or by its URI where it is nobody's here. */
const uriOf = (name: string): string => (name.includes(":") ? name : typeUri(name));
