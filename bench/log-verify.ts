/** `node log-verify.ts FOLDER THREADS`: every hash, tile, body and signature of a copy of a log. */
import { readFileSync } from "node:fs";
import { ed25519Verifier, fsck, parseVkey } from "@bongsu/log";
import type { FsckSummary } from "@bongsu/log";
import { FileStore, LeafChecks, nodeLogCrypto, sha256 } from "@bongsu/node";
import { measure } from "./log-load.ts";

const [folder = "", threads = "1", entries = "0"] = process.argv.slice(2);
const crypto = nodeLogCrypto();
const key = parseVkey(sha256, readFileSync(`${folder}-state/vkey`, "utf8"));
const store = new FileStore(folder);
const checks = new LeafChecks(folder, Number(threads));
const source = {
  crypto,
  read: (path: string) => store.read(path),
  origin: key.name,
  log: [ed25519Verifier(crypto, key)],
  bodies: true,
  checkSignatures: checks.badAmong.bind(checks),
};
await measure(Number(entries), async () => {
  let summary: FsckSummary | null = null;
  for await (const event of fsck(source)) {
    if (event.kind === "damage") throw event.damage;
    if (event.kind === "summary") summary = event.summary;
  }
  if (summary?.entries !== Number(entries) || checks.count !== Number(entries))
    throw new Error(`${summary?.entries} entries and ${checks.count} signatures were checked`);
});
await checks.close();
