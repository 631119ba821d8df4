import type { Entry, StatementSummary } from "@bongsu/sdk";
import { answerKind, bodyOf } from "./codes.ts";
import { bytesOf, integerOf, orNull, type Prepared, type Row, textOf } from "./database.ts";
import type { Dictionaries } from "./dictionaries.ts";
import { digestText } from "./digests.ts";
import type { Folds } from "./folds.ts";
import type { Standings } from "./standings.ts";

interface Parts {
  readonly db: Prepared;
  readonly names: Dictionaries;
  readonly standings: Standings;
  readonly folds: Folds;
}

/** Whoever logs one statement over and over does not make every list longer; the first places stand. */
const MOST_ENTRIES = 100;

/** What is shown of a statement whose body cannot be read here, or is not to be. */
const NOT_TO_BE_READ = { type: null, standing: null, about: null, claimedAt: null, headline: null };

export const SUMMARY_COLUMNS =
  "id, digest, body, erased, bound, type, issuer, about, about_name, claimed, headline_en, headline_ko";

/** Statements as lines of lists, from their rows. */
export class Summaries {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  byId(id: number): StatementSummary {
    const row = this.#parts.db.sql(`SELECT ${SUMMARY_COLUMNS} FROM statements WHERE id = ?`).get(id);
    return this.of(row ?? {});
  }

  /** `row` has the columns of SUMMARY_COLUMNS. */
  of(row: Row): StatementSummary {
    const { names } = this.#parts;
    const id = integerOf(row["id"]);
    const digest = bytesOf(row["digest"]);
    const issuer = orNull(integerOf, row["issuer"]);
    const isErased = row["erased"] === 1;
    return {
      digest: digestText(digest),
      ...(isErased ? NOT_TO_BE_READ : this.#said(row)),
      issuer: issuer === null ? null : names.textOf(issuer),
      body: isErased ? "erased" : bodyOf(integerOf(row["body"])),
      entries: this.#entries(id, issuer),
      bound: row["bound"] === 1,
      answers: this.#answers(digest),
    };
  }

  #said(row: Row): Pick<StatementSummary, "type" | "standing" | "about" | "claimedAt" | "headline"> {
    const { names, folds } = this.#parts;
    const type = orNull(integerOf, row["type"]);
    if (type === null) return NOT_TO_BE_READ;
    const uri = names.textOf(type);
    const known = folds.types.get(uri);
    const [aboutName, headlineEn] = [orNull(textOf, row["about_name"]), orNull(textOf, row["headline_en"])];
    const about = orNull(integerOf, row["about"]);
    return {
      type: { uri, name: known?.name ?? null, title: known === undefined ? null : { ...known.title } },
      standing: known?.standing ?? null,
      about:
        aboutName === null ? null : { name: aboutName, domain: about === null ? null : names.textOf(about) },
      claimedAt: orNull(textOf, row["claimed"]),
      headline: headlineEn === null ? null : { en: headlineEn, ko: textOf(row["headline_ko"]) },
    };
  }

  #entries(id: number, issuer: number | null): Entry[] {
    const { db, names, standings } = this.#parts;
    return db
      .sql(
        `SELECT l.origin, e.log, e.position, e.key FROM entries e JOIN logs l ON l.id = e.log
         WHERE e.statement = ? ORDER BY l.origin, e.position LIMIT ${MOST_ENTRIES}`,
      )
      .all(id)
      .map((row) => {
        const [log, key, index] = [integerOf(row["log"]), integerOf(row["key"]), integerOf(row["position"])];
        const standing = standings.standing(issuer, log, key, index);
        return { origin: textOf(row["origin"]), index, keyId: names.keyIdOf(key), standing };
      });
  }

  #answers(digest: Uint8Array): StatementSummary["answers"] {
    const answers = { objection: 0, reply: 0, correction: 0, withdrawal: 0 };
    const rows = this.#parts.db
      .sql("SELECT answer, count(*) AS n FROM statements WHERE answered = ? AND counts = 1 GROUP BY answer")
      .all(digest);
    for (const row of rows) {
      const kind = answerKind(integerOf(row["answer"]));
      if (kind !== "erasure") answers[kind] = integerOf(row["n"]);
    }
    return answers;
  }
}
