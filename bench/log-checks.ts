/** `node log-checks.ts LOAD THREADS`: signature checks alone, which no log that checks can outrun. */
import { Worker, isMainThread, parentPort, workerData } from "node:worker_threads";
import { once } from "node:events";
import { parseEnvelope, signedBytes } from "@bongsu/statement";
import { nodeStatementCrypto } from "@bongsu/node";
import { WARM_UP, measure, readLoad } from "./log-load.ts";

async function main(): Promise<void> {
  const [path = "", threads = "1"] = process.argv.slice(2);
  const { envelopes } = readLoad(path);
  const workers = Array.from({ length: Number(threads) }, (_, part) => {
    return new Worker(import.meta.filename, { workerData: { path, part, of: Number(threads) } });
  });
  await Promise.all(workers.map((worker) => once(worker, "message")));
  const check = async (from: number, to: number): Promise<void> => {
    const done = workers.map((worker) => once(worker, "message"));
    for (const worker of workers) worker.postMessage([from, to]);
    await Promise.all(done);
  };
  await check(0, WARM_UP);
  await measure(envelopes.length - WARM_UP, () => check(WARM_UP, envelopes.length));
  await Promise.all(workers.map((worker) => worker.terminate()));
}

function checkPart({ path, part, of }: { path: string; part: number; of: number }): void {
  const { spki, envelopes } = readLoad(path);
  const crypto = nodeStatementCrypto();
  const mine = envelopes.filter((_, at) => at % of === part).map((bytes) => parseEnvelope(bytes));
  const signed = mine.map((envelope) => ({ bytes: signedBytes(envelope), signature: envelope.signature }));
  parentPort?.on("message", (range: readonly [number, number]) => {
    const [from, to] = range.map((at) => Math.ceil((at - part) / of));
    const bad = signed
      .slice(from, to)
      .filter(({ bytes, signature }) => !crypto.verifyP256(spki, bytes, signature));
    if (bad.length > 0) throw new Error(`${bad.length} signatures do not hold`);
    parentPort?.postMessage("done");
  });
  parentPort?.postMessage("ready");
}

if (isMainThread) await main();
else checkPart(workerData);
