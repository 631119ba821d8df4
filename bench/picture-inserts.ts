/**
 * `node picture-inserts.ts ENTRIES FILE COUNT`: the same bytes into a table of SQLite and nothing more, as a bound of
 * what a picture in SQLite can reach.
 */
import { createHash } from "node:crypto";
import { DatabaseSync } from "node:sqlite";
import { measure } from "./log-load.ts";
import { loadBatches } from "./picture-load.ts";

const BATCH = 4096;
const [path = "", to = "", count = "0"] = process.argv.slice(2);
const database = new DatabaseSync(to);
database.exec(
  `PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536;
   CREATE TABLE entries(id INTEGER PRIMARY KEY, digest BLOB NOT NULL UNIQUE, log INTEGER, position INTEGER, leaf BLOB, body BLOB)`,
);
const insert = database.prepare(
  "INSERT INTO entries(digest, log, position, leaf, body) VALUES (?, ?, ?, ?, ?)",
);
await measure(Number(count), async () => {
  for await (const batch of loadBatches(path, BATCH)) {
    database.exec("BEGIN");
    for (const { party, entry } of batch) {
      const digest = createHash("sha256").update(entry.leaf).digest();
      insert.run(digest, party, entry.index, entry.leaf, entry.body);
    }
    database.exec("COMMIT");
  }
});
database.close();
