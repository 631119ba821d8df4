/** The tables of watch.sqlite, one text for each version that there has been. */
export const WATCH_SCHEMA: readonly string[] = [
  `
  CREATE TABLE installation (id TEXT NOT NULL) STRICT;

  -- Whose checkpoints are known here, and how.
  CREATE TABLE log (
    origin TEXT NOT NULL,
    vkey TEXT NOT NULL,
    how TEXT NOT NULL CHECK (how IN ('own', 'neighbour', 'witnessed', 'heard')),
    url TEXT,
    added INTEGER NOT NULL,
    PRIMARY KEY (origin, vkey)
  ) STRICT, WITHOUT ROWID;

  -- What this witness cosigned last, one line for each log; never taken back.
  CREATE TABLE cosigned (
    origin TEXT PRIMARY KEY NOT NULL,
    size INTEGER NOT NULL,
    root BLOB NOT NULL,
    at INTEGER NOT NULL,
    note BLOB NOT NULL
  ) STRICT, WITHOUT ROWID;

  -- Cosignatures of the own log's checkpoints, each verified.
  CREATE TABLE gathered (
    size INTEGER NOT NULL,
    root BLOB NOT NULL,
    name TEXT NOT NULL,
    key_id INTEGER NOT NULL,
    at INTEGER NOT NULL,
    signature BLOB NOT NULL,
    PRIMARY KEY (size, root, name, key_id)
  ) STRICT, WITHOUT ROWID;

  -- What came of asking each witness last.
  CREATE TABLE asked (
    url TEXT PRIMARY KEY NOT NULL,
    size INTEGER NOT NULL,
    tried INTEGER NOT NULL,
    problem TEXT
  ) STRICT, WITHOUT ROWID;

  -- Checkpoints that their log signed, with whoever showed them. agrees: the tree that is held here begins with it.
  CREATE TABLE seen (
    origin TEXT NOT NULL,
    vkey TEXT NOT NULL,
    source TEXT NOT NULL,
    size INTEGER NOT NULL,
    root BLOB NOT NULL,
    note BLOB NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    agrees INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (origin, vkey, source, size, root)
  ) STRICT, WITHOUT ROWID;

  -- Never taken out.
  CREATE TABLE alarm (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    origin TEXT NOT NULL,
    vkey TEXT NOT NULL,
    at INTEGER NOT NULL,
    notes TEXT NOT NULL,
    proof TEXT NOT NULL
  ) STRICT;
  CREATE INDEX alarm_of_log ON alarm (origin, vkey);

  -- Since when entries or bodies are missing of a log.
  CREATE TABLE missing (origin TEXT PRIMARY KEY NOT NULL, since INTEGER NOT NULL) STRICT, WITHOUT ROWID;

  -- The newest of the own checkpoints that a quorum watched.
  CREATE TABLE shown (size INTEGER NOT NULL, note BLOB NOT NULL) STRICT;
  `,
  `
  -- What the mirror of this node cosigned last: as the table cosigned, by a key that says more.
  CREATE TABLE mirrored (
    origin TEXT PRIMARY KEY NOT NULL,
    size INTEGER NOT NULL,
    root BLOB NOT NULL,
    at INTEGER NOT NULL,
    note BLOB NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE mirror_installation (id TEXT NOT NULL) STRICT;
  `,
];
