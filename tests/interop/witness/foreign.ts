import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { createHash } from "node:crypto";
import {
  ED25519_COSIGNATURE,
  ED25519_NOTE,
  ML_DSA_44_COSIGNATURE,
  formatVkey,
  toBase64,
  verifierKey,
} from "@bongsu/log";
import { generateKey, sha256 } from "@bongsu/node";
import { type Serving, freePort, serving } from "./children.ts";
import { noteKeyTexts } from "./note-keys.ts";

/** A witness of others that knows our log. */
export interface ForeignWitness extends Serving {
  readonly name: string;
  readonly vkeys: readonly string[];
}

/** transparency-dev's witness, with an Ed25519 and an ML-DSA-44 key. */
export async function omniwitness(
  command: string,
  folder: string,
  log: { readonly origin: string; readonly vkey: string },
): Promise<ForeignWitness> {
  mkdirSync(folder, { recursive: true });
  const name = "omniwitness.example/w";
  const keys = [
    noteKeyTexts(name, generateKey("ed25519"), ED25519_NOTE, ED25519_COSIGNATURE),
    noteKeyTexts(name, generateKey("ml-dsa-44"), ML_DSA_44_COSIGNATURE),
  ];
  const paths = keys.map((key, at) => written(folder, `key-${at}`, key.private));
  const logs = written(
    folder,
    "logs.yaml",
    `Logs:\n  - Origin: ${log.origin}\n    URL: http://127.0.0.1:9/\n    PublicKey: ${log.vkey}\n    Feeder: none\n`,
  );
  const port = await freePort();
  const child = await serving(
    command,
    [
      ...paths.map((path) => `--private_key_path=${path}`),
      `--additional_logs=${logs}`,
      `--db_file=${join(folder, "witness.db")}`,
      `--listen=127.0.0.1:${port}`,
      `--metrics_listen=127.0.0.1:${await freePort()}`,
    ],
    port,
  );
  return { ...child, name: "transparency-dev witness", vkeys: keys.map(({ vkey }) => vkey) };
}

/** The witness of torchwood, whose key an ssh-agent holds. */
export async function litewitness(
  command: string,
  folder: string,
  log: { readonly origin: string; readonly vkey: string },
): Promise<ForeignWitness> {
  mkdirSync(folder, { recursive: true });
  const key = join(folder, "key");
  execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", key]);
  const blob = Buffer.from(readFileSync(`${key}.pub`, "utf8").split(" ")[1] ?? "", "base64");
  const socket = join(folder, "agent");
  const agent = execFileSync("ssh-agent", ["-s", "-a", socket], { encoding: "utf8" });
  const agentPid = Number(/SSH_AGENT_PID=(\d+)/.exec(agent)?.[1]);
  execFileSync("ssh-add", ["-q", key], { env: { ...process.env, SSH_AUTH_SOCK: socket }, stdio: "ignore" });
  const database = join(folder, "witness.db");
  knowingLog(database, log);
  const name = "litewitness.example/w";
  const port = await freePort();
  const fingerprint = `SHA256:${createHash("sha256").update(blob).digest("base64").replace(/=+$/, "")}`;
  const child = await serving(
    command,
    [
      `-db=${database}`,
      `-name=${name}`,
      `-key=${fingerprint}`,
      `-ssh-agent=${socket}`,
      `-listen=127.0.0.1:${port}`,
    ],
    port,
  );
  const publicKey = Uint8Array.from(blob.subarray(-32));
  return {
    ...child,
    name: "litewitness",
    vkeys: [formatVkey(verifierKey(sha256, name, ED25519_COSIGNATURE, publicKey))],
    stop() {
      child.stop();
      process.kill(agentPid);
    },
  };
}

/** What `witnessctl add-log` and `add-key` do; that program needs modules that no proxy has. */
function knowingLog(
  path: string,
  { origin, vkey }: { readonly origin: string; readonly vkey: string },
): void {
  const database = new DatabaseSync(path);
  database.exec(`
    CREATE TABLE log (origin TEXT PRIMARY KEY, tree_size INTEGER NOT NULL, tree_hash TEXT NOT NULL);
    CREATE TABLE key (origin TEXT NOT NULL, key TEXT NOT NULL, FOREIGN KEY(origin) REFERENCES log(origin));
  `);
  const empty = toBase64(sha256(new Uint8Array(0)));
  database.prepare("INSERT INTO log (origin, tree_size, tree_hash) VALUES (?, 0, ?)").run(origin, empty);
  database.prepare("INSERT INTO key (origin, key) VALUES (?, ?)").run(origin, vkey);
  database.close();
}

function written(folder: string, name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}
