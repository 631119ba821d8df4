import type { StatementSummary, StatementView } from "@bongsu/sdk";
import { type AnswerKind, type Digest, encodeEnvelope, IN_TOTO_PAYLOAD_TYPE } from "@bongsu/statement";
import { ANSWER_KINDS, answerCode } from "./codes.ts";
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
const MOST_SUBJECTS = 20;
/** Of those of one subject, the newest. */
const MOST_LOOKED_AT = 1000;

interface Answering {
  readonly id: number;
  readonly kind: AnswerKind;
  readonly statement: StatementSummary;
}

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
    const isErased = row["erased"] === 1;
    const answered = isErased ? null : orNull(bytesOf, row["answered"]);
    const read = isErased ? null : this.#read(id);
    return {
      summary: this.#parts.summaries.byId(id),
      statement: read?.statement ?? null,
      answersTo: answered === null ? [] : [digestText(answered)],
      answers: this.#answers(bytesOf(row["digest"])),
      sameSubjects: this.#sameSubjects(id, orNull(integerOf, row["issuer"]), read),
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
    const found = [...this.#answering(digest, 1), ...this.#answering(digest, 0)].slice(0, MOST_ANSWERS);
    return found.map(({ id, kind, statement }) => ({
      kind,
      statement,
      text: [...(this.#read(id)?.reading.answers?.text ?? [])],
    }));
  }

  /** By the index of answers, kind by kind, so that a flood of them is not gone through. */
  #answering(digest: Uint8Array, counts: 0 | 1): readonly Answering[] {
    const ids = this.#parts.db.sql(
      `SELECT id, erased FROM statements WHERE answered = ? AND answer = ? AND counts = ? LIMIT ${MOST_ANSWERS}`,
    );
    const found = ANSWER_KINDS.flatMap((kind) =>
      ids
        .all(digest, answerCode(kind), counts)
        .filter(({ erased }) => erased === 0 || kind === "erasure")
        .map((row) => {
          const id = integerOf(row["id"]);
          return { id, kind, statement: this.#parts.summaries.byId(id) };
        }),
    );
    return found.sort((one, other) => byPlace(one.statement, other.statement));
  }

  /** What other parties said of the same things, newest first; what answers this one is not among them. */
  #sameSubjects(id: number, issuer: number | null, read: ReadPayload | null): StatementView["sameSubjects"] {
    const subjects = (read?.statement.subject ?? []).slice(0, MOST_SUBJECTS);
    const others = this.#parts.db.sql(
      `SELECT s.id FROM (SELECT statement FROM subjects WHERE digest = ? ORDER BY statement DESC LIMIT ${MOST_LOOKED_AT})
       CROSS JOIN statements s ON s.id = statement WHERE s.id <> ? AND s.issuer IS NOT ? AND s.erased = 0 LIMIT ${MOST_SAME}`,
    );
    const ids = subjects.flatMap(({ digest }) =>
      digest["sha256"] === undefined ? [] : others.all(Buffer.from(digest["sha256"], "hex"), id, issuer),
    );
    const newest = [...new Set(ids.map((row) => integerOf(row["id"])))]
      .sort((a, b) => b - a)
      .slice(0, MOST_SAME);
    return newest.map((other) => this.#parts.summaries.byId(other));
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

function byPlace(one: StatementSummary, other: StatementSummary): number {
  const [a, b] = [one.entries[0], other.entries[0]];
  if (a === undefined || b === undefined || a.origin === b.origin) return (a?.index ?? 0) - (b?.index ?? 0);
  return a.origin < b.origin ? -1 : 1;
}
