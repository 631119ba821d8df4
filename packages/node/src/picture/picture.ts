import type { LoggedEntry } from "@bongsu/log";
import type {
  Page,
  PartyFilter,
  PartySummary,
  PartyView,
  StatementFilter,
  StatementSummary,
  StatementView,
} from "@bongsu/sdk";
import type { Digest } from "@bongsu/statement";
import { ENTRY_MISSING } from "./codes.ts";
import {
  atomically,
  integerOf,
  MEMORY,
  openPictureFile,
  orNull,
  Prepared,
  removePictureFile,
} from "./database.ts";
import { Dictionaries } from "./dictionaries.ts";
import { dumpLines } from "./dump.ts";
import { FOLDS, type Folds, KEY_TYPES } from "./folds.ts";
import { Intake } from "./intake.ts";
import { statementsPage } from "./lists.ts";
import { Parties } from "./parties.ts";
import type { PageAsked, PictureQueries } from "./queries.ts";
import { partyViews } from "./party-views.ts";
import { beside, type LogSource, replacePicture, takeAll } from "./rebuild.ts";
import { refold } from "./refold.ts";
import { Standings } from "./standings.ts";
import { StatementViews } from "./statement-views.ts";
import { Statements } from "./statements-table.ts";
import { Summaries } from "./summaries.ts";
import { Touched } from "./touched.ts";
import { WordIndex } from "./word-index.ts";

/** What parts of a picture work on, over one open file. */
class Tables {
  readonly db: Prepared;
  readonly folds: Folds;
  readonly names: Dictionaries;
  readonly standings: Standings;
  readonly words: WordIndex;
  readonly statements: Statements;
  readonly intake: Intake;
  readonly summaries: Summaries;
  readonly parties: Parties;
  readonly views: StatementViews;

  constructor(path: string, folds: Folds) {
    this.db = new Prepared(openPictureFile(path, folds.versions));
    this.folds = folds;
    this.names = new Dictionaries(this.db);
    this.standings = new Standings(this.db);
    this.words = new WordIndex(this.db);
    this.statements = new Statements(this);
    this.intake = new Intake(this.db, this.names, this.statements);
    this.summaries = new Summaries(this);
    this.parties = new Parties(this);
    this.views = new StatementViews(this);
    // Their numbers are the first ones, which indices of the tables name.
    for (const type of KEY_TYPES) this.names.text(type);
  }
}

/**
 * What was said, as a function of the set of entries that were taken: whatever the order in which they came, the dump
 * is the same. Its file can be made anew from the logs at any time, and is where the folds' versions differ.
 */
export class Picture implements PictureQueries {
  readonly #path: string;
  readonly #folds: Folds;
  #tables: Tables;

  /** `path`: the file, or `:memory:`. */
  constructor(path: string, folds: Folds = FOLDS) {
    this.#path = path;
    this.#folds = folds;
    this.#tables = new Tables(path, folds);
  }

  /** Entries of a log that are held here: the next one to take. */
  heldOf(origin: string): number {
    const row = this.#tables.db.sql("SELECT held FROM logs WHERE origin = ?").get(origin);
    return row === undefined ? 0 : integerOf(row["held"]);
  }

  /** Entries of a log, from `from` on, that are held here without the body that belongs to them. */
  lacking(origin: string, from: number): readonly number[] {
    const rows = this.#tables.db
      .sql(
        `SELECT e.position FROM entries e JOIN logs l ON l.id = e.log
         WHERE l.origin = ? AND e.position >= ? AND e.state = ${ENTRY_MISSING} AND e.statement IS NOT NULL
         ORDER BY e.position`,
      )
      .all(origin, from);
    return rows.map((row) => integerOf(row["position"]));
  }

  /**
   * Takes up verified entries of one log, in their order, all or none of them. Entries that are held already may come
   * again, with a body that was missing or that is erased since.
   * @throws NodeRefusal entries-gap, entry-differs.
   */
  take(origin: string, entries: Iterable<LoggedEntry>): void {
    const tables = this.#tables;
    try {
      atomically(tables.db.database, () => {
        const touched = new Touched();
        tables.intake.take(origin, entries, touched);
        refold(touched, tables);
      });
    } catch (error) {
      tables.names.forget();
      tables.standings.forget();
      throw error;
    }
  }

  /**
   * Makes the picture anew from the logs as they lie here; until that is done, the old one is asked. Cursors that were
   * given before mean nothing afterwards. @throws as `take` does, and the old picture stays.
   */
  async rebuild(sources: Iterable<LogSource>): Promise<void> {
    const isFile = this.#path !== MEMORY;
    const path = isFile ? beside(this.#path) : MEMORY;
    if (isFile) removePictureFile(path);
    const fresh = new Picture(path, this.#folds);
    try {
      await takeAll(fresh, sources);
    } catch (error) {
      fresh.close();
      if (isFile) removePictureFile(path);
      throw error;
    }
    this.close();
    if (isFile) {
      fresh.close();
      replacePicture(this.#path);
      this.#tables = new Tables(this.#path, this.#folds);
    } else this.#tables = fresh.#tables;
  }

  counts(): { readonly parties: number; readonly statements: number } {
    const { db, parties } = this.#tables;
    // No statement is ever taken out, so that the last number is how many there are; counting takes its time.
    const last = orNull(integerOf, db.sql("SELECT max(id) AS n FROM statements").get()?.["n"]);
    return { parties: parties.count(), statements: last ?? 0 };
  }

  parties(filter: PartyFilter, page: PageAsked): Page<PartySummary> {
    return this.#tables.parties.page(filter, page);
  }

  party(domain: string): readonly PartyView[] {
    return partyViews(domain, this.#tables);
  }

  statements(filter: StatementFilter, page: PageAsked): Page<StatementSummary> {
    return statementsPage(filter, page, this.#tables);
  }

  statement(digest: Digest): StatementView | null {
    return this.#tables.views.statement(digest);
  }

  envelope(digest: Digest): Uint8Array | null {
    return this.#tables.views.envelope(digest);
  }

  /** The whole picture as ordered lines of canonical JSON; equal sets of entries give equal lines. */
  dump(): Iterable<string> {
    return dumpLines(this.#tables);
  }

  close(): void {
    this.#tables.db.database.close();
  }
}
