import { digestText, sha256Bytes } from "./digests.ts";
import { bytesOf, integerOf, type Prepared, textOf } from "./database.ts";

/** Entries of a cache; past it the cache begins anew, since the names in it come from outside. */
const MOST_CACHED = 50_000;

/** Numbers for texts (domains, URIs of types), keys and logs. */
export class Dictionaries {
  readonly #db: Prepared;
  readonly #texts = new Map<string, number>();
  readonly #keys = new Map<string, number>();
  readonly #logs = new Map<string, number>();

  constructor(db: Prepared) {
    this.#db = db;
  }

  /** After a transaction that was rolled back: what it added is gone. */
  forget(): void {
    for (const cache of [this.#texts, this.#keys, this.#logs]) cache.clear();
  }

  text(text: string): number {
    return cached(this.#texts, text, () => {
      const found = this.textIfKnown(text);
      return found ?? this.#insert("INSERT INTO texts(text) VALUES (?)", text);
    });
  }

  /** null for a text that nothing here has. */
  textIfKnown(text: string): number | null {
    const row = this.#db.sql("SELECT id FROM texts WHERE text = ?").get(text);
    return row === undefined ? null : integerOf(row["id"]);
  }

  textOf(id: number): string {
    return textOf(this.#db.sql("SELECT text FROM texts WHERE id = ?").get(id)?.["text"]);
  }

  /** The number of a key by its SubjectPublicKeyInfo. */
  key(spki: Uint8Array): number {
    const name = Buffer.from(spki.buffer, spki.byteOffset, spki.byteLength).toString("latin1");
    return cached(this.#keys, name, () => this.keyById(sha256Bytes(spki)));
  }

  keyById(keyId: Uint8Array): number {
    const row = this.#db.sql("SELECT id FROM keys WHERE key = ?").get(keyId);
    return row === undefined ? this.#insert("INSERT INTO keys(key) VALUES (?)", keyId) : integerOf(row["id"]);
  }

  keyIdOf(id: number): `sha256:${string}` {
    return digestText(bytesOf(this.#db.sql("SELECT key FROM keys WHERE id = ?").get(id)?.["key"]));
  }

  log(origin: string): number {
    return cached(this.#logs, origin, () => {
      const row = this.#db.sql("SELECT id FROM logs WHERE origin = ?").get(origin);
      return row === undefined
        ? this.#insert("INSERT INTO logs(origin, held) VALUES (?, 0)", origin)
        : integerOf(row["id"]);
    });
  }

  /** null for a log of which nothing is held. */
  logIfKnown(origin: string): number | null {
    const row = this.#db.sql("SELECT id FROM logs WHERE origin = ?").get(origin);
    return row === undefined ? null : integerOf(row["id"]);
  }

  originOf(log: number): string {
    return textOf(this.#db.sql("SELECT origin FROM logs WHERE id = ?").get(log)?.["origin"]);
  }

  #insert(sql: string, value: string | Uint8Array): number {
    return Number(this.#db.sql(sql).run(value).lastInsertRowid);
  }
}

function cached(cache: Map<string, number>, key: string, find: () => number): number {
  const known = cache.get(key);
  if (known !== undefined) return known;
  if (cache.size >= MOST_CACHED) cache.clear();
  const found = find();
  cache.set(key, found);
  return found;
}
