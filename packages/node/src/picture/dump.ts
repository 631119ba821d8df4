import { canonicalJson } from "@bongsu/statement";
import { answerKind } from "./codes.ts";
import { bytesOf, integerOf, orNull, type Prepared, textOf } from "./database.ts";
import { digestText } from "./digests.ts";
import type { Parties } from "./parties.ts";
import { SUMMARY_COLUMNS, type Summaries } from "./summaries.ts";

interface Parts {
  readonly db: Prepared;
  readonly summaries: Summaries;
  readonly parties: Parties;
}

/**
 * All that the picture says, one canonical line each, in a fixed order: parties, statements, entries that are none.
 * Nothing in it rests on when or in which order something came.
 */
export function* dumpLines({ db, summaries, parties }: Parts): Generator<string, void, void> {
  for (const party of parties.all()) yield canonicalJson({ party });
  const rows = db.sql(`SELECT ${SUMMARY_COLUMNS}, answer, answered, counts FROM statements ORDER BY digest`);
  for (const row of rows.iterate()) {
    const answered = orNull(bytesOf, row["answered"]);
    const answers =
      answered === null
        ? null
        : {
            kind: answerKind(integerOf(row["answer"])),
            of: digestText(answered),
            counts: row["counts"] === 1,
          };
    yield canonicalJson({ statement: summaries.of(row), answers });
  }
  const others = db.sql(
    `SELECT l.origin, e.position FROM entries e JOIN logs l ON l.id = e.log
     WHERE e.statement IS NULL ORDER BY l.origin, e.position`,
  );
  for (const row of others.iterate())
    yield canonicalJson({ other: { origin: textOf(row["origin"]), index: integerOf(row["position"]) } });
}
