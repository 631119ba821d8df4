import { LogRefusal, formatNote, formatVkey, parseNote } from "@bongsu/log";
import type { Cosigner, LogCrypto, NoteVerifier } from "@bongsu/log";
import type { Alarm, CheckpointList, LogView } from "@bongsu/sdk";
import type { Clock, Randomness } from "../ports/clock.ts";
import type { Transport } from "../ports/transport.ts";
import { NodeRefusal } from "../refusal.ts";
import { CosignedHeads } from "../witness/cosigned.ts";
import { Mirror } from "../witness/mirror.ts";
import { OwnWitness } from "../witness/own-witness.ts";
import { Alarms, type KeptAlarm } from "./alarms.ts";
import { type Kept, openKept } from "./database.ts";
import { exchange } from "./exchange.ts";
import { factsOf } from "./facts.ts";
import { type OwnLog, Gatherer } from "./gather.ts";
import { type LastAsked, Gathered } from "./gathered.ts";
import { KeptQueries, type QueriesParts } from "./kept-queries.ts";
import { type KnownLog, KnownLogs } from "./known-logs.ts";
import { type HeldLog, isStale, isWithheld } from "./log-state.ts";
import { Observer } from "./observer.ts";
import { Missing } from "./overdue.ts";
import type { WatchQueries } from "./queries.ts";
import { formatPolicy } from "./quorum.ts";
import { WATCH_SCHEMA } from "./schema.ts";
import { SeenHeads } from "./seen.ts";
import type { WatchSettings } from "./settings.ts";
import { showAlarm } from "./show-alarm.ts";
import { toShow } from "./to-show.ts";
import { type WatchingParty, Witnesses } from "./witnesses.ts";

export interface WatchParts {
  /** Of watch.sqlite. */
  readonly path: string;
  /** The folder of this machine that is not copied along with the node's. */
  readonly state: string;
  readonly crypto: LogCrypto;
  readonly clock: Clock;
  readonly randomness: Randomness;
  readonly settings: WatchSettings;
  readonly own: OwnLog | null;
  /** The witness's keys, all of one name; null where this node does not cosign. */
  readonly witness: { readonly name: string; readonly cosigners: readonly Cosigner[] } | null;
  /** The mirror's keys, distinct from the witness's; null or absent where this node does not vouch for its copies. */
  readonly mirror?: { readonly name: string; readonly cosigners: readonly Cosigner[] } | null;
  /** What is held of the log of another; null where nothing is. */
  held(origin: string): HeldLog | null;
  /** Who keeps the log; null where that is not known. */
  party(origin: string): LogView["party"];
  /** Told of every new alarm. */
  raised?(alarm: Alarm): void;
}

/** A conflict that came up while a copy was brought up to date. */
export interface FoundConflict {
  readonly origin: string;
  readonly kind: "equivocation" | "inconsistent" | "rollback";
  /** What was seen before, and what is served now. */
  readonly held: Uint8Array;
  readonly note: Uint8Array;
  readonly from: string;
  readonly proof: readonly Uint8Array[];
}

/** The source of what this node's own log shows. */
const OWN = "own";
const SUBMITTED = "submitted";

/** What a node knows of logs, and its word about them. */
export class Watch {
  readonly logs: KnownLogs;
  readonly witness: OwnWitness | null;
  readonly mirror: Mirror | null;
  readonly queries: WatchQueries;
  readonly #parts: WatchParts;
  readonly #kept: Kept;
  readonly #all: QueriesParts;
  readonly #observer: Observer;
  readonly #gathered: Gathered;
  readonly #gatherer: Gatherer | null;
  /** As it was in the last round. */
  #ownTree: HeldLog | null = null;

