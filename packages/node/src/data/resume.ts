import { join } from "node:path";
import { LogRefusal, openCheckpoint, reconcileLog } from "@bongsu/log";
import { nodeLogCrypto } from "../crypto/log-crypto.ts";
import { nodeStatementCrypto } from "../crypto/statement-crypto.ts";
import { checkStatement } from "../ingest/check-statement.ts";
import { BongsuNode } from "../node.ts";
import type { Clock } from "../ports/clock.ts";
import type { Transport } from "../ports/transport.ts";
import { NodeRefusal, refuse } from "../refusal.ts";
import { Follower } from "../replicate/follower.ts";
import type { Round } from "../replicate/follower.ts";
import type { ReplicaLimits } from "../replicate/limits.ts";
import { LogSource } from "../replicate/source.ts";
import type { NodeParts } from "../runtime/open-node.ts";
import { FileStore } from "../store/file-store.ts";
import type { Followed } from "./neighbours.ts";
import { replicaLimitsOf } from "./settings-schema.ts";

export interface Resumed {
  /** Entries of the own log from now on. */
  readonly size: number;
  /** Neighbours whose copy of the own log was read. */
  readonly copies: number;
}

interface Reach {
  readonly transport: Transport;
  readonly limits: ReplicaLimits;
  readonly clock: Clock;
}

/**
 * Lets a restored node sign and cosign again, by its operator's word that no other machine uses its keys: the own log is
 * brought up to the newest copy that a neighbour holds, and the witness to what its neighbours' checkpoints carry.
 * @throws NodeRefusal as `BongsuNode.open`; resume-unknown (no neighbour shows how far the log had come),
 *   witness-forked; LogRefusal reconcile-short, reconcile-forked, log-retired.
 */
export async function resume(folder: string, parts: NodeParts): Promise<Resumed> {
  await using node = await BongsuNode.open(folder, parts);
  const { settings, own } = node;
  const neighbours = await node.neighbours.all();
  const reach = {
    transport: parts.transport(settings),
    limits: replicaLimitsOf(settings),
    clock: parts.clock,
  };
  const copies = await copiesOf(node, neighbours, reach);
  const newest = copies.toSorted((a, b) => b.size - a.size)[0];
  if (newest === undefined) return refuse("resume-unknown", { neighbours: neighbours.length });
  const note = await reconcileLog(own.log.kept, { seen: null, copy: newest.store });
  node.watch.witness?.resume(await checkpointsOf(neighbours, reach));
  const { about, verifier } = own.log;
  const { size } = openCheckpoint(note, about.homeLog.origin, [verifier]).checkpoint;
  return { size, copies: copies.length };
}

interface OwnCopy {
  readonly store: FileStore;
  readonly size: number;
}

/** The own log as neighbours hold it, fetched and checked as any other's. */
async function copiesOf(
  { folder, own }: BongsuNode,
  neighbours: readonly Followed[],
  reach: Reach,
): Promise<readonly OwnCopy[]> {
  const { origin, vkey } = own.log.about.homeLog;
  const crypto = nodeLogCrypto();
  const statements = nodeStatementCrypto();
  const found: OwnCopy[] = [];
  for (const neighbour of neighbours) {
    const store = new FileStore(join(folder, "private", "recovered", neighbour.origin));
    const follower = new Follower(
      { origin, vkey, url: `${neighbour.url}/mirror/${origin}` },
      {
        ...reach,
        store,
        crypto,
        check: async (envelope, spki) => checkStatement(crypto, statements, envelope, spki),
        events: { onSighting: () => {}, onConflict: () => {}, onGrown: () => {}, onBodies: () => {} },
      },
    );
    let round: Round;
    do round = await follower.round();
    while (round.kind === "more");
    const { size } = await follower.replica();
    if (size > 0) found.push({ store, size });
    store.close();
  }
  return found;
}

/** The checkpoints of the neighbours as they serve them now, with whatever cosignatures they carry. */
async function checkpointsOf(
  neighbours: readonly Followed[],
  { transport, limits, clock }: Reach,
): Promise<readonly Uint8Array[]> {
  const notes = await Promise.all(
    neighbours.map(async ({ url }) => {
      try {
        return await new LogSource(url, transport, limits, () => clock.now()).file("checkpoint");
      } catch (error) {
        if (error instanceof NodeRefusal || error instanceof LogRefusal) return null;
        throw error;
      }
    }),
  );
  return notes.filter((note) => note !== null);
}
