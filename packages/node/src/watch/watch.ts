import type { Cosigner, LogCrypto } from "@bongsu/log";
import type { Clock, Randomness } from "../ports/clock.ts";
import { OwnWitness } from "../witness/own-witness.ts";
import { type Kept, openKept } from "./database.ts";
import { KnownLogs } from "./known-logs.ts";
import { WATCH_SCHEMA } from "./schema.ts";

export interface WatchParts {
  /** Of watch.sqlite. */
  readonly path: string;
  /** The folder of this machine that is not copied along with the node's. */
  readonly state: string;
  readonly crypto: LogCrypto;
  readonly clock: Clock;
  readonly randomness: Randomness;
  /** The witness's keys, all of one name; null where this node does not cosign. */
  readonly witness: { readonly name: string; readonly cosigners: readonly Cosigner[] } | null;
}

/** What a node knows of logs, and its word about them. */
export class Watch {
  readonly logs: KnownLogs;
  readonly witness: OwnWitness | null;
  readonly #kept: Kept;

  private constructor(parts: WatchParts, kept: Kept) {
    this.#kept = kept;
    this.logs = new KnownLogs(kept, parts.crypto);
    this.witness =
      parts.witness === null
        ? null
        : new OwnWitness(parts.witness.name, {
            ...parts,
            kept,
            cosigners: parts.witness.cosigners,
            verifiers: (origin) => this.#verifiers(origin),
            submitted: () => undefined,
          });
  }

  /** @throws LogRefusal store-full, store-read-only, store-failed; NodeRefusal watch-newer. */
  static open(parts: WatchParts): Watch {
    return new Watch(parts, openKept(parts.path, WATCH_SCHEMA));
  }

  close(): void {
    this.witness?.close();
    this.#kept.close();
  }

  #verifiers(origin: string) {
    const log = this.logs.trusted(origin);
    return log === null || log.how === "own" ? [] : [this.logs.verifierOf(log)];
  }
}