  private constructor(parts: WatchParts, kept: Kept) {
    const { crypto, clock, settings, own } = parts;
    this.#parts = parts;
    this.#kept = kept;
    this.logs = new KnownLogs(kept, crypto);
    this.#all = {
      clock,
      settings,
      logs: this.logs,
      seen: new SeenHeads(kept),
      alarms: new Alarms(kept, crypto),
      missing: new Missing(kept),
      cosigned: new CosignedHeads(kept),
      witnesses: new Witnesses(crypto, [...settings.witnesses, ...ownParty(parts)]),
      held: (origin) => (origin === own?.origin ? this.#ownTree : null) ?? parts.held(origin),
      party: (origin) => parts.party(origin),
    };
    this.queries = new KeptQueries(this.#all);
    this.#observer = new Observer({ ...this.#all, crypto, raised: (alarm) => this.#raised(alarm) });
    this.#gathered = new Gathered(kept);
    this.#gatherer = own === null ? null : this.#gathererOf(own);
    this.witness = this.#openWitness();
    this.mirror = this.#openMirror();
  }

  /**
   * @throws LogRefusal store-full, store-read-only, store-failed, and as `parseVkey` does for a witness in the settings;
   *   NodeRefusal watch-newer.
   */
  static open(parts: WatchParts): Watch {
    const kept = openKept(parts.path, WATCH_SCHEMA);
    try {
      return new Watch(parts, kept);
    } catch (error) {
      kept.close();
      throw error;
    }
  }

  close(): void {
    this.witness?.close();
    this.mirror?.close();
    this.#kept.close();
  }

  /**
   * One round: has the own log cosigned, exchanges with every neighbour what was seen, holds all of it against the trees
   * that are held. `neighbours`: addresses of their nodes. Never throws for what a neighbour or a witness does.
   */
  async round(transport: Transport, neighbours: readonly string[]): Promise<void> {
    await this.#gatherer?.round(transport);
    await this.#lookAtOwn();
    const { logs, alarms } = this.#all;
    const now = (): number => this.#parts.clock.now();
    const raised = (alarm: KeptAlarm): void => this.#raised(alarm);
    const parts = { kept: this.#kept, transport, logs, alarms, observer: this.#observer, now, raised };
    await Promise.all(neighbours.map((url) => unlessRefused(() => exchange(parts, url.replace(/\/$/, "")))));
    // Again: what a neighbour has seen of it can be newer than what was there before.
    this.#ownTree = (await this.#gatherer?.tree()) ?? null;
    for (const log of logs.all()) await unlessRefused(() => this.#judge(log));
  }

  /** A checkpoint that a log's own address served; whether its log signed it. */
  saw(origin: string, note: Uint8Array, from: string): boolean {
    const log = this.logs.trusted(origin);
    return log !== null && this.#observer.saw(log, note, from, true);
  }

  /** What came up while a copy was brought up to date. */
  conflict({ origin, kind, held, note, from, proof }: FoundConflict): void {
    const log = this.logs.trusted(origin);
    const last = this.#parts.clock.now();
    const notes = [
      { note: held, source: from, last },
      { note, source: from, last },
    ];
    if (log !== null) this.#observer.conflict(log, kind, notes, proof);
  }

  /** Whether a copy may grow: not where the log's own signatures show that it has two histories. */
  mayFollow(origin: string): boolean {
    const log = this.logs.trusted(origin);
    return log === null || !this.#all.alarms.isForked(log);
  }

  /** The own checkpoint with its cosignatures, as it may be shown: see `OwnLog.empty` for what is before. */
  async checkpoint(): Promise<Uint8Array | null> {
    return (await this.#gatherer?.checkpoint()) ?? null;
  }

  /** A copy's checkpoint with the mirror's word, where it vouches for this very tree. */
  vouchedFor(origin: string, note: Uint8Array): Uint8Array {
    const vouched = this.mirror?.checkpoint(origin) ?? null;
    if (vouched === null) return note;
    const [held, signed] = [parseNote(note, "checkpoint"), parseNote(vouched, "checkpoint")];
    if (held.text !== signed.text) return note;
    const lines = signed.signatures.filter(({ name }) => name === this.mirror?.name);
    return formatNote({ text: held.text, signatures: [...held.signatures, ...lines] });
  }

  /** For neighbours: of every log the newest checkpoint and all that is not yet known to agree with it, and what forked. */
  checkpoints(): CheckpointList {
    const { seen, alarms } = this.#all;
    const logs = this.logs.all();
    return {
      items: logs.flatMap((log) => toShow(log, seen.of(log), this.#all.held(log.origin))),
      alarms: logs.flatMap((log) => alarms.proofs(log)).map(showAlarm),
    };
  }

  /** What came of asking a witness last, by its address; null where it was not asked. */
  lastAsked(url: string): LastAsked | null {
    return this.#gathered.asked(url);
  }

  /** The rule by which own checkpoints are shown, for programs of others (c2sp.org/tlog-policy). */
  policy(url: string | null): string {
    const { own, settings } = this.#parts;
    const logs = own === null ? [] : [{ vkey: own.vkey, url }];
    return formatPolicy(logs, settings.witnesses, settings.quorum);
  }

  #gathererOf(own: OwnLog): Gatherer {
    const { crypto, clock, settings } = this.#parts;
    this.logs.add({ origin: own.origin, vkey: own.vkey, how: "own", url: null, added: clock.now() });
    return new Gatherer({
      crypto,
      clock,
      log: own,
      verifier: this.logs.verifierOf(own),
      witnesses: this.#all.witnesses,
      quorum: settings.quorum,
      refresh: settings.refresh,
      gathered: this.#gathered,
    });
  }

  #openWitness(): OwnWitness | null {
    const { witness } = this.#parts;
    if (witness === null) return null;
    return new OwnWitness(witness.name, {
      ...this.#parts,
      kept: this.#kept,
      cosigners: witness.cosigners,
      verifiers: (origin) => this.#verifiers(origin),
      isForked: (origin) => !this.mayFollow(origin),
      submitted: (origin, note) => {
        const log = this.logs.trusted(origin);
        if (log !== null) this.#observer.saw(log, note, SUBMITTED, false);
      },
    });
  }

  #openMirror(): Mirror | null {
    const { mirror, settings } = this.#parts;
    if (mirror === undefined || mirror === null) return null;
    return new Mirror({
      ...this.#parts,
      ...mirror,
      kept: this.#kept,
      logs: this.logs,
      refresh: settings.refresh,
    });
  }

  /** None for the own log: nobody watches himself. */
  #verifiers(origin: string): readonly NoteVerifier[] {
    const log = this.logs.trusted(origin);
    return log === null || log.how === "own" ? [] : [this.logs.verifierOf(log)];
  }

  async #lookAtOwn(): Promise<void> {
    const { own } = this.#parts;
    const note = await this.#gatherer?.checkpoint();
    if (own !== null && note !== null && note !== undefined) this.saw(own.origin, note, OWN);
  }

  async #judge(log: KnownLog): Promise<void> {
    const held = log.how === "heard" ? null : this.#all.held(log.origin);
    if (held !== null) {
      await this.#observer.compare(log, held);
      if (log.how === "own") this.#observer.ownIsBehind(log, held);
      // After the comparison, which may have found a fork.
      if (log.how === "neighbour" && this.mayFollow(log.origin)) await this.mirror?.vouch(log, held);
    }
    if (log.how === "neighbour")
      this.#all.missing.note(log.origin, this.#lacks(log), this.#parts.clock.now());
    if (log.how === "neighbour" || log.how === "witnessed") this.#overdue(log);
  }

