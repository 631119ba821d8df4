import { LogRefusal, parseHashedRekordLeaf, type HashedRekord, type LoggedEntry } from "@bongsu/log";
import type { Envelope } from "@bongsu/statement";
import { refuse } from "../refusal.ts";
import { ENTRY_ERASED, ENTRY_MISSING, ENTRY_PRESENT, ENTRY_SEALED, type EntryState } from "./codes.ts";
import { integerOf, orNull, type Prepared } from "./database.ts";
import type { Dictionaries } from "./dictionaries.ts";
import { envelopeOf, isSealed } from "./read-body.ts";
import type { Statements } from "./statements-table.ts";
import type { Touched } from "./touched.ts";

/** What one entry brings. */
interface Brought {
  readonly state: EntryState;
  readonly envelope: Envelope | null;
}

/** Takes up entries of logs, one after the other; what follows from them for other rows is noted in `touched`. */
export class Intake {
  readonly #db: Prepared;
  readonly #names: Dictionaries;
  readonly #statements: Statements;

  constructor(db: Prepared, names: Dictionaries, statements: Statements) {
    this.#db = db;
    this.#names = names;
    this.#statements = statements;
  }

  /** @throws NodeRefusal entries-gap, entry-differs. */
  take(origin: string, entries: Iterable<LoggedEntry>, touched: Touched): void {
    const log = this.#names.log(origin);
    const before = integerOf(this.#db.sql("SELECT held FROM logs WHERE id = ?").get(log)?.["held"]);
    let held = before;
    for (const entry of entries) {
      const { index } = entry;
      if (index > held) refuse("entries-gap", { origin, found: index, expected: held });
      const leaf = leafOf(entry.leaf);
      if (index < held) this.#again(origin, log, entry, leaf, touched);
      else {
        this.#add(log, entry, leaf, touched);
        held += 1;
      }
    }
    if (held > before) this.#db.sql("UPDATE logs SET held = ? WHERE id = ?").run(held, log);
  }

  #add(log: number, entry: LoggedEntry, leaf: HashedRekord | null, touched: Touched): void {
    if (leaf === null) {
      this.#db
        .sql("INSERT INTO entries(log, position, state) VALUES (?, ?, ?)")
        .run(log, entry.index, ENTRY_MISSING);
      return;
    }
    const brought = broughtBy(entry, leaf);
    const place = { log, position: entry.index, key: this.#names.key(leaf.spki) };
    const known = this.#statements.find(leaf.digest);
    const found = known ?? this.#statements.add(leaf.digest, brought.state, brought.envelope, place);
    this.#db
      .sql(
        "INSERT INTO entries(log, position, statement, key, state, signature, issuer) VALUES (?, ?, ?, ?, ?, ?, ?)",
      )
      .run(log, entry.index, found.id, place.key, brought.state, leaf.signature, found.issuer);
    touched.statements.add(found.id);
    if (known === null) touched.key(found);
    else this.#joined(found.id, brought, touched);
  }

  /** An entry that is held already: what lies beside it may have come, or gone for good. */
  #again(origin: string, log: number, entry: LoggedEntry, leaf: HashedRekord | null, touched: Touched): void {
    const { index } = entry;
    const row = this.#db
      .sql("SELECT statement, key, state FROM entries WHERE log = ? AND position = ?")
      .get(log, index);
    const id = orNull(integerOf, row?.["statement"]);
    if (id === null || leaf === null) {
      if (id !== null || leaf !== null) refuse("entry-differs", { origin, index });
      return;
    }
    const isSame =
      this.#statements.find(leaf.digest)?.id === id && this.#names.key(leaf.spki) === row?.["key"];
    if (!isSame) refuse("entry-differs", { origin, index });
    const brought = broughtBy(entry, leaf);
    if (brought.state <= integerOf(row?.["state"])) return;
    this.#db
      .sql("UPDATE entries SET state = ? WHERE log = ? AND position = ?")
      .run(brought.state, log, index);
    this.#joined(id, brought, touched);
  }

  /** A statement that was known has one more entry, or one of its entries another state. */
  #joined(id: number, { envelope }: Brought, touched: Touched): void {
    touched.statements.add(id);
    const before = this.#statements.at(id);
    touched.key(before);
    if (before.answered !== null) touched.answered.push(before.answered);
    const states = this.#db.sql("SELECT DISTINCT state FROM entries WHERE statement = ?").all(id);
    this.#statements.refresh(
      id,
      states.map((row) => integerOf(row["state"])),
      envelope,
    );
    touched.key(this.#statements.at(id));
  }
}

function leafOf(bytes: Uint8Array): HashedRekord | null {
  try {
    return parseHashedRekordLeaf(bytes);
  } catch (error) {
    // An entry of another kind has its place and says nothing here.
    if (error instanceof LogRefusal) return null;
    throw error;
  }
}

function broughtBy({ state, body }: LoggedEntry, { digest }: HashedRekord): Brought {
  if (state === "erased") return { state: ENTRY_ERASED, envelope: null };
  if (state !== "present" || body === null) return { state: ENTRY_MISSING, envelope: null };
  if (isSealed(body)) return { state: ENTRY_SEALED, envelope: null };
  const envelope = envelopeOf(body, digest);
  return { state: envelope === null ? ENTRY_MISSING : ENTRY_PRESENT, envelope };
}
