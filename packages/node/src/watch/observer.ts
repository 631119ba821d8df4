import { LogRefusal, TileTree, openCheckpoint, toBase64, treeHasher } from "@bongsu/log";
import type { Checkpoint, LogCrypto, TileReader, TreeHead } from "@bongsu/log";
import { type Clock, instantAt } from "../ports/clock.ts";
import type { Alarms, KeptAlarm } from "./alarms.ts";
import type { KnownLog, KnownLogs } from "./known-logs.ts";
import type { SeenHead, SeenHeads } from "./seen.ts";
import { withLines } from "./witnesses.ts";
import { sameHead } from "../witness/cosigned.ts";

/** A tree that is held here: the own log, or a checked copy. */
export interface HeldTree extends TreeHead {
  readonly note: Uint8Array;
  readonly read: TileReader;
}

export interface ObserverParts {
  readonly crypto: LogCrypto;
  readonly clock: Clock;
  readonly logs: KnownLogs;
  readonly seen: SeenHeads;
  readonly alarms: Alarms;
  /** Told of every new alarm. */
  raised(alarm: KeptAlarm): void;
}

/** Ten post-quantum cosignatures and more. */
const LARGEST_KEPT = 65_536;

type NoteSeen = Pick<SeenHead, "note" | "source" | "last">;

/** Holds every checkpoint that is seen against all others of its log. */
export class Observer {
  readonly #parts: ObserverParts;

  constructor(parts: ObserverParts) {
    this.#parts = parts;
  }

  /**
   * Takes in a note of a log; whether it is one that the log signed.
   * `direct`: it was served by the log itself, which has no reason to serve less than before.
   */
  saw(log: KnownLog, note: Uint8Array, source: string, direct: boolean): boolean {
    const { clock, seen } = this.#parts;
    const { origin, vkey } = log;
    const before = seen.of(log);
    // What neighbours tell again and again was checked, and compared with all that came before and after it.
    const told = before.find((head) => head.source === source && Buffer.compare(head.note, note) === 0);
    if (told !== undefined && !direct) {
      seen.add(told, clock.now());
      return true;
    }
    const checkpoint = this.#open(log, note);
    if (checkpoint === null) return false;
    const { size, root } = checkpoint;
    seen.add({ origin, vkey, source, size, root, note: this.#lean(log, note) }, clock.now());
    const mine = { note, source, last: clock.now() };
    for (const other of before)
      if (other.size === size && !sameHead(other, checkpoint))
        this.#raise(log, "equivocation", [other, mine], []);
    const largest = direct ? before.find((other) => other.source === source) : undefined;
    if (largest !== undefined && largest.size > size) this.#raise(log, "rollback", [largest, mine], []);
    return true;
  }

  /** Compares what was seen of a log with the tree that is held; each head once. */
  async compare(log: KnownLog, held: HeldTree): Promise<void> {
    const { crypto, seen } = this.#parts;
    // There may be no note of it: a copy whose first round failed.
    if (held.size === 0) return;
    const tree = new TileTree(treeHasher(crypto.sha256), held.read, held.size);
    for (const head of seen.of(log)) {
      if (head.agrees || head.size > held.size) continue;
      const root = await tree.root(head.size);
      if (sameHead(head, { size: head.size, root })) seen.agree(head);
      else await this.#discord(log, held, head, [root, ...(await tree.consistency(head.size))]);
    }
  }

  /** This node's own log was seen larger than it is: it was put back to an older state. */
  ownIsBehind(log: KnownLog, held: HeldTree): void {
    for (const head of this.#parts.seen.of(log))
      if (head.size > held.size)
        this.#raise(log, "rollback", [head, { ...held, source: log.origin, last: this.#now }], []);
  }

  /** Two notes that somebody else compared, with the proof where there is one. */
  conflict(
    log: KnownLog,
    kind: "equivocation" | "inconsistent" | "rollback",
    notes: readonly NoteSeen[],
    proof: readonly Uint8Array[],
  ): void {
    this.#raise(log, kind, notes, proof);
  }

  /** What is served, or not served, for too long. */
  overdue(log: KnownLog, kind: "stale" | "withheld", head: NoteSeen): void {
    this.#raise(log, kind, [head], []);
  }

  /** Signatures of strangers take no room where the log itself is a stranger, or where they are very many. */
  #lean(log: KnownLog, note: Uint8Array): Uint8Array {
    if (log.how !== "heard" && note.length <= LARGEST_KEPT) return note;
    return withLines(note, [this.#parts.logs.verifierOf(log)], []);
  }

  get #now(): number {
    return this.#parts.clock.now();
  }

  async #discord(log: KnownLog, held: HeldTree, head: SeenHead, proof: readonly Uint8Array[]): Promise<void> {
    const mine = { note: held.note, source: log.url ?? log.origin, last: this.#now };
    const kind = head.size === held.size ? "equivocation" : "inconsistent";
    this.#raise(log, kind, [head, mine], kind === "equivocation" ? [] : proof);
  }

  #raise(
    { origin, vkey }: KnownLog,
    kind: KeptAlarm["kind"],
    notes: readonly NoteSeen[],
    proof: readonly Uint8Array[],
  ): void {
    const { alarms, raised } = this.#parts;
    const alarm = alarms.raise({
      kind,
      origin,
      vkey,
      at: this.#now,
      notes: notes.map(({ note, source, last }) => ({
        note: new TextDecoder().decode(note),
        from: source,
        at: instantAt(last),
      })),
      proof: proof.map(toBase64),
    });
    if (alarm !== null) raised(alarm);
  }

  #open(log: KnownLog, note: Uint8Array): Checkpoint | null {
    try {
      return openCheckpoint(note, log.origin, [this.#parts.logs.verifierOf(log)]).checkpoint;
    } catch (error) {
      if (error instanceof LogRefusal) return null;
      throw error;
    }
  }
}
