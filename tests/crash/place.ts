import { buildSync } from "esbuild";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Frontier, decodeEntries, fsck, parseCheckpoint, parseNote, tilePath, treeHasher } from "@bongsu/log";
import type { Checkpoint, KeptLog } from "@bongsu/log";
import { generateKey, nodeLogCrypto, sha256 } from "@bongsu/node";
import { ORIGIN, logIn } from "./kept-log.ts";

/** A temporary folder with keys, a place for a log, and the writer as one file that starts quickly. */
export class Place {
  readonly root = mkdtempSync(join(tmpdir(), "bongsu-crash-"));
  readonly folder: string;
  readonly state: string;
  readonly writer: string;

  constructor(folder?: string) {
    this.folder = folder ?? join(this.root, "log");
    this.state = join(this.root, "state");
    this.writer = join(this.root, "writer.mjs");
    mkdirSync(this.state);
    for (const [name, kind] of [
      ["log", "ed25519"],
      ["author", "p256"],
    ] as const)
      writeFileSync(
        join(this.state, `${name}.pem`),
        generateKey(kind).export({ type: "pkcs8", format: "pem" }),
      );
    buildSync({
      entryPoints: [join(import.meta.dirname, "writer.ts")],
      outfile: this.writer,
      bundle: true,
      platform: "node",
      format: "esm",
      logLevel: "error",
    });
  }

  log(folder = this.folder): KeptLog {
    return logIn(folder, this.state, readFileSync(join(this.state, "log.pem"), "utf8"));
  }

  remove(): void {
    rmSync(this.root, { recursive: true });
  }
}

export async function checkpointOf(log: KeptLog): Promise<Checkpoint> {
  const note = await log.store.read("checkpoint");
  if (note === null) throw new Error("no checkpoint");
  return parseCheckpoint(parseNote(note).text);
}

/** The entries of the published log. */
export async function leavesOf(log: KeptLog): Promise<Uint8Array[]> {
  const { size } = await checkpointOf(log);
  const leaves: Uint8Array[] = [];
  for (let index = 0; index * 256 < size; index++) {
    const width = Math.min(256, size - index * 256);
    const bytes = await log.store.read(tilePath({ level: "entries", index, width }));
    leaves.push(...decodeEntries(bytes ?? new Uint8Array(0), index, width));
  }
  return leaves;
}

/** The roots of the trees of every size, in hex. */
export function rootsOf(leaves: readonly Uint8Array[]): string[] {
  const hasher = treeHasher(sha256);
  const frontier = new Frontier(hasher);
  const roots = [Buffer.from(frontier.root()).toString("hex")];
  for (const leaf of leaves) {
    frontier.append(hasher.leaf(leaf));
    roots.push(Buffer.from(frontier.root()).toString("hex"));
  }
  return roots;
}

/** What fsck finds wrong, and what it counted. */
export async function checked(log: KeptLog) {
  const damages: string[] = [];
  let summary = null;
  const source = {
    crypto: nodeLogCrypto(),
    read: (path: string) => log.store.read(path),
    origin: ORIGIN,
    log: log.identity.verifiers,
    bodies: true,
  };
  for await (const event of fsck(source)) {
    if (event.kind === "damage") damages.push(`${event.damage.code} ${JSON.stringify(event.damage.details)}`);
    if (event.kind === "summary") summary = event.summary;
  }
  return { damages, summary };
}
