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
  `,
];
