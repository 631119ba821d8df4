/** `node log-append.ts LOAD FOLDER THREADS BATCH`: every statement checked, logged, synced, published, acknowledged. */
import { writeFileSync } from "node:fs";
import { Appender, createLog, formatVkey } from "@bongsu/log";
import {
  FileStore,
  SignatureChecks,
  ed25519NoteKey,
  generateKey,
  guardIn,
  nodeLogCrypto,
} from "@bongsu/node";
import { measure, readLoad } from "./log-load.ts";

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
const checks = new SignatureChecks(Number(threads), 1e6);
const append = async (envelope: Uint8Array): Promise<void> => {
  const { duplicate } = await appender.append(await checks.check(envelope, spki));
  if (duplicate) throw new Error("the load holds a statement twice");
};

/** Submitters that each wait for their acknowledgement before the next. */
const SUBMITTERS = 8192;
await append(envelopes[0] ?? new Uint8Array(0));
await measure(envelopes.length - 1, async () => {
  let next = 1;
  const submitter = async (): Promise<void> => {
    for (let at = next++; at < envelopes.length; at = next++)
      await append(envelopes[at] ?? new Uint8Array(0));
  };
  await Promise.all(Array.from({ length: SUBMITTERS }, submitter));
});
await checks.close();
await appender.close();
