/** A new number makes every picture anew: the tables have changed, or how they are filled. */
export const TABLES_VERSION = 1;

/**
 * Texts, keys and logs have numbers of their own, so that a million entries stay small. `statements.id` counts arrivals
 * on this node: the only thing here that is not a function of the set of entries, and no dump has it.
 */
export const TABLES = `
CREATE TABLE folds(versions TEXT NOT NULL);
CREATE TABLE texts(id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
CREATE TABLE keys(id INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE);
CREATE TABLE logs(id INTEGER PRIMARY KEY, origin TEXT NOT NULL UNIQUE, held INTEGER NOT NULL);

CREATE TABLE statements(
  id INTEGER PRIMARY KEY,
  digest BLOB NOT NULL UNIQUE,
  body INTEGER NOT NULL,
  erased INTEGER NOT NULL,
  bound INTEGER NOT NULL,
  type INTEGER, issuer INTEGER, about INTEGER,
  about_name TEXT, claimed TEXT, headline_en TEXT, headline_ko TEXT,
  answer INTEGER, answered BLOB, counts INTEGER NOT NULL
);
CREATE INDEX statements_by_type ON statements(type) WHERE type IS NOT NULL;
CREATE INDEX statements_by_issuer ON statements(issuer) WHERE issuer IS NOT NULL;
CREATE INDEX key_events ON statements(issuer) WHERE type <= 4;
CREATE INDEX erasures ON statements(issuer) WHERE answer = 4;
CREATE INDEX statements_by_about ON statements(about) WHERE about IS NOT NULL;
CREATE INDEX statements_by_answered ON statements(answered, answer, counts) WHERE answered IS NOT NULL;
CREATE INDEX statements_by_answered_newest ON statements(answered) WHERE answered IS NOT NULL;

CREATE TABLE payloads(statement INTEGER PRIMARY KEY, type TEXT, payload BLOB NOT NULL);

CREATE TABLE entries(
  log INTEGER NOT NULL, position INTEGER NOT NULL,
  statement INTEGER, key INTEGER, state INTEGER NOT NULL, signature BLOB, issuer INTEGER,
  PRIMARY KEY(log, position)
) WITHOUT ROWID;
CREATE INDEX entries_by_statement ON entries(statement);
CREATE INDEX entries_by_log_newest ON entries(log, statement);
CREATE INDEX entries_by_key ON entries(issuer, log, key, position) WHERE issuer IS NOT NULL;

CREATE TABLE subjects(digest BLOB NOT NULL, statement INTEGER NOT NULL, PRIMARY KEY(digest, statement)) WITHOUT ROWID;

CREATE TABLE parties(
  id INTEGER PRIMARY KEY,
  domain TEXT NOT NULL, origin TEXT NOT NULL, genesis BLOB NOT NULL,
  issuer INTEGER NOT NULL, log INTEGER NOT NULL, genesis_position INTEGER NOT NULL, profile_position INTEGER NOT NULL,
  profile BLOB NOT NULL, kind TEXT NOT NULL, country TEXT, name_en TEXT NOT NULL, name_ko TEXT NOT NULL,
  vkey TEXT NOT NULL, since TEXT NOT NULL, retired_size INTEGER, retired_position INTEGER, words TEXT NOT NULL,
  UNIQUE(domain, origin, genesis)
);
CREATE INDEX parties_by_log ON parties(issuer, log);
CREATE TABLE party_keys(
  party INTEGER NOT NULL, rank INTEGER NOT NULL, key INTEGER NOT NULL, root INTEGER NOT NULL,
  begins INTEGER NOT NULL, ends INTEGER,
  revoked_from INTEGER, revoked_at INTEGER, reason TEXT,
  PRIMARY KEY(party, rank)
) WITHOUT ROWID;

CREATE VIRTUAL TABLE words USING fts5(said, content='', contentless_delete=1, detail=none, tokenize='ascii');
INSERT INTO words(words, rank) VALUES('secure-delete', 1);
INSERT INTO words(words, rank) VALUES('hashsize', 33554432);
`;
