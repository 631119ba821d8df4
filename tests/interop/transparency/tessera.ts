import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join, normalize } from "node:path";
import { spawn } from "node:child_process";
import type { Case } from "./case.ts";
import { beside, type Sample, textOf } from "./sample.ts";

/** On one flipped byte N=1 and N=2 hang; N=8 fails as it should. */
const WORKERS = 8;
const LIMIT = 60_000;

/** Tessera's fsck over HTTP, on copies of the log with one thing changed in each. */
export async function tesseraCases(fsck: string, sample: Sample, big: string): Promise<Case[]> {
  const at = async (what: string, expected: Case["expected"], log: string, vkey: string): Promise<Case> => ({
    verifier: "tessera fsck 1.0.4",
    what,
    expected,
    ...(await served(log, (url) => checked(fsck, url, vkey))),
  });
  const vkey = join(sample.log, "log.vkey");
  const cases = [
    await at("the log that the commands made", "accepted", sample.log, vkey),
    await at("a log of 70,000 entries", "accepted", join(big, "log-70000"), join(big, "log.vkey")),
    await at("a log of another origin", "refused", sample.log, otherName(sample, vkey)),
  ];
  for (const [what, path] of Object.entries(FLIPS)) {
    const copy = join(sample.folder, "flipped");
    rmSync(copy, { recursive: true, force: true });
    cpSync(sample.log, copy, { recursive: true });
    flip(join(copy, path));
    cases.push(await at(what, "refused", copy, vkey));
  }
  return cases;
}

const FLIPS: Readonly<Record<string, string>> = {
  "a byte in a leaf": "tile/entries/000.p/4",
  "a byte in a tile": "tile/0/000.p/4",
  "a byte in the checkpoint": "checkpoint",
};

function flip(path: string): void {
  const bytes = readFileSync(path);
  const at = Math.floor(bytes.length / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

/** The key ID belongs to the name, so this is no key at all. */
const otherName = (sample: Sample, vkey: string): string =>
  beside(sample, "other.vkey", textOf(vkey).replace("log.", "fog."));

function checked(fsck: string, url: string, vkey: string): Promise<Pick<Case, "found" | "said">> {
  return new Promise((resolve) => {
    const args = ["-ui=false", `-N=${WORKERS}`, `-storage_url=${url}/`, `-public_key=${vkey}`];
    const child = spawn(fsck, args, { timeout: LIMIT, stdio: ["ignore", "pipe", "pipe"] });
    let words = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (words += String(data)));
    child.on("close", (code) => {
      const said = words.trim().split("\n").at(-1)?.slice(0, 160) ?? "";
      // It ends with 0 on most damages too; only its words tell.
      const sound = code === 0 && words.includes("Successfully fsck'd log");
      resolve({ found: sound ? "accepted" : "refused", said });
    });
  });
}

/** Shows a folder as any web server would, while `work` goes on. */
async function served<T>(folder: string, work: (url: string) => Promise<T>): Promise<T> {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? "/", "http://localhost").pathname);
    try {
      response.end(readFileSync(join(folder, path)));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    return await work(`http://127.0.0.1:${portOf(server)}`);
  } finally {
    server.close();
  }
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}
