import { createHash } from "node:crypto";
import { join } from "node:path";
import { openCheckpoint, readLogged } from "@bongsu/log";
import type { LogCrypto } from "@bongsu/log";
import { Picture } from "../picture/picture.ts";
import { refuse } from "../refusal.ts";
import type { HeldCopy } from "../replicate/neighbour.ts";
import { heldCopies } from "./held-copies.ts";
import { isNode } from "./init-node.ts";
import { NODE_LAYOUT } from "./layout.ts";
import { lockNode } from "./node-lock.ts";
import { openReadableLog } from "./open-log.ts";

export interface Rebuilt {
  readonly statements: number;
  readonly parties: number;
  /** SHA-256 of the ordered dump: the same for every node that holds the same entries. */
  readonly dump: string;
}

/**
 * Makes the picture of a node that is not running anew, from its log and the copies that lie beside it.
 * @throws NodeRefusal node-folder-none, node-busy; LogRefusal for a log whose files are not whole.
 */
export async function rebuild(crypto: LogCrypto, folder: string): Promise<Rebuilt> {
  if (!isNode(folder)) refuse("node-folder-none", { path: folder });
  const unlock = await lockNode(folder);
  const picture = new Picture(join(folder, NODE_LAYOUT.picture));
  try {
    const copies = [await ownLog(crypto, folder), ...(await heldCopies(join(folder, NODE_LAYOUT.replicas)))];
    await picture.rebuild(
      copies.map(({ origin, read, size }) => ({ origin, entries: readLogged(read, size) })),
    );
    return { ...picture.counts(), dump: dumpDigest(picture) };
  } finally {
    picture.close();
    await unlock();
  }
}

async function ownLog(crypto: LogCrypto, folder: string): Promise<HeldCopy> {
  const { about, store, verifier } = openReadableLog(crypto, join(folder, NODE_LAYOUT.log));
  const { origin } = about.homeLog;
  const note = (await store.read("checkpoint")) ?? new Uint8Array(0);
  const { size } = openCheckpoint(note, origin, [verifier]).checkpoint;
  return { origin, size, read: (path) => store.read(path) };
}

/** Of the lines, each with its end. */
export function dumpDigest(picture: Picture): string {
  const hash = createHash("sha256");
  for (const line of picture.dump()) hash.update(`${line}\n`);
  return `sha256:${hash.digest("hex")}`;
}
