import { existsSync, promises } from "node:fs";
import { join } from "node:path";
import type { LogCrypto } from "@bongsu/log";
import { generateKey } from "../keys/key-kinds.ts";
import type { KeyKind } from "../keys/key-kinds.ts";
import { writeKeyFile } from "../keys/key-file.ts";
import { instantAt } from "../ports/clock.ts";
import type { Clock, Randomness } from "../ports/clock.ts";
import { refuse } from "../refusal.ts";
import { makeFolderDurably, syncFolder } from "../store/sync-folder.ts";
import { beginLog } from "./begin-log.ts";
import type { Begun, Party } from "./begin-log.ts";
import { NODE_LAYOUT } from "./layout.ts";
import { randomOrigin } from "./random-origin.ts";

export interface NewNode {
  readonly crypto: LogCrypto;
  readonly clock: Clock;
  readonly randomness: Randomness;
  readonly folder: string;
  /** See `stateFolder`. */
  readonly state: string;
  /** null gives the node a random name of its own. */
  readonly domain: string | null;
  readonly origin: string | null;
  readonly kind: Party["kind"];
  readonly country: Party["country"];
  /** What is null is named by the domain. */
  readonly name: { readonly en: string | null; readonly ko: string | null };
  readonly passphrase: string | null;
}

/** Whether a node lies in the folder: its log is made last, and whole. */
export const isNode = (folder: string): boolean => existsSync(join(folder, NODE_LAYOUT.log, "bongsu.json"));

/**
 * Makes a node: its log with its party's keys and profile, the witness's and the mirror's keys, the operator's token.
 * @throws NodeRefusal folder-exists where a node is there; as `beginLog`.
 */
export async function initNode(wanted: NewNode): Promise<Begun> {
  const { folder, crypto, clock, randomness, state, kind, country, passphrase } = wanted;
  if (isNode(folder)) refuse("folder-exists", { path: folder });
  await makeFolderDurably(folder, 0o755);
  await makeFolderDurably(join(folder, "private"), 0o700);
  await makeFolderDurably(join(folder, NODE_LAYOUT.replicas), 0o755);
  for (const [path, kind] of COSIGNERS) await writeUnlessThere(join(folder, path), kind, passphrase);
  await writeToken(folder, randomness);
  const own = randomOrigin(randomness);
  const domain = wanted.domain ?? own;
  const origin = wanted.origin ?? (wanted.domain === null ? own : `log.${domain}`);
  const short = domain.slice(0, 6);
  const name = { en: wanted.name.en ?? `Node ${short}`, ko: wanted.name.ko ?? `노드 ${short}` };
  const party = { domain, origin, kind, country, name, issuedAt: instantAt(clock.now()) };
  return beginLog({ crypto, folder: join(folder, NODE_LAYOUT.log), party, passphrase, state });
}

const COSIGNERS = [
  [NODE_LAYOUT.witnessKey, "ed25519"],
  [NODE_LAYOUT.witnessLatticeKey, "ml-dsa-44"],
  [NODE_LAYOUT.mirrorKey, "ed25519"],
] as const;

/** A try that was cut off may have left a key, and nothing was signed with it. */
async function writeUnlessThere(path: string, kind: KeyKind, passphrase: string | null): Promise<void> {
  if (!existsSync(path)) await writeKeyFile(path, generateKey(kind), passphrase);
}

/** 256 random bits that stand for the operator, for whoever may read this file. */
async function writeToken(folder: string, randomness: Randomness): Promise<void> {
  const token = Buffer.from(randomness.bytes(32)).toString("base64url");
  await promises.writeFile(join(folder, NODE_LAYOUT.token), `${token}\n`, { mode: 0o600, flush: true });
  await syncFolder(join(folder, "private"));
}
