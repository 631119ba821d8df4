import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { ED25519_NOTE, openCheckpoint, parseVkey, verifierOf } from "@bongsu/log";
import { Watch, WATCH_SETTINGS, cosignerOf, generateKey } from "@bongsu/node";
import type { Case } from "../transparency/case.ts";
import { noteKeyTexts } from "./note-keys.ts";
import { crypto } from "./own-log.ts";

const LIMIT = 20_000;
const ORIGIN = "tessera.example/behind-the-sofa";

/** A log that Tessera keeps is published only with our node's cosignature: its own rule, which fails closed. */
export async function tesseraCases(program: string, folder: string): Promise<readonly Case[]> {
  const key = noteKeyTexts(ORIGIN, generateKey("ed25519"), ED25519_NOTE);
  const witness = cosignerOf(crypto, "node.example/witness", generateKey("ed25519"));
  const watch = Watch.open({
    path: join(folder, "watch.sqlite"),
    state: join(folder, "state"),
    crypto,
    clock: { now: () => Date.now(), after: () => () => undefined },
    randomness: { bytes: (count) => globalThis.crypto.getRandomValues(new Uint8Array(count)) },
    settings: WATCH_SETTINGS,
    own: null,
    witness: { name: witness.key.name, cosigners: [witness] },
    held: () => null,
    party: () => null,
  });
  const { server, url } = await served(watch);
  const [vkey = ""] = watch.witness?.vkeys ?? [];
  const policy = join(folder, "policy");
  writeFileSync(policy, `witness ours ${vkey} ${url}\nquorum ours\n`);
  writeFileSync(join(folder, "log.key"), key.private);
  const run = async (
    what: string,
    expected: Case["expected"],
    log: string,
    entry: string,
  ): Promise<Case> => ({
    verifier: "tessera posix-oneshot 1.0.4",
    what,
    expected,
    ...(await published(program, folder, log, entry, policy, key.vkey, vkey)),
  });
  try {
    const cases = [await run("a log that our witness does not know", "refused", "unknown", "first")];
    watch.logs.add({ origin: ORIGIN, vkey: key.vkey, how: "witnessed", url: null, added: Date.now() });
    cases.push(await run("its first entry, cosigned by our witness", "accepted", "log", "first"));
    cases.push(await run("its second entry, by a consistency proof", "accepted", "log", "second"));
    cases.push(await run("another history by the same key", "refused", "fork", "other"));
    cases.push(await run("the log after somebody tried that", "accepted", "log", "third"));
    return cases;
  } finally {
    server.close();
    watch.close();
  }
}

/** Adds an entry; whether the checkpoint that was published then carries the witness's word. */
async function published(
  program: string,
  folder: string,
  name: string,
  entry: string,
  policy: string,
  vkey: string,
  witness: string,
): Promise<Pick<Case, "found" | "said">> {
  const log = join(folder, name);
  mkdirSync(log, { recursive: true });
  const entries = join(folder, `${entry}.entry`);
  writeFileSync(entries, `${entry}\n`);
  const before = sizeIn(log);
  const child = await spawned(program, [
    `-storage_dir=${log}`,
    `-entries=${entries}`,
    `-private_key=${join(folder, "log.key")}`,
    `-witness_policy_file=${policy}`,
    "-witness_timeout=5s",
  ]);
  const said = child.trim().split("\n").at(-1)?.slice(0, 160) ?? "";
  if (sizeIn(log) <= before) return { found: "refused", said };
  const verifiers = [vkey, witness].map((text) => verifierOf(crypto, parseVkey(crypto.sha256, text)));
  const [own, ours] = verifiers;
  if (own === undefined || ours === undefined) throw new Error("two keys are given");
  const { verified } = openCheckpoint(readFileSync(join(log, "checkpoint")), ORIGIN, [own], [ours]);
  return { found: verified.length === 2 ? "accepted" : "refused", said };
}

/** A program's words. It waits for a checkpoint that never comes where the witness says no. */
function spawned(program: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { timeout: LIMIT, stdio: ["ignore", "pipe", "pipe"] });
    let words = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (words += String(data)));
    child.on("close", () => resolve(words));
  });
}

const sizeIn = (log: string): number =>
  existsSync(join(log, "checkpoint"))
    ? Number(readFileSync(join(log, "checkpoint"), "utf8").split("\n")[1])
    : -1;

function served(watch: Watch): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const answer =
        request.url === "/add-checkpoint" ? watch.witness?.addCheckpoint(Buffer.concat(parts)) : undefined;
      response.writeHead(answer?.status ?? 404, { "content-type": answer?.contentType ?? "text/plain" });
      response.end(answer?.body);
    });
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      resolve({ server, url: `http://127.0.0.1:${port}` });
    });
  });
}
