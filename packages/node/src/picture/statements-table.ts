import { type Envelope, foldBody, IN_TOTO_PAYLOAD_TYPE } from "@bongsu/statement";
import { answerCode, bodyCode, ENTRY_PRESENT, shownOf } from "./codes.ts";
import { bytesOf, integerOf, orNull, type Prepared, type Row } from "./database.ts";
import type { Dictionaries } from "./dictionaries.ts";
import { bytesOfDigest } from "./digests.ts";
import type { Folds } from "./folds.ts";
import { isSealed, type ReadPayload, readPayload } from "./read-body.ts";
import type { Standings } from "./standings.ts";
import type { WordIndex } from "./word-index.ts";

export interface FoundStatement {
  readonly id: number;
  readonly issuer: number | null;
  readonly type: number | null;
  /** What it answers. */
  readonly answered: Uint8Array | null;
}

/** Where an entry lies, and which key signed it. */
export interface EntryPlace {
  readonly log: number;
  readonly position: number;
  readonly key: number;
}

interface Parts {
  readonly db: Prepared;
  readonly names: Dictionaries;
  readonly standings: Standings;
  readonly words: WordIndex;
  readonly folds: Folds;
}

/** What the columns of a statement hold, in their order. */
type Columns = readonly [
  type: number | null,
  issuer: number | null,
  about: number | null,
  aboutName: string | null,
  claimed: string | null,
  headlineEn: string | null,
  headlineKo: string | null,
  answer: number | null,
  answered: Uint8Array | null,
];
const NOTHING: Columns = [null, null, null, null, null, null, null, null, null];

/** The rows of statements: what their bodies say, and what of it is kept while a body is held. */
export class Statements {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  find(digest: Uint8Array): FoundStatement | null {
    const row = this.#parts.db
      .sql("SELECT id, issuer, type, answered FROM statements WHERE digest = ?")
      .get(digest);
    return row === undefined ? null : foundIn(row);
  }

  at(id: number): FoundStatement {
    const row = this.#parts.db.sql("SELECT id, issuer, type, answered FROM statements WHERE id = ?").get(id);
    return foundIn(row ?? {});
  }

