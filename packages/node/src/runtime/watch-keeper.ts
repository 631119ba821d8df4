import type { Followed } from "../data/neighbours.ts";
import type { Clock } from "../ports/clock.ts";
import type { Transport } from "../ports/transport.ts";
import { NodeRefusal } from "../refusal.ts";
import { WATCH_SETTINGS } from "../watch/settings.ts";
import type { WatchSettings } from "../watch/settings.ts";
import { Watch } from "../watch/watch.ts";
import type { WatchParts } from "../watch/watch.ts";

export interface WatchKeeperParts extends Omit<WatchParts, "settings"> {
  readonly transport: Transport;
  readonly clock: Clock;
  /** Milliseconds between two rounds. */
  readonly every: number;
  /** Jurisdictions that are to watch the own log. */
  readonly quorum: number;
  /** Where the own witness stands. */
  readonly jurisdiction: string | null;
}

/** The node's watch with the witnesses of those whom it follows now. */
export class WatchKeeper {
  readonly #parts: WatchKeeperParts;
  #followed: readonly Followed[];
  #watch: Watch;
  /** The watch before this one: a request that began with it reads a file, then asks it again. */
  #before: Watch | null = null;
  #ownSize = -1;
  /** When the next round is due, in milliseconds since 1970. */
  dueAt: number;

  /** @throws as `Watch.open`. */
  constructor(parts: WatchKeeperParts, followed: readonly Followed[]) {
    this.#parts = parts;
    this.#followed = followed;
    this.dueAt = parts.clock.now();
    this.#watch = this.#open();
  }

  get watch(): Watch {
    return this.#watch;
  }

  /** Knows these neighbours from now on; between rounds only. */
  know(followed: readonly Followed[]): void {
    const same = JSON.stringify(followed) === JSON.stringify(this.#followed);
    if (same) return;
    this.#followed = followed;
    const next = this.#open();
    this.#before?.close();
    this.#before = this.#watch;
    this.#watch = next;
    this.dueAt = this.#parts.clock.now();
  }

  /** One round, where it is due or the own log has grown. */
  async tick(ownSize: number): Promise<void> {
    const { clock, transport, every } = this.#parts;
    if (clock.now() < this.dueAt && ownSize === this.#ownSize) return;
    this.#ownSize = ownSize;
    this.dueAt = clock.now() + every;
    await this.#watch.round(
      transport,
      this.#followed.map(({ url }) => url),
    );
  }

  close(): void {
    this.#before?.close();
    this.#watch.close();
  }

  #open(): Watch {
    const watch = Watch.open({ ...this.#parts, settings: this.#settings() });
    for (const neighbour of this.#followed) addKnown(watch, neighbour);
    return watch;
  }

  #settings(): WatchSettings {
    const witnesses = this.#followed.flatMap(({ witness }) => (witness === null ? [] : [witness]));
    const { quorum, jurisdiction } = this.#parts;
    return { ...WATCH_SETTINGS, witnesses, jurisdiction, quorum: { jurisdictions: quorum } };
  }
}

/** Where the watch knows the log by another key, that one stays, and its refusal comes up with every checkpoint. */
function addKnown(watch: Watch, { origin, vkey, url, addedAt }: Followed): void {
  try {
    watch.logs.add({ origin, vkey, how: "neighbour", url, added: addedAt });
  } catch (error) {
    if (!(error instanceof NodeRefusal)) throw error;
  }
}
