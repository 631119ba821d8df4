import type { CheckpointList, NodeEvent, NodeView } from "@bongsu/sdk";
import type { Digest } from "@bongsu/statement";
import type { PictureQueries } from "../picture/queries.ts";
import type { WatchQueries } from "../watch/queries.ts";

/** The files of a log as they are published, its own or a copy's. Nothing private can be read through it. */
export interface PublishedLog {
  readonly origin: string;
  readonly vkey: string;
  /**
   * checkpoint, tile/…, bodies/N, bongsu.json, log.vkey, issuer.pub, trusted_root.json; null where there is none.
   * The checkpoint carries the cosignatures that are known.
   */
  read(path: string): Promise<Uint8Array | null>;
}

/** Who asks that a statement be logged: whoever has the operator's token, or nobody but the one who signed it. */
export type Submitter = "operator" | "signer";

export interface Logged {
  readonly digest: Digest;
  readonly index: number;
  /** The log had it already; `index` is its first place. */
  readonly duplicate: boolean;
  /** A signed checkpoint whose tree holds the entry; the one that is shown may wait for witnesses. */
  readonly checkpoint: Uint8Array;
}

/** What a witness answers; it is passed on as it is. */
export interface WitnessReply {
  readonly status: number;
  readonly contentType: string;
  readonly body: Uint8Array;
}

/** c2sp.org/tlog-witness. */
export interface WitnessPort {
  addCheckpoint(body: Uint8Array): WitnessReply | Promise<WitnessReply>;
  /** `originHash`: SHA-256 of the origin, lower-case hex. */
  checkpoint(originHash: string): WitnessReply | Promise<WitnessReply>;
}

/** All that the HTTP interface asks of a node. */
export interface NodeForHttp {
  view(): NodeView;
  readonly picture: PictureQueries;
  readonly watch: WatchQueries;
  readonly log: PublishedLog;
  /** The copy of another log that is held here; null where there is none. */
  copy(origin: string): PublishedLog | null;
  /** What neighbours are told: checkpoints that were seen, and alarms that prove themselves. */
  checkpoints(): CheckpointList;
  /**
   * Logs an envelope and returns once it cannot be lost and is published.
   * @throws NodeRefusal publish-key-unknown, publish-issuer-not-accepted; StatementRefusal for what is no envelope or
   *   breaks its type's rules; LogRefusal queue-full, body-too-large, entry-too-long, log-closed, store-….
   */
  publish(envelope: Uint8Array, submitter: Submitter): Promise<Logged>;
  readonly witness: WitnessPort | null;
  /** Calls `hear` for every event from now on, until what is returned is called. */
  listen(hear: (event: NodeEvent) => void): () => void;
}
