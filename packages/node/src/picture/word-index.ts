import type { Prepared } from "./database.ts";
import { wordsOf } from "./words.ts";

/** Filters are words of their own in the index, in a private-use character that `wordsOf` never gives. */
const filterWord = (column: "type" | "issuer" | "about", id: number): string =>
  `\u{E000}${column === "type" ? "t" : column === "issuer" ? "i" : "a"}${id}`;

type Filters = readonly [type: number | null, issuer: number | null, about: number | null, ...unknown[]];

/** The statements by their words (FTS5). */
export class WordIndex {
  readonly #db: Prepared;

  constructor(db: Prepared) {
    this.#db = db;
  }

  add(id: number, texts: readonly string[], [type, issuer, about]: Filters): void {
    const words = wordsOf(texts.join("\n"));
    if (type !== null) words.add(filterWord("type", type));
    if (issuer !== null) words.add(filterWord("issuer", issuer));
    if (about !== null) words.add(filterWord("about", about));
    this.#db.sql("INSERT INTO words(rowid, said) VALUES (?, ?)").run(id, [...words].join(" "));
  }

  remove(id: number): void {
    this.#db.sql("DELETE FROM words WHERE rowid = ?").run(id);
  }
}

/** What the index is asked so that only rows with these values come. */
export const askFilter = (column: "type" | "issuer" | "about", id: number): string =>
  `"${filterWord(column, id)}"`;
