/** `node log-append.ts LOAD FOLDER THREADS BATCH`: every statement checked, logged, synced, published, acknowledged. */
import { writeFileSync } from "node:fs";
import { Appender, createLog, formatVkey } from "@bongsu/log";
import { CheckedAppends, FileStore, ed25519NoteKey, generateKey, guardIn, nodeLogCrypto } from "@bongsu/node";
import { WARM_UP, measure, readLoad } from "./log-load.ts";

const [path = "", folder = "", threads = "1", batch = "1024"] = process.argv.slice(2);
const origin = "log.example.org";
const { spki, envelopes } = readLoad(path);
const crypto = nodeLogCrypto();
const { key, signer, verifier } = ed25519NoteKey(crypto, origin, generateKey("ed25519"));
const log = {
  identity: { origin, crypto, signers: [signer], verifiers: [verifier] },
  store: new FileStore(folder),
  guard: guardIn(`${folder}-state`, origin),
};
await createLog(log);
// For log-verify.ts.
writeFileSync(`${folder}-state/vkey`, formatVkey(key));
const after = (milliseconds: number, work: () => void): (() => void) => {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
};
const appender = new Appender(log, after, { batch: Number(batch), window: 50, waiting: 1e6, body: 1 << 20 });
const checks = new CheckedAppends(appender, { threads: Number(threads), waiting: 1e6, body: 1 << 20 });
/** Submitters that each wait for their acknowledgement before the next. */
const SUBMITTERS = 8192;
let next = 0;
const appendUntil = async (end: number): Promise<void> => {
  const submitter = async (): Promise<void> => {
    while (next < end) {
      const { duplicate } = await checks.append(envelopes[next++] ?? new Uint8Array(0), spki);
      if (duplicate) throw new Error("the load holds a statement twice");
    }
  };
  await Promise.all(Array.from({ length: SUBMITTERS }, submitter));
};
await appendUntil(WARM_UP);
await measure(envelopes.length - WARM_UP, () => appendUntil(envelopes.length));
await checks.close();
await appender.close();
