/** A request to another node, or to any web server that holds a log's files. */
export interface Ask {
  readonly method: "GET" | "POST";
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  /** An answer that is longer is cut off and refused. */
  readonly mostBytes: number;
  /** Milliseconds for the whole exchange. */
  readonly timeout: number;
}

export interface Answered {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
}

/**
 * The way out of this node. Real nodes use HTTP without redirects and refuse private addresses; the network in the
 * tests joins nodes in one process and loses, delays, repeats and cuts what it carries.
 * @throws NodeRefusal transport-failed (no answer), transport-timeout, transport-too-large, transport-forbidden.
 */
export interface Transport {
  ask(request: Ask): Promise<Answered>;
}
