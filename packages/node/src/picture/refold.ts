import { integerOf, type Prepared } from "./database.ts";
import type { Dictionaries } from "./dictionaries.ts";
import type { Folds } from "./folds.ts";
import { refoldAnswers } from "./refold-answers.ts";
import { refoldParties } from "./refold-parties.ts";
import type { Standings } from "./standings.ts";
import type { Statements } from "./statements-table.ts";
import type { Touched } from "./touched.ts";
import type { WordIndex } from "./word-index.ts";

interface Parts {
  readonly db: Prepared;
  readonly names: Dictionaries;
  readonly folds: Folds;
  readonly standings: Standings;
  readonly statements: Statements;
  readonly words: WordIndex;
}

/**
 * Folds anew what a batch has touched: first keys, then whose word each statement is, then what answers count. A key
 * event opens only the party's own key events again; the entries whose standing it changed are found by their columns.
 */
export function refold(touched: Touched, parts: Parts): void {
  const { db, statements } = parts;
  const signed = db.sql(
    `SELECT DISTINCT statement FROM entries
     WHERE issuer = ? AND log = ? AND key = ? AND position >= ? AND position < ?`,
  );
  for (const issuer of touched.issuers) {
    for (const { log, key, from, to } of refoldParties(issuer, parts))
      for (const row of signed.iterate(issuer, log, key, from, to)) {
        const id = integerOf(row["statement"]);
        if (statements.rebind(id)) touched.statements.add(id);
      }
    for (const row of db.sql("SELECT id FROM statements WHERE issuer = ? AND answer = 4").all(issuer))
      touched.statements.add(integerOf(row["id"]));
  }
  refoldAnswers(touched, parts);
}
