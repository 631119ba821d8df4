import { join } from "node:path";
import { LogRefusal, fromBase64, openCheckpoint, parseVkey, verifierOf } from "@bongsu/log";
import type { LogCrypto } from "@bongsu/log";
import { NodeRefusal, refuse } from "../refusal.ts";
import { missingBodies } from "../replicate/gaps.ts";
import { Replica } from "../replicate/replica.ts";
import { FileStore } from "../store/file-store.ts";
import { isNode } from "./init-node.ts";
import { NODE_LAYOUT } from "./layout.ts";
import { NeighbourList } from "./neighbours.ts";
import type { Followed } from "./neighbours.ts";
import { lockNode } from "./node-lock.ts";
import { openReadableLog } from "./open-log.ts";

export interface NeighbourStatus {
  readonly neighbour: Followed;
  /** Entries held and checked, and of the newest checkpoint that is being caught up with. */
  readonly held: number;
  readonly known: number;
  readonly missingBodies: number;
  readonly state: "new" | "held" | "behind" | "forked" | "retired" | "damaged";
}

/** How a node stands, by its folder alone: it may be running or not. */
export interface NodeStatus {
  readonly folder: string;
  readonly running: boolean;
  readonly domain: string;
  readonly origin: string;
  readonly vkey: string;
  /** Entries of its own log. */
  readonly size: number;
  readonly neighbours: readonly NeighbourStatus[];
}

/** @throws NodeRefusal node-folder-none; as `openReadableLog`. */
export async function nodeStatus(crypto: LogCrypto, folder: string): Promise<NodeStatus> {
  if (!isNode(folder)) refuse("node-folder-none", { path: folder });
  const { about, store, verifier } = openReadableLog(crypto, join(folder, NODE_LAYOUT.log));
  const { origin, vkey } = about.homeLog;
  const note = (await store.read("checkpoint")) ?? new Uint8Array(0);
  const { size } = openCheckpoint(note, origin, [verifier]).checkpoint;
  const list = new NeighbourList(folder);
  const neighbours = await Promise.all((await list.all()).map((each) => statusOf(crypto, folder, each)));
  list.close();
  return { folder, running: await isRunning(folder), domain: about.domain, origin, vkey, size, neighbours };
}

async function statusOf(crypto: LogCrypto, folder: string, neighbour: Followed): Promise<NeighbourStatus> {
  const verifier = verifierOf(crypto, parseVkey(crypto.sha256, neighbour.vkey));
  const store = new FileStore(join(folder, NODE_LAYOUT.replicas, neighbour.origin));
  try {
    const { held, size, progress } = await Replica.open(store, neighbour.origin, verifier);
    const target = fromBase64(progress.target ?? "") ?? new Uint8Array(0);
    const known =
      progress.target === null ? size : openCheckpoint(target, neighbour.origin, [verifier]).checkpoint.size;
    const missing = missingBodies(progress.gaps);
    const quiet = held === null ? "new" : known > size ? "behind" : "held";
    const state = progress.conflict !== null ? "forked" : progress.retired !== null ? "retired" : quiet;
    return { neighbour, held: size, known, missingBodies: missing, state };
  } catch (error) {
    if (!(error instanceof LogRefusal)) throw error;
    return { neighbour, held: 0, known: 0, missingBodies: 0, state: "damaged" };
  }
}

async function isRunning(folder: string): Promise<boolean> {
  try {
    await (
      await lockNode(folder)
    )();
    return false;
  } catch (error) {
    if (error instanceof NodeRefusal && error.code === "node-busy") return true;
    throw error;
  }
}