  /** A statement that is new here, with its first entry. */
  add(digest: Uint8Array, state: number, envelope: Envelope | null, place: EntryPlace): FoundStatement {
    const { db, standings } = this.#parts;
    const read = envelope === null ? null : readPayload(envelope, this.#parts.folds);
    const columns = this.#columns(read);
    const [type, issuer] = columns;
    const isBound = standings.standing(issuer, place.log, place.key, place.position) === "valid";
    const body = envelope === null ? bodyCode(foldBody([shownOf(state)], false)) : bodyWith(envelope.payload);
    const { lastInsertRowid } = db
      .sql(
        `INSERT INTO statements(digest, body, erased, bound, counts,
           type, issuer, about, about_name, claimed, headline_en, headline_ko, answer, answered)
         VALUES (?, ?, 0, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(digest, body, isBound ? 1 : 0, ...columns);
    const id = Number(lastInsertRowid);
    if (envelope !== null) this.#keep(id, envelope, read, columns, false);
    return { id, issuer, type, answered: columns[8] };
  }

  /** After an entry has joined, or its body has come or gone: `states` are those of all entries. */
  refresh(id: number, states: readonly number[], envelope: Envelope | null): void {
    const { db } = this.#parts;
    const held = this.payload(id);
    const isHeld = states.includes(ENTRY_PRESENT);
    if (!isHeld && held !== null) this.#unlearn(id);
    if (isHeld && held === null && envelope !== null) this.#learn(id, envelope);
    const payload = held ?? envelope?.payload ?? null;
    const body =
      isHeld && payload !== null ? bodyWith(payload) : bodyCode(foldBody(states.map(shownOf), false));
    db.sql("UPDATE statements SET body = ? WHERE id = ? AND body <> ?").run(body, id, body);
    const { issuer } = this.at(id);
    db.sql("UPDATE entries SET issuer = ? WHERE statement = ?").run(issuer, id);
    this.rebind(id);
  }

  /** Whether one of its entries was signed by a key that stood for the issuer there. @returns whether that is new. */
  rebind(id: number): boolean {
    const { db, standings } = this.#parts;
    const { issuer } = this.at(id);
    const entries =
      issuer === null ? [] : db.sql("SELECT log, key, position FROM entries WHERE statement = ?").all(id);
    const isBound = entries.some(
      ({ log, key, position }) =>
        standings.standing(issuer, integerOf(log), integerOf(key), integerOf(position)) === "valid",
    );
    const bound = isBound ? 1 : 0;
    return (
      db.sql("UPDATE statements SET bound = ? WHERE id = ? AND bound <> ?").run(bound, id, bound).changes > 0
    );
  }

  payload(id: number): Uint8Array | null {
    const row = this.#parts.db.sql("SELECT payload FROM payloads WHERE statement = ?").get(id);
    return row === undefined ? null : bytesOf(row["payload"]);
  }

  /** Puts the words of a statement back that is erased no longer. */
  index(id: number): void {
    const read = this.#readAgain(id);
    if (read !== null) this.#parts.words.add(id, read.reading.texts, this.#columns(read));
  }

  #learn(id: number, envelope: Envelope): void {
    const read = readPayload(envelope, this.#parts.folds);
    const columns = this.#columns(read);
    const erased = this.#parts.db.sql("SELECT erased FROM statements WHERE id = ?").get(id)?.["erased"] === 1;
    this.#write(id, columns);
    this.#keep(id, envelope, read, columns, erased);
  }

  #unlearn(id: number): void {
    const { db, words } = this.#parts;
    const read = this.#readAgain(id);
    const about = db.sql("DELETE FROM subjects WHERE digest = ? AND statement = ?");
    for (const digest of read === null ? [] : subjectsOf(read)) about.run(digest, id);
    this.#write(id, NOTHING);
    db.sql("UPDATE statements SET counts = 0 WHERE id = ?").run(id);
    words.remove(id);
    // Otherwise pages that are freed keep what was in them; too slow for all else that is deleted here.
    db.database.exec("PRAGMA secure_delete = ON");
    db.sql("DELETE FROM payloads WHERE statement = ?").run(id);
    db.database.exec("PRAGMA secure_delete = FAST");
  }

  #readAgain(id: number): ReadPayload | null {
    const row = this.#parts.db.sql("SELECT type, payload FROM payloads WHERE statement = ?").get(id);
    // A payload of another type was never read.
    if (row === undefined || row["type"] !== null) return null;
    const payload = bytesOf(row["payload"]);
    const envelope = {
      payloadType: IN_TOTO_PAYLOAD_TYPE,
      payload,
      keyId: null,
      signature: new Uint8Array(0),
    };
    return readPayload(envelope, this.#parts.folds);
  }

  #write(id: number, columns: Columns): void {
    this.#parts.db
      .sql(
        `UPDATE statements SET type = ?, issuer = ?, about = ?, about_name = ?, claimed = ?, headline_en = ?,
           headline_ko = ?, answer = ?, answered = ? WHERE id = ?`,
      )
      .run(...columns, id);
  }

  #keep(
    id: number,
    { payloadType, payload }: Envelope,
    read: ReadPayload | null,
    columns: Columns,
    erased: boolean,
  ): void {
    const { db, words } = this.#parts;
    const type = payloadType === IN_TOTO_PAYLOAD_TYPE ? null : payloadType;
    db.sql("INSERT INTO payloads(statement, type, payload) VALUES (?, ?, ?)").run(id, type, payload);
    if (read === null) return;
    if (!erased) words.add(id, read.reading.texts, columns);
    const about = db.sql("INSERT OR IGNORE INTO subjects(digest, statement) VALUES (?, ?)");
    for (const digest of subjectsOf(read)) about.run(digest, id);
  }

  #columns(read: ReadPayload | null): Columns {
    if (read === null) return NOTHING;
    const { names } = this.#parts;
    const { statement, issuer, reading } = read;
    const { about, claimedAt, headline, answers } = reading;
    const domain = about?.domain ?? null;
    return [
      names.text(statement.predicateType),
      issuer === null ? null : names.text(issuer),
      domain === null ? null : names.text(domain),
      about?.name ?? null,
      claimedAt,
      headline?.en ?? null,
      headline?.ko ?? null,
      answers === null ? null : answerCode(answers.kind),
      answers === null ? null : bytesOfDigest(answers.of),
    ];
  }
}

const subjectsOf = ({ statement }: ReadPayload): readonly Uint8Array[] =>
  statement.subject.flatMap(({ digest: { sha256 } }) =>
    sha256 === undefined ? [] : [Buffer.from(sha256, "hex")],
  );

const bodyWith = (payload: Uint8Array): number => bodyCode(isSealed(payload) ? "sealed" : "present");

const foundIn = ({ id, issuer, type, answered }: Row): FoundStatement => ({
  id: integerOf(id),
  issuer: orNull(integerOf, issuer),
  type: orNull(integerOf, type),
  answered: orNull(bytesOf, answered),
});