  /** Whether something is not held that the log itself shows a checkpoint for; a forked one is no longer asked. */
  #lacks(log: KnownLog): boolean {
    if (!this.mayFollow(log.origin)) return false;
    const held = this.#all.held(log.origin);
    const shown = this.#all.seen.of(log).filter(({ source }) => source === log.url);
    return (held?.missingBodies ?? 0) > 0 || shown.some(({ size }) => size > (held?.size ?? 0));
  }

  #overdue(log: KnownLog): void {
    const facts = factsOf(this.#all, log);
    const [newest] = facts.seen;
    if (newest === undefined) return;
    const { settings } = this.#parts;
    if (isStale(facts, settings)) this.#observer.overdue(log, "stale", newest);
    if (isWithheld(facts, settings)) this.#observer.overdue(log, "withheld", newest);
  }

  #raised(alarm: KeptAlarm): void {
    if (this.logs.find(alarm.origin, alarm.vkey)?.how !== "heard") this.#parts.raised?.(showAlarm(alarm));
  }
}

/** This node's own witness, whose word about the logs of others counts like any. */
function ownParty({ witness, settings }: WatchParts): readonly WatchingParty[] {
  if (witness === null) return [];
  const vkeys = witness.cosigners.map(({ key }) => formatVkey(key));
  return [{ vkeys, url: null, jurisdiction: settings.jurisdiction }];
}

/** What one log or neighbour does keeps nothing from the others; it comes up again in the next round. */
async function unlessRefused(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof NodeRefusal) && !(error instanceof LogRefusal)) throw error;
  }
}
