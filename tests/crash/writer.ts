/** A process that appends without end, and says each acknowledgement in a line once it has it. */
import { readFileSync, writeSync } from "node:fs";
import { Appender, createLog } from "@bongsu/log";
import { encodeEnvelope, signPayload } from "@bongsu/statement";
import { checkStatement, nodeLogCrypto, nodeStatementCrypto } from "@bongsu/node";
import { author, logIn } from "./kept-log.ts";

const [folder = "", state = "", name = "", batch = "8", most = "1000000"] = process.argv.slice(2);
const log = logIn(folder, state, readFileSync(`${state}/log.pem`, "utf8"));
const signer = author(readFileSync(`${state}/author.pem`, "utf8"));
const [crypto, statements] = [nodeLogCrypto(), nodeStatementCrypto()];

if ((await log.store.read("checkpoint")) === null) await createLog(log);
const after = (milliseconds: number, work: () => void): (() => void) => {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
};
const limits = { batch: Number(batch), window: 0, waiting: 1000, body: 1 << 20 };
const appender = new Appender(log, after, limits);

async function append(n: number): Promise<void> {
  const payload = new TextEncoder().encode(JSON.stringify({ name, n }));
  const envelope = encodeEnvelope(signPayload("application/vnd.in-toto+json", payload, signer));
  const submission = checkStatement(crypto, statements, envelope, signer.spki);
  const { index } = await appender.append(submission);
  writeSync(1, `${index} ${Buffer.from(submission.leafHash).toString("hex")}\n`);
}

writeSync(1, "ready\n");
for (let n = 0; n < Number(most); n += limits.batch)
  await Promise.all(Array.from({ length: limits.batch }, (_, at) => append(n + at)));
await appender.close();
