import { createPrivateKey } from "node:crypto";
import { ed25519NoteKey } from "../../src/crypto/signers.ts";
import { TestLog, crypto, openWatch } from "./world.ts";

/** Cosigns a log that grows without end, says each size once its cosignature is given out, and waits to be killed. */
const [folder = ""] = process.argv.slice(2);
process.once("message", (pem) => void work(String(pem)));

async function work(pem: string): Promise<void> {
  const key = ed25519NoteKey(crypto, "log.example.org", createPrivateKey(pem));
  const log = new TestLog("log.example.org", key);
  const watch = openWatch(folder);
  watch.logs.add({ origin: log.origin, vkey: log.vkey, how: "witnessed", url: null, added: 0 });
  if (watch.witness === null || watch.witness.held !== null)
    throw watch.witness?.held ?? new Error("no witness");
  const hash = Buffer.from(crypto.sha256(new TextEncoder().encode(log.origin))).toString("hex");
  const before = watch.witness.checkpointOf(hash);
  let old = before === null ? 0 : Number(new TextDecoder().decode(before).split("\n")[1]);
  log.grow(old);
  for (;;) {
    const answer = watch.witness.addCheckpoint(await log.grow(old + 1).request(old));
    if (answer.status !== 200) throw new Error(`answered ${answer.status}`);
    old += 1;
    process.stdout.write(`${old}\n`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
