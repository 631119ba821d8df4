import { join } from "node:path";
import { openCheckpoint, parseVkey, verifierOf } from "@bongsu/log";
import type { LogCrypto } from "@bongsu/log";
import { nodeViewSchema } from "@bongsu/sdk";
import type { Profile } from "@bongsu/statement";
import type { Clock } from "../ports/clock.ts";
import type { Transport } from "../ports/transport.ts";
import { refuse } from "../refusal.ts";
import { REPLICA_LIMITS } from "../replicate/limits.ts";
import { LogSource } from "../replicate/source.ts";
import { NODE_LAYOUT } from "./layout.ts";
import { NeighbourList } from "./neighbours.ts";
import type { Followed } from "./neighbours.ts";
import { openReadableLog, parseAbout } from "./open-log.ts";

export interface AddNeighbour {
  readonly crypto: LogCrypto;
  readonly clock: Clock;
  readonly transport: Transport;
  /** The node's. */
  readonly folder: string;
  readonly url: string;
  /** The log's key where it is known by another way; else the first answer is believed, and shown as such. */
  readonly vkey: string | null;
  /** Where the neighbour's witness stands, by the operator's own knowledge. */
  readonly jurisdiction: Profile["country"];
}

export interface Added {
  readonly neighbour: Followed;
  /** Entries of its present checkpoint. */
  readonly size: number;
}

/**
 * Follows the log at an address from now on, once it has shown who it is by a checkpoint with its signature.
 * @throws NodeRefusal neighbour-none, neighbour-self, neighbour-key-other, as `Transport`; StatementRefusal or LogRefusal
 *   for what it says of itself.
 */
export async function addNeighbour(wanted: AddNeighbour): Promise<Added> {
  const { crypto, clock, transport, folder, url, vkey } = wanted;
  const address = url.replace(/\/+$/, "");
  const source = new LogSource(address, transport, REPLICA_LIMITS, () => clock.now());
  const bytes = (await source.file("bongsu.json")) ?? refuse("neighbour-none", { url: address });
  const { domain, homeLog } = parseAbout(bytes);
  const { origin } = homeLog;
  if (origin === openReadableLog(crypto, join(folder, NODE_LAYOUT.log)).about.homeLog.origin)
    refuse("neighbour-self", { origin });
  const list = new NeighbourList(folder);
  try {
    const known = (await list.all()).find((each) => each.origin === origin);
    const expected = vkey ?? known?.vkey ?? homeLog.vkey;
    if (homeLog.vkey !== expected) refuse("neighbour-key-other", { origin, found: homeLog.vkey, expected });
    const note = (await source.file("checkpoint")) ?? refuse("neighbour-none", { url: address });
    const verifier = verifierOf(crypto, parseVkey(crypto.sha256, expected));
    const { size } = openCheckpoint(note, origin, [verifier]).checkpoint;
    const witness = await witnessAt(source, address, wanted.jurisdiction);
    const trust = vkey === null ? (known?.trust ?? "first-use") : "given";
    const neighbour: Followed = {
      origin,
      vkey: expected,
      url: address,
      domain,
      witness: witness ?? known?.witness ?? null,
      addedAt: known?.addedAt ?? clock.now(),
      trust,
    };
    await list.add(neighbour);
    return { neighbour, size };
  } finally {
    list.close();
  }
}

/** The witness of a node at the address; null for a web server that only holds a log's files. */
async function witnessAt(
  source: LogSource,
  url: string,
  jurisdiction: Profile["country"],
): Promise<Followed["witness"]> {
  const bytes = await source.file("api/v1/node");
  const read = nodeViewSchema.safeParse(parsed(bytes ?? new Uint8Array(0)));
  if (!read.success || read.data.witness === null) return null;
  return { vkeys: read.data.witness.vkeys, url: `${url}/witness`, jurisdiction };
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
