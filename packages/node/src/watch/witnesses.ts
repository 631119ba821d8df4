import { formatNote, openNote, parseNote, parseVkey, verifierOf } from "@bongsu/log";
import { cosignatureTime } from "@bongsu/log";
import type { LogCrypto, NoteSignature, NoteVerifier, VerifierKey } from "@bongsu/log";

/** Somebody who watches logs, as this node's operator names them. */
export interface WatchingParty {
  /** Verifier keys of one witness, all of one name. */
  readonly vkeys: readonly string[];
  /** Submission prefix; null where it is only believed, not asked. */
  readonly url: string | null;
  /** ISO 3166-1 alpha-2, or EU; null where it is not known: it then counts for no quorum. */
  readonly jurisdiction: string | null;
}

/** A good cosignature of a known witness. */
export interface GoodLine {
  readonly party: WatchingParty;
  readonly line: NoteSignature;
  /** Seconds since the epoch. */
  readonly at: number;
}

/** Notes whose lines are remembered. */
const MOST_CHECKED = 1_024;

interface Known {
  readonly party: WatchingParty;
  readonly key: VerifierKey;
  readonly verifier: NoteVerifier;
}

/** The witnesses whose word counts at this node. */
export class Witnesses {
  readonly parties: readonly WatchingParty[];
  readonly #known: readonly Known[];
  readonly #crypto: LogCrypto;
  /** By the note's SHA-256: pages ask for the same notes again and again. */
  readonly #checked = new Map<string, readonly GoodLine[]>();

  /** @throws LogRefusal as `parseVkey` does; vkey-type for a key that does not cosign. */
  constructor(crypto: LogCrypto, parties: readonly WatchingParty[]) {
    this.parties = parties;
    this.#crypto = crypto;
    this.#known = parties.flatMap((party) =>
      party.vkeys.map((vkey) => {
        const key = parseVkey(crypto.sha256, vkey);
        return { party, key, verifier: verifierOf(crypto, key) };
      }),
    );
  }

  /**
   * The good cosignatures among the lines of a note whose log's signature was verified, the latest of each key. A bad
   * line of one witness takes nothing from the others: it is left out.
   */
  linesOf(note: Uint8Array): readonly GoodLine[] {
    const name = Buffer.from(this.#crypto.sha256(note)).toString("latin1");
    const known = this.#checked.get(name);
    if (known !== undefined) return known;
    if (this.#checked.size >= MOST_CHECKED) this.#checked.clear();
    const lines = this.#check(note);
    this.#checked.set(name, lines);
    return lines;
  }

  #check(note: Uint8Array): readonly GoodLine[] {
    const { text, signatures } = parseNote(note, "checkpoint");
    const bytes = new TextEncoder().encode(text);
    const best = new Map<Known, GoodLine>();
    for (const line of signatures) {
      const known = this.#known.find(({ key }) => key.name === line.name && key.keyId === line.keyId);
      if (known === undefined || !known.verifier.verify(bytes, line.signature)) continue;
      const at = cosignatureTime(line.signature);
      const before = best.get(known);
      if (before === undefined || before.at < at) best.set(known, { party: known.party, line, at });
    }
    return [...best.values()];
  }
}

/** The note with these lines behind those of its log's keys. */
export function withLines(note: Uint8Array, log: readonly NoteVerifier[], lines: readonly NoteSignature[]) {
  const { text, verified } = openNote(parseNote(note, "checkpoint"), log);
  return formatNote({ text, signatures: [...verified, ...lines] });
}
