import type { StatementView } from "@bongsu/sdk";
import { type Digest, encodeEnvelope, IN_TOTO_PAYLOAD_TYPE } from "@bongsu/statement";
import { answerKind } from "./codes.ts";
import { bytesOf, integerOf, orNull, type Prepared, type Row, textOf } from "./database.ts";
import type { Dictionaries } from "./dictionaries.ts";
import { bytesOfDigest, digestText } from "./digests.ts";
import type { Folds } from "./folds.ts";
import { type ReadPayload, readPayload } from "./read-body.ts";
import type { Summaries } from "./summaries.ts";

interface Parts {
  readonly db: Prepared;
  readonly names: Dictionaries;
  readonly folds: Folds;
  readonly summaries: Summaries;
}

/** A page shows so many; lists give the rest. */
const MOST_ANSWERS = 200;
const MOST_SAME = 50;

/** One statement with all that a page shows of it. */
export class StatementViews {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  statement(digest: Digest): StatementView | null {
    const row = this.#row(digest);
    if (row === null) return null;
    const id = integerOf(row["id"]);
    const answered = row["erased"] === 1 ? null : orNull(bytesOf, row["answered"]);
    return {
      summary: this.#parts.summaries.byId(id),
      statement: row["erased"] === 1 ? null : (this.#read(id)?.statement ?? null),
      answersTo: answered === null ? [] : [digestText(answered)],
      answers: this.#answers(bytesOf(row["digest"])),
      sameSubjects: this.#sameSubjects(id, orNull(integerOf, row["issuer"])),
    };
  }

  /** The envelope with the signature of an entry whose key stood for the issuer, where there is one. */
  envelope(digest: Digest): Uint8Array | null {
    const row = this.#row(digest);
    if (row === null || row["erased"] === 1) return null;
    const id = integerOf(row["id"]);
    const body = this.#parts.db.sql("SELECT type, payload FROM payloads WHERE statement = ?").get(id);
    if (body === undefined) return null;
    const { entries } = this.#parts.summaries.byId(id);
    const best = entries.find(({ standing }) => standing === "valid") ?? entries[0];
    const signed = this.#parts.db
      .sql(
        `SELECT e.signature FROM entries e JOIN logs l ON l.id = e.log
         WHERE e.statement = ? AND l.origin = ? AND e.position = ?`,
      )
      .get(id, best?.origin ?? "", best?.index ?? 0);
    return encodeEnvelope({
      payloadType: orNull(textOf, body["type"]) ?? IN_TOTO_PAYLOAD_TYPE,
      payload: bytesOf(body["payload"]),
      keyId: best?.keyId ?? null,
      signature: bytesOf(signed?.["signature"]),
    });
  }

  /** Those that count first, then by their places. */
  #answers(digest: Uint8Array): StatementView["answers"] {
    const rows = this.#parts.db
      .sql(
        `SELECT s.id, s.answer FROM statements s
         WHERE s.answered = ? AND (s.erased = 0 OR s.answer = 4) ORDER BY s.counts DESC,
           (SELECT min(l.origin || ' ' || printf('%016d', e.position)) FROM entries e JOIN logs l ON l.id = e.log
            WHERE e.statement = s.id)
         LIMIT ${MOST_ANSWERS}`,
      )
      .all(digest);
    return rows.map((row) => {
      const id = integerOf(row["id"]);
      return {
        kind: answerKind(integerOf(row["answer"])),
        statement: this.#parts.summaries.byId(id),
        text: [...(this.#read(id)?.reading.answers?.text ?? [])],
      };
    });
  }

  /** What other parties said of the same things, newest first; what answers this one is not among them. */
  #sameSubjects(id: number, issuer: number | null): StatementView["sameSubjects"] {
    const rows = this.#parts.db
      .sql(
        `SELECT DISTINCT s.id FROM subjects mine JOIN subjects theirs ON theirs.digest = mine.digest
         JOIN statements s ON s.id = theirs.statement
         WHERE mine.statement = ? AND s.id <> ? AND s.issuer IS NOT ? AND s.erased = 0
         ORDER BY s.id DESC LIMIT ${MOST_SAME}`,
      )
      .all(id, id, issuer);
    return rows.map((row) => this.#parts.summaries.byId(integerOf(row["id"])));
  }

  #read(id: number): ReadPayload | null {
    const row = this.#parts.db.sql("SELECT type, payload FROM payloads WHERE statement = ?").get(id);
    if (row === undefined) return null;
    const payloadType = orNull(textOf, row["type"]) ?? IN_TOTO_PAYLOAD_TYPE;
    const envelope = {
      payloadType,
      payload: bytesOf(row["payload"]),
      keyId: null,
      signature: new Uint8Array(0),
    };
    return readPayload(envelope, this.#parts.folds);
  }

  #row(digest: Digest): Row | null {
    const bytes = bytesOfDigest(digest);
    if (bytes === null) return null;
    return (
      this.#parts.db
        .sql("SELECT id, digest, issuer, erased, answered FROM statements WHERE digest = ?")
        .get(bytes) ?? null
    );
  }
}
