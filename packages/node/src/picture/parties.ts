import type { Page, PartyFilter, PartySummary, PartyView } from "@bongsu/sdk";
import { z } from "zod";
import type { PageAsked } from "./queries.ts";
import { cursorOf, limitOf, readCursor } from "./cursor.ts";
import { bytesOf, integerOf, orNull, type Prepared, type Row, textOf } from "./database.ts";
import type { Dictionaries } from "./dictionaries.ts";
import { bytesOfDigest, digestText } from "./digests.ts";
import { type Standings, validSpans } from "./standings.ts";
import { wordsOf } from "./words.ts";
import { partyKindSchema } from "@bongsu/sdk";

interface Parts {
  readonly db: Prepared;
  readonly names: Dictionaries;
  readonly standings: Standings;
}

const cursorSchema = z.tuple([z.string(), z.string(), z.string()]);

/** The parties of the picture, by domain; rivals of one domain by their logs and first keys. */
export class Parties {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  count(): number {
    return integerOf(this.#parts.db.sql("SELECT count(*) AS n FROM parties").get()?.["n"]);
  }

  page({ kind, country, q }: PartyFilter, { after, limit }: PageAsked): Page<PartySummary> {
    const [domain, origin, genesis] = after === null ? ["", "", ""] : readCursor(after, cursorSchema);
    const words = q === undefined ? [] : [...wordsOf(q)];
    if (q !== undefined && words.length === 0) return { items: [], next: null };
    const most = limitOf(limit);
    const rows = this.#parts.db
      .sql(
        `SELECT * FROM parties WHERE (domain, origin, genesis) > (?, ?, ?)
           AND (? IS NULL OR kind = ?) AND (? IS NULL OR country = ?)
           AND NOT EXISTS (SELECT 1 FROM json_each(?) WHERE instr(words, ' ' || value) = 0)
         ORDER BY domain, origin, genesis LIMIT ?`,
      )
      .all(
        domain,
        origin,
        bytesOfDigest(genesis) ?? new Uint8Array(0),
        kind ?? null,
        kind ?? null,
        country ?? null,
        country ?? null,
        JSON.stringify(words),
        most + 1,
      );
    const shown = rows.slice(0, most);
    const last = shown.at(-1);
    return {
      items: shown.map((row) => this.#summary(row)),
      next: rows.length > most && last !== undefined ? cursorOf(keyOf(last)) : null,
    };
  }

  of(domain: string): readonly Row[] {
    return this.#parts.db
      .sql("SELECT * FROM parties WHERE domain = ? ORDER BY origin, genesis LIMIT 100")
      .all(domain);
  }

  *all(): Generator<Omit<PartyView, "endorsedBy" | "endorses" | "reported">, void, void> {
    const rows = this.#parts.db.sql("SELECT * FROM parties ORDER BY domain, origin, genesis").iterate();
    for (const row of rows) yield this.view(row);
  }

  view(row: Row): Omit<PartyView, "endorsedBy" | "endorses" | "reported"> {
    const origin = textOf(row["origin"]);
    return {
      summary: this.#summary(row),
      profile: {
        digest: digestText(bytesOf(row["profile"])),
        place: { origin, index: integerOf(row["profile_position"]) },
      },
      keys: this.#keys(integerOf(row["id"])),
    };
  }

  #keys(party: number): PartyView["keys"] {
    const { db, names } = this.#parts;
    const rows = db.sql("SELECT * FROM party_keys WHERE party = ? ORDER BY rank").all(party);
    return rows.map((row) => {
      const from = orNull(integerOf, row["revoked_from"]);
      return {
        keyId: names.keyIdOf(integerOf(row["key"])),
        use: row["root"] === 1 ? "root" : "signing",
        from: integerOf(row["begins"]),
        until: orNull(integerOf, row["ends"]),
        revoked:
          from === null ? null : { from, at: integerOf(row["revoked_at"]), reason: textOf(row["reason"]) },
      };
    });
  }

  #summary(row: Row): PartySummary {
    const domain = textOf(row["domain"]);
    const { n: rivals } =
      this.#parts.db.sql("SELECT count(*) - 1 AS n FROM parties WHERE domain = ?").get(domain) ?? {};
    return {
      domain,
      kind: partyKindSchema.parse(row["kind"]),
      country: orNull(textOf, row["country"]),
      name: { en: textOf(row["name_en"]), ko: textOf(row["name_ko"]) },
      homeLog: { origin: textOf(row["origin"]), vkey: textOf(row["vkey"]) },
      genesis: digestText(bytesOf(row["genesis"])),
      rivals: integerOf(rivals),
      since: textOf(row["since"]),
      statements: this.#statements(row),
      retired: row["retired_size"] !== null,
    };
  }

  /** Statements whose entries here its keys signed while they were valid. */
  #statements(row: Row): number {
    const [issuer, log, id] = [integerOf(row["issuer"]), integerOf(row["log"]), integerOf(row["id"])];
    const { db, standings } = this.#parts;
    const own = standings.histories(issuer, log).find(({ party }) => party === id);
    if (own === undefined) return 0;
    const counted = db.sql(
      `SELECT count(*) AS n FROM entries WHERE issuer = ? AND log = ? AND key = ? AND position >= ? AND position < ?`,
    );
    return validSpans(own)
      .map(({ key, from, to }) => integerOf(counted.get(issuer, log, key, from, to)?.["n"]))
      .reduce((sum, n) => sum + n, 0);
  }
}

const keyOf = (row: Row): readonly string[] => [
  textOf(row["domain"]),
  textOf(row["origin"]),
  digestText(bytesOf(row["genesis"])),
];
