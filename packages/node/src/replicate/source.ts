import { bodiesPath } from "@bongsu/log";
import { LARGEST_BUNDLE, LARGEST_TILE } from "./limits.ts";
import type { ReplicaLimits } from "./limits.ts";
import type { Answered, Transport } from "../ports/transport.ts";
import { NodeRefusal, refuse } from "../refusal.ts";
import { retryAfter } from "./retry-after.ts";

/** A note with a hundred signatures (signed-note). */
const LARGEST_NOTE = 1_000_000;

/** Thrown inside a round that has had its share; the next one goes on. */
export class RoundSpent extends Error {
  override readonly name = "RoundSpent";
}

/** The files of a neighbour's log, asked for one by one within the limits of one round. */
export class LogSource {
  readonly url: string;
  readonly #transport: Transport;
  readonly #limits: ReplicaLimits;
  readonly #now: () => number;
  /** Bytes that this round has received. */
  bytes = 0;
  #requests = 0;

  constructor(url: string, transport: Transport, limits: ReplicaLimits, now: () => number) {
    this.url = url;
    this.#transport = transport;
    this.#limits = limits;
    this.#now = now;
  }

  /**
   * The file's bytes; null where the neighbour has no such file.
   * @throws NodeRefusal neighbour-busy, neighbour-status and as `Transport` does; RoundSpent.
   */
  async file(path: string): Promise<Uint8Array | null> {
    if (this.bytes >= this.#limits.roundBytes || this.#requests >= this.#limits.roundRequests)
      throw new RoundSpent();
    this.#requests += 1;
    const url = `${this.url}/${path}`;
    const mostBytes = this.#mostOf(path);
    const answered = await this.#transport.ask({
      method: "GET",
      url,
      mostBytes,
      timeout: this.#limits.timeout,
    });
    this.bytes += answered.body.length;
    if (answered.status === 200) return answered.body;
    if (answered.status === 404 || answered.status === 410) return null;
    return this.#refuse(url, answered);
  }

  /**
   * The file with the bodies of a bundle; empty where the neighbour does not give it: whoever keeps bodies back does
   * not keep back the entries.
   * @throws as `file` does where the neighbour is not reached.
   */
  async bodies(file: number): Promise<Uint8Array> {
    const nothing = new Uint8Array(0);
    try {
      return (await this.file(bodiesPath(file))) ?? nothing;
    } catch (error) {
      if (!(error instanceof NodeRefusal)) throw error;
      if (error.code === "neighbour-status" || error.code === "transport-too-large") return nothing;
      throw error;
    }
  }

  #refuse(url: string, { status, headers }: Answered): never {
    const seconds = retryAfter(headers.get("retry-after"), this.#now());
    if (seconds !== null && (status === 429 || status === 503)) refuse("neighbour-busy", { url, seconds });
    refuse("neighbour-status", { url, status });
  }

  #mostOf(path: string): number {
    if (path.startsWith("bodies/")) return this.#limits.bodyFile;
    if (path.startsWith("tile/entries/")) return LARGEST_BUNDLE;
    return path.startsWith("tile/") ? LARGEST_TILE : LARGEST_NOTE;
  }
}
