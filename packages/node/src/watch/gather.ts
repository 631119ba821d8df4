import { LogRefusal, openCheckpoint } from "@bongsu/log";
import type { Checkpoint, LogCrypto, NoteVerifier, TileReader } from "@bongsu/log";
import type { Clock } from "../ports/clock.ts";
import type { Transport } from "../ports/transport.ts";
import { NodeRefusal } from "../refusal.ts";
import { type Asked, askWitness } from "../witness/ask.ts";
import type { HeldLog } from "./log-state.ts";
import type { Gathered } from "./gathered.ts";
import { type Quorum, isMet } from "./quorum.ts";
import { type GoodLine, type Witnesses, withLines } from "./witnesses.ts";

/** The log of this node. */
export interface OwnLog {
  readonly origin: string;
  readonly vkey: string;
  /** Its published files, the checkpoint among them. */
  readonly read: TileReader;
  /**
   * The signed checkpoint of the tree without entries. Every history continues it, so it needs no watcher, and shows
   * future ones whose log this is. Absent: nothing is shown before the quorum is met.
   */
  readonly empty?: Uint8Array;
}

export interface GatherParts {
  readonly crypto: LogCrypto;
  readonly clock: Clock;
  readonly log: OwnLog;
  readonly verifier: NoteVerifier;
  readonly witnesses: Witnesses;
  readonly quorum: Quorum;
  readonly gathered: Gathered;
  /** Seconds after which a witness is asked again though nothing was added: readers tell by its word how old a view is. */
  readonly refresh: number;
}

/** Has the checkpoints of this node's log cosigned, and says which one may be shown. */
export class Gatherer {
  readonly #parts: GatherParts;

  constructor(parts: GatherParts) {
    this.#parts = parts;
  }

  /** Asks every witness that has not cosigned the newest checkpoint lately. Never throws for what a witness does. */
  async round(transport: Transport): Promise<void> {
    const newest = await this.#newest();
    if (newest === null) return;
    const { witnesses } = this.#parts;
    const due = witnesses.parties.flatMap(({ url, vkeys }) =>
      url === null || this.#isFresh(newest, vkeys) ? [] : [url],
    );
    await Promise.all(due.map((url) => this.#ask(transport, url, newest)));
    this.#show(newest);
  }

  /**
   * The own checkpoint with the cosignatures that are known: the newest one that the quorum watched; before there is
   * any, that of the empty tree, or null.
   */
  async checkpoint(): Promise<Uint8Array | null> {
    const newest = await this.#newest();
    if (newest === null) return null;
    const cosigned = this.#cosigned(newest);
    return isMet(this.#parts.quorum, this.#parts.witnesses.linesOf(cosigned))
      ? cosigned
      : (this.#parts.gathered.shown?.note ?? this.#parts.log.empty ?? null);
  }

  /** The own log as it lies on disk, shown or not. */
  async tree(): Promise<HeldLog | null> {
    const newest = await this.#newest();
    if (newest === null) return null;
    const { size, root } = newest.checkpoint;
    const { read } = this.#parts.log;
    const known = { missingBodies: 0, retired: false, triedAt: null, readAt: null, problem: null };
    return { size, root, note: newest.note, read, ...known };
  }

  async #newest(): Promise<Newest | null> {
    const { log, verifier } = this.#parts;
    const note = await log.read("checkpoint");
    return note === null ? null : { note, ...openCheckpoint(note, log.origin, [verifier]) };
  }

  #cosigned({ note, checkpoint }: Newest): Uint8Array {
    return withLines(note, [this.#parts.verifier], this.#parts.gathered.lines(checkpoint));
  }

  #isFresh(newest: Newest, vkeys: readonly string[]): boolean {
    const { witnesses, clock, refresh } = this.#parts;
    const since = clock.now() / 1000 - refresh;
    const lines = witnesses.linesOf(this.#cosigned(newest));
    return lines.some(({ party, at }) => party.vkeys === vkeys && at > since);
  }

  async #ask(transport: Transport, url: string, { note, checkpoint }: Newest): Promise<void> {
    const { crypto, clock, log, gathered } = this.#parts;
    const before = gathered.asked(url);
    const kept = (size: number, problem: string | null): void =>
      gathered.setAsked(url, { size, tried: clock.now(), problem });
    try {
      const parts = { crypto, transport, read: log.read };
      const asked = await askWitness(parts, url, note, checkpoint, before?.size ?? 0);
      const problem = this.#take(asked, note, checkpoint);
      kept(problem === null ? checkpoint.size : (before?.size ?? 0), problem);
    } catch (error) {
      if (!(error instanceof NodeRefusal) && !(error instanceof LogRefusal)) throw error;
      kept(before?.size ?? 0, error.code);
    }
  }

  /** Why the answer is of no use; null where its cosignatures were kept. */
  #take(asked: Asked, note: Uint8Array, checkpoint: Checkpoint): string | null {
    if (asked.kind === "refused") return `http-${asked.status}`;
    if (asked.kind === "disagrees") return "witness-disagrees";
    const lines = this.#linesIn(note, asked.text);
    if (lines.length === 0) return "cosignature-absent";
    this.#parts.gathered.add(checkpoint, lines);
    return null;
  }

  #linesIn(note: Uint8Array, text: string): readonly GoodLine[] {
    const whole = new TextDecoder().decode(note) + text;
    return this.#parts.witnesses.linesOf(new TextEncoder().encode(whole));
  }

  #show(newest: Newest): void {
    const { gathered, quorum, witnesses } = this.#parts;
    const cosigned = this.#cosigned(newest);
    const { size } = newest.checkpoint;
    const { shown } = gathered;
    const isNew = shown === null || Buffer.compare(shown.note, cosigned) !== 0;
    if (isNew && (shown?.size ?? 0) <= size && isMet(quorum, witnesses.linesOf(cosigned)))
      gathered.show(size, cosigned);
  }
}

interface Newest {
  readonly note: Uint8Array;
  readonly checkpoint: Checkpoint;
}
