import { join } from "node:path";
import { formatCheckpoint, signNote, treeHasher } from "@bongsu/log";
import { nodeLogCrypto } from "../crypto/log-crypto.ts";
import { nodeStatementCrypto } from "../crypto/statement-crypto.ts";
import { NODE_LAYOUT } from "../data/layout.ts";
import { NeighbourList } from "../data/neighbours.ts";
import { openSigningLog } from "../data/open-log.ts";
import type { SigningLog } from "../data/open-log.ts";
import { OwnLog } from "../data/own-log.ts";
import { readSettings } from "../data/settings.ts";
import { replicaLimitsOf } from "../data/settings-schema.ts";
import type { Settings } from "../data/settings-schema.ts";
import type { AskPassphrase } from "../keys/key-file.ts";
import { Picture } from "../picture/picture.ts";
import type { Clock, Randomness } from "../ports/clock.ts";
import type { Transport } from "../ports/transport.ts";
import type { CheckSignature } from "../replicate/bodies.ts";
import type { ReplicaEvents } from "../replicate/neighbour.ts";
import { Replication } from "../replicate/replication.ts";
import { STATEMENT_TYPES } from "../statement-types.ts";
import { EventHub } from "./event-hub.ts";
import { HeldLogs } from "./held-logs.ts";
import { LazyChecks } from "./lazy-checks.ts";
import { LogParties } from "./log-parties.ts";
import { ownCosigners } from "./own-cosigners.ts";
import { PictureFeed } from "./picture-feed.ts";
import { WatchKeeper } from "./watch-keeper.ts";

/** What a node needs of the world. */
export interface NodeParts {
  readonly clock: Clock;
  readonly randomness: Randomness;
  /** By the settings, which say where it may go. */
  readonly transport: (settings: Settings) => Transport;
  /** See `stateFolder`. */
  readonly state: string;
  readonly ask: AskPassphrase;
  /** Checks signatures for all nodes of one process; without it the node has threads of its own. */
  readonly check?: CheckSignature;
}

/** What a node is made of. */
export interface Opened {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly own: OwnLog;
  readonly neighbours: NeighbourList;
  readonly replication: Replication;
  readonly picture: Picture;
  readonly events: EventHub;
  readonly feed: PictureFeed;
  readonly held: HeldLogs;
  readonly parties: LogParties;
  readonly watch: WatchKeeper;
}

/** Opens all parts of the node in a folder; what has to be closed goes on the stack. */
export async function openNode(
  folder: string,
  parts: NodeParts,
  stack: AsyncDisposableStack,
): Promise<Opened> {
  const { clock, randomness, state, ask } = parts;
  const settings = await readSettings(folder);
  const transport = parts.transport(settings);
  const crypto = nodeLogCrypto();
  const log = await openSigningLog(crypto, join(folder, NODE_LAYOUT.log), state, ask);
  const { origin, vkey } = log.about.homeLog;
  const own = new OwnLog(log, crypto, nodeStatementCrypto(), STATEMENT_TYPES, clock);
  stack.defer(() => own.close());
  const neighbours = new NeighbourList(folder);
  stack.defer(() => neighbours.close());
  const picture = new Picture(join(folder, NODE_LAYOUT.picture));
  stack.defer(() => picture.close());
  const checks = new LazyChecks();
  stack.defer(() => checks.close());
  const events = new EventHub();
  const feed = new PictureFeed(picture, events);
  const parties = new LogParties(log.about, picture);
  parties.followed = await neighbours.all();
  const every = settings.pollSeconds * 1000;
  const replication = new Replication({
    folder: join(folder, NODE_LAYOUT.replicas),
    transport,
    clock,
    randomness,
    crypto,
    check: parts.check ?? checks.check,
    limits: replicaLimitsOf(settings),
    every,
    events: eventsFor(() => watch, feed),
    mayFollow: (other) => watch.watch.mayFollow(other),
  });
  stack.defer(() => replication.close());
  const held = await HeldLogs.open(own, replication);
  const watch = new WatchKeeper(
    {
      path: join(folder, NODE_LAYOUT.watch),
      state,
      crypto,
      clock,
      randomness,
      transport,
      every,
      quorum: settings.quorum,
      jurisdiction: settings.jurisdiction,
      own: { origin, vkey, read: (path) => log.store.read(path), empty: emptyCheckpoint(log) },
      witness: settings.witness ? await ownCosigners(crypto, folder, origin, "witness", ask) : null,
      mirror: settings.witness ? await ownCosigners(crypto, folder, origin, "mirror", ask) : null,
      held: (other) => held.held(other),
      party: (other) => parties.of(other),
      raised: ({ id, origin: of }) => events.tell({ event: "alarm", id, origin: of }),
    },
    parties.followed,
  );
  stack.defer(() => watch.close());
  return { settings, clock, own, neighbours, replication, picture, events, feed, held, parties, watch };
}

/** What copies tell: checkpoints and conflicts go to the watch, entries and bodies into the picture. */
const eventsFor = (watch: () => WatchKeeper, feed: PictureFeed): ReplicaEvents => ({
  onSighting: ({ origin, note, from }) => void watch().watch.saw(origin, note, from),
  onConflict: (conflict) => watch().watch.conflict(conflict),
  onGrown: (copy) => feed.catchUp(copy),
  onBodies: (copy, indices) => feed.retake(copy, indices),
});

/** See `watch/gather.ts`, `OwnLog.empty`. */
function emptyCheckpoint({ kept }: SigningLog): Uint8Array {
  const { origin, crypto, signers } = kept.identity;
  const root = treeHasher(crypto.sha256).empty();
  return signNote(formatCheckpoint({ origin, size: 0, root, extensions: [] }), signers);
}
