import { answerCounts } from "@bongsu/statement";
import { answerKind, ERASURE, KEY_TYPES_END } from "./codes.ts";
import { bytesOf, integerOf, orNull, type Prepared, type Row } from "./database.ts";
import type { Standings } from "./standings.ts";
import type { Dictionaries } from "./dictionaries.ts";
import type { Statements } from "./statements-table.ts";
import type { Touched } from "./touched.ts";
import type { WordIndex } from "./word-index.ts";

interface Parts {
  readonly db: Prepared;
  readonly names: Dictionaries;
  readonly standings: Standings;
  readonly statements: Statements;
  readonly words: WordIndex;
}

/**
 * Which answers count, and what is erased, once the statements in `touched` have changed. Erasures come first: nothing
 * else bears on them, and what they erase counts no longer.
 */
export function refoldAnswers(touched: Touched, parts: Parts): void {
  const { db, statements } = parts;
  const targets = new Set<number>();
  for (const digest of touched.answered) {
    const target = statements.find(digest);
    if (target !== null) targets.add(target.id);
  }
  const others = new Set<number>();
  const look = (id: number): void => {
    const { answer, answered, digest } = rowAt(id, db);
    if (answer === ERASURE && answered !== null) {
      recount(id, parts);
      const target = statements.find(answered);
      if (target !== null) targets.add(target.id);
    } else if (answer !== null) others.add(id);
    for (const { answering, kind } of answersOf(digest, db)) {
      if (kind !== ERASURE) others.add(answering);
      else {
        recount(answering, parts);
        targets.add(id);
      }
    }
  };
  for (const id of touched.statements) look(id);
  for (const id of targets) if (reerase(id, parts)) others.add(id);
  for (const id of others) recount(id, parts);
}

interface Answering {
  readonly answering: number;
  readonly kind: number;
}

/** What corrects, withdraws or erases it: whether that counts rests on what it answers. */
function answersOf(digest: Uint8Array, db: Prepared): readonly Answering[] {
  const rows = db.sql("SELECT id, answer FROM statements WHERE answered = ? AND answer >= 2").all(digest);
  return rows.map((row) => ({ answering: integerOf(row["id"]), kind: integerOf(row["answer"]) }));
}

interface AnswerRow {
  readonly answer: number | null;
  readonly answered: Uint8Array | null;
  readonly digest: Uint8Array;
  readonly issuer: number | null;
  readonly row: Row;
}

function rowAt(id: number, db: Prepared): AnswerRow {
  const row = db
    .sql("SELECT digest, answer, answered, issuer, bound, erased, type FROM statements WHERE id = ?")
    .get(id);
  return {
    digest: bytesOf(row?.["digest"]),
    answer: orNull(integerOf, row?.["answer"]),
    answered: orNull(bytesOf, row?.["answered"]),
    issuer: orNull(integerOf, row?.["issuer"]),
    row: row ?? {},
  };
}

function recount(id: number, { db, names, standings, statements }: Parts): void {
  const { answer, answered, issuer, row } = rowAt(id, db);
  if (answer === null || answered === null || issuer === null) return;
  const target = statements.find(answered);
  const counts = answerCounts({
    kind: answerKind(answer),
    issuer: names.textOf(issuer),
    bound: row["bound"] === 1,
    erased: row["erased"] === 1,
    answered: target === null || target.issuer === null ? null : names.textOf(target.issuer),
    ownKey: answer === ERASURE && target !== null && hasEntryOf(issuer, target.id, db, standings),
  })
    ? 1
    : 0;
  db.sql("UPDATE statements SET counts = ? WHERE id = ? AND counts <> ?").run(counts, id, counts);
}

/** Whether a key that stood for the domain signed one of the statement's entries. */
const hasEntryOf = (issuer: number, id: number, db: Prepared, standings: Standings): boolean =>
  db
    .sql("SELECT log, key, position FROM entries WHERE statement = ?")
    .all(id)
    .some(
      ({ log, key, position }) =>
        standings.standing(issuer, integerOf(log), integerOf(key), integerOf(position)) === "valid",
    );

/** @returns whether it is erased now and was not, or the other way round. What key histories rest on stays. */
function reerase(id: number, { db, statements, words }: Parts): boolean {
  const { digest, row } = rowAt(id, db);
  const isErased =
    db
      .sql("SELECT 1 FROM statements WHERE answered = ? AND answer = 4 AND counts = 1 LIMIT 1")
      .get(digest) !== undefined && !onKeys(row);
  const erased = isErased ? 1 : 0;
  if (
    db.sql("UPDATE statements SET erased = ? WHERE id = ? AND erased <> ?").run(erased, id, erased)
      .changes === 0
  )
    return false;
  if (isErased) words.remove(id);
  else statements.index(id);
  return true;
}

const onKeys = ({ type }: Row): boolean => typeof type === "number" && type <= KEY_TYPES_END;
