import {
  foldParties,
  IN_TOTO_PAYLOAD_TYPE,
  openStatement,
  type FoldedParty,
  type LoggedStatement,
} from "@bongsu/statement";
import { KEY_TYPES_END } from "./codes.ts";
import { bytesOf, integerOf, type Prepared } from "./database.ts";
import type { Dictionaries } from "./dictionaries.ts";
import { bytesOfDigest } from "./digests.ts";
import type { Folds } from "./folds.ts";
import { changedSpans, type ChangedSpan, type PartyKeys, type Standings } from "./standings.ts";
import { wordsOf } from "./words.ts";

export type ChangedIn = ChangedSpan & { readonly log: number };

interface Parts {
  readonly db: Prepared;
  readonly names: Dictionaries;
  readonly standings: Standings;
  readonly folds: Folds;
}

/** Folds the parties that claim a domain anew, and gives the places where the standing of a key has changed by it. */
export function refoldParties(issuer: number, parts: Parts): readonly ChangedIn[] {
  const { db, standings, names } = parts;
  const domain = names.textOf(issuer);
  const found = keyStatements(issuer, parts);
  const before = new Map<number, readonly PartyKeys[]>();
  for (const log of new Set([...logsOf(issuer, db), ...found.keys()]))
    before.set(log, standings.histories(issuer, log));
  db.sql("DELETE FROM party_keys WHERE party IN (SELECT id FROM parties WHERE issuer = ?)").run(issuer);
  db.sql("DELETE FROM parties WHERE issuer = ?").run(issuer);
  for (const [log, statements] of found)
    for (const folded of foldParties(domain, names.originOf(log), statements))
      insertParty(issuer, log, folded, parts);
  standings.forget();
  return [...before].flatMap(([log, old]) =>
    changedSpans(old, standings.histories(issuer, log)).map((span) => ({ ...span, log })),
  );
}

/** In one log; each of them is opened again at every new one, and a hostile log must not make that long. */
export const MOST_KEY_EVENTS = 2000;

const logsOf = (issuer: number, db: Prepared): readonly number[] =>
  db
    .sql("SELECT DISTINCT log FROM parties WHERE issuer = ?")
    .all(issuer)
    .map((row) => integerOf(row["log"]));

function keyStatements(issuer: number, { db, names, folds }: Parts): Map<number, LoggedStatement[]> {
  const rows = db
    .sql(
      `SELECT found.log, found.position, found.key, p.payload FROM (
         SELECT e.log, e.position, e.key, s.id, row_number() OVER (PARTITION BY e.log ORDER BY e.position) AS place
         FROM statements s JOIN entries e ON e.statement = s.id
         WHERE s.issuer = ? AND s.type <= ${KEY_TYPES_END}
       ) found JOIN payloads p ON p.statement = found.id WHERE found.place <= ${MOST_KEY_EVENTS}`,
    )
    .all(issuer);
  const byLog = new Map<number, LoggedStatement[]>();
  const types = [...folds.types.values()];
  for (const row of rows) {
    const payload = bytesOf(row["payload"]);
    const envelope = {
      payloadType: IN_TOTO_PAYLOAD_TYPE,
      payload,
      keyId: null,
      signature: new Uint8Array(0),
    };
    const opened = openStatement(envelope, types);
    const log = integerOf(row["log"]);
    const logged = {
      position: integerOf(row["position"]),
      keyId: names.keyIdOf(integerOf(row["key"])),
      opened,
    };
    const known = byLog.get(log);
    if (known === undefined) byLog.set(log, [logged]);
    else known.push(logged);
  }
  return byLog;
}

function insertParty(
  issuer: number,
  log: number,
  { history, since, profile }: FoldedParty,
  { db, names }: Parts,
): void {
  const { domain, genesis, profilePosition, keys, retired } = history;
  const { kind, country, name, homeLog } = history.profile;
  const words = [...wordsOf([domain, name.en, name.ko].join(" "))].map((word) => ` ${word}`).join("");
  const { lastInsertRowid } = db
    .sql(
      `INSERT INTO parties(domain, origin, genesis, issuer, log, genesis_position, profile_position, profile, kind,
         country, name_en, name_ko, vkey, since, retired_size, retired_position, words)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      domain,
      homeLog.origin,
      bytesOfDigest(genesis.keyId),
      issuer,
      log,
      genesis.position,
      profilePosition,
      bytesOfDigest(profile),
      kind,
      country,
      name.en,
      name.ko,
      homeLog.vkey,
      since,
      retired?.said.size ?? null,
      retired?.position ?? null,
      words,
    );
  for (const [rank, { keyId, use, from, until, revoked }] of keys.entries())
    db.sql(
      `INSERT INTO party_keys(party, rank, key, root, begins, ends, revoked_from, revoked_at, reason)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      lastInsertRowid,
      rank,
      names.keyById(bytesOfDigest(keyId) ?? new Uint8Array(0)),
      use === "root" ? 1 : 0,
      from,
      until,
      revoked?.from ?? null,
      revoked?.at ?? null,
      revoked?.reason ?? null,
    );
}
