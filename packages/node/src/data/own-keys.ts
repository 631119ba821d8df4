import { openCheckpoint, readLogged } from "@bongsu/log";
import { ON_KEYS, openEntry, openLogged } from "@bongsu/sdk";
import { decodeBase64, foldKeys, keyStanding, signatureHolds } from "@bongsu/statement";
import type {
  Envelope,
  KeyHistory,
  LoggedStatement,
  StatementCrypto,
  StatementType,
} from "@bongsu/statement";
import type { ReadableLog } from "./open-log.ts";

/** The keys of a log's own party as its log tells them; entries are read once. */
export class OwnKeys {
  readonly #log: ReadableLog;
  readonly #crypto: StatementCrypto;
  readonly #types: readonly StatementType[];
  readonly #statements: LoggedStatement[] = [];
  #read = 0;
  #known: KeyHistory | null = null;
  /** One look after another: two at once would take the same entries up twice. */
  #last: Promise<KeyHistory | null> = Promise.resolve(null);

  constructor(log: ReadableLog, crypto: StatementCrypto, types: readonly StatementType[]) {
    this.#log = log;
    this.#crypto = crypto;
    this.#types = types;
  }

  /** The key whose signature on the envelope holds, where it may sign at the log's end; null where none does. */
  async signerOf(envelope: Envelope): Promise<Uint8Array | null> {
    const look = this.#last.catch(() => null).then(() => this.#history());
    this.#last = look;
    const history = await look;
    const key = history?.keys.find(({ spki }) =>
      signatureHolds(envelope, decodeBase64(spki, "spki"), this.#crypto),
    );
    if (history === null || key === undefined) return null;
    return keyStanding(history, key.keyId, this.#read) === "valid" ? decodeBase64(key.spki, "spki") : null;
  }

  async #history(): Promise<KeyHistory | null> {
    const { about, store, verifier } = this.#log;
    const note = (await store.read("checkpoint")) ?? new Uint8Array(0);
    const { size } = openCheckpoint(note, about.homeLog.origin, [verifier]).checkpoint;
    if (size === this.#read) return this.#known;
    const tools = { types: this.#types, statement: this.#crypto };
    for await (const entry of readLogged((path) => store.read(path), size, this.#read)) {
      const statement = openLogged(openEntry(entry), tools, ON_KEYS);
      if (statement !== null) this.#statements.push(statement);
    }
    this.#read = size;
    const histories = foldKeys(about.domain, about.homeLog.origin, this.#statements);
    this.#known = histories.find(({ genesis }) => about.roots.includes(genesis.keyId)) ?? null;
    return this.#known;
  }
}
