import type { NodeView } from "@bongsu/sdk";
import type { NodeForHttp, PublishedLog, WitnessPort } from "../http/node-for-http.ts";
import type { BongsuNode } from "../node.ts";

/** A node as its HTTP interface asks it. What the watch keeps is asked for each time: it may be opened anew. */
export const forHttp = (node: BongsuNode, software: string): NodeForHttp => ({
  view: () => viewOf(node, software),
  picture: node.picture,
  get watch() {
    return node.watch.queries;
  },
  log: ownFiles(node),
  copy: (origin) => copyOf(node, origin),
  checkpoints: () => node.watch.checkpoints(),
  publish: (envelope, submitter) => node.publish(envelope, submitter),
  witness: node.settings.witness ? witnessOf(node) : null,
  listen: (hear) => node.events.listen(hear),
});

function viewOf(node: BongsuNode, software: string): NodeView {
  const { domain, homeLog } = node.own.log.about;
  const { witness, queries } = node.watch;
  const { parties, statements } = node.picture.counts();
  const logs = queries.logs();
  return {
    software,
    origin: homeLog.origin,
    vkey: homeLog.vkey,
    domain,
    name: node.partyOf(homeLog.origin)?.name ?? null,
    witness: witness === null ? null : { name: witness.name, vkeys: [...witness.vkeys] },
    size: node.held.own.size,
    parties,
    statements,
    logs: logs.length,
    alarms: logs.reduce((sum, { alarms }) => sum + alarms, 0),
  };
}

/** The checkpoint is the one that may be shown, with its cosignatures. */
function ownFiles(node: BongsuNode): PublishedLog {
  const { about, store } = node.own.log;
  return {
    ...about.homeLog,
    read: (path) => (path === "checkpoint" ? node.watch.checkpoint() : store.read(path)),
  };
}

function copyOf(node: BongsuNode, origin: string): PublishedLog | null {
  const view = node.replication.view(origin);
  if (view === null || view.replica === null) return null;
  const { read } = view.replica;
  const vouched = async (): Promise<Uint8Array | null> => {
    const note = await read("checkpoint");
    return note === null ? null : node.watch.vouchedFor(origin, note);
  };
  return {
    origin,
    vkey: view.neighbour.vkey,
    read: (path) => (path === "checkpoint" ? vouched() : read(path)),
  };
}

function witnessOf(node: BongsuNode): WitnessPort {
  const none = { status: 404, contentType: "text/plain; charset=utf-8", body: new Uint8Array(0) };
  return {
    addCheckpoint: (body) => node.watch.witness?.addCheckpoint(body) ?? none,
    checkpoint(originHash) {
      const body = node.watch.witness?.checkpointOf(originHash) ?? null;
      return body === null ? none : { ...none, status: 200, body };
    },
  };
}
