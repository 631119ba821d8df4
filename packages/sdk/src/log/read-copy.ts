import {
  Frontier,
  type HashedRekord,
  type LoggedEntry,
  LogRefusal,
  readLogged,
  toHex,
  type TreeHasher,
  treeHasher,
} from "@bongsu/log";
import { type Envelope, type LoggedStatement, statementDigest } from "@bongsu/statement";
import { type ReadCheckpoint, readCheckpoint } from "../checks/checkpoint.ts";
import type { Said } from "../findings.ts";
import type { LogCopy, Tools } from "../input.ts";
import { refuse } from "../refusal.ts";
import { because } from "../read/because.ts";
import { ACTING } from "./acting.ts";
import { openEntry, openLogged } from "./open-logged.ts";

/** What a copy of a log holds of interest, its tree recomputed from its entries. */
export interface ReadCopy {
  readonly name: string;
  readonly copy: LogCopy;
  readonly head: ReadCheckpoint;
  readonly note: Uint8Array;
  readonly origin: string;
  readonly size: number;
  /** Statements that act on keys, endorsements or other statements; each signature was verified. */
  readonly statements: readonly LoggedStatement[];
  /** Where the envelope that is verified is logged here, first; null where it is not. */
  readonly found: { readonly index: number; readonly leaf: Uint8Array } | null;
  /** Root of the first so many entries that were asked for; null where the copy is shorter. */
  readonly rootAt: Uint8Array | null;
  /** Entries of which the copy does not hold what they say. */
  readonly missing: number;
  /** Why the copy is not to be used; null where its entries are those of its checkpoint. */
  readonly damage: Said | null;
}

/** What is looked for: the envelope, where there is one, and the size at which the root is to be told. */
export interface Wanted {
  readonly envelope: Envelope | null;
  readonly size: number | null;
}

/**
 * Reads a copy of a log from its first entry to its last.
 * @throws SdkRefusal log-checkpoint-missing, input-refused.
 */
export async function readCopy(copy: LogCopy, tools: Tools, wanted: Wanted): Promise<ReadCopy> {
  const note = (await copy.read("checkpoint")) ?? refuse("log-checkpoint-missing", copy.name, {});
  const head = readCheckpoint(note);
  if ("because" in head) return refuse("log-checkpoint-missing", copy.name, {});
  const search = new CopySearch(tools, wanted);
  const { origin, size, root } = head.checkpoint;
  const damage = await search.read(copy, size, root);
  const { statements, found, rootAt, missing } = search;
  return { name: copy.name, copy, head, note, origin, size, statements, found, rootAt, missing, damage };
}

class CopySearch {
  readonly statements: LoggedStatement[] = [];
  found: ReadCopy["found"] = null;
  rootAt: Uint8Array | null = null;
  missing = 0;
  readonly #tools: Tools;
  readonly #wanted: Wanted;
  readonly #hasher: TreeHasher;
  readonly #frontier: Frontier;
  readonly #digest: string | null;

  constructor(tools: Tools, wanted: Wanted) {
    this.#tools = tools;
    this.#wanted = wanted;
    this.#digest = wanted.envelope === null ? null : statementDigest(wanted.envelope);
    this.#hasher = treeHasher(tools.log.sha256);
    this.#frontier = new Frontier(this.#hasher);
  }

  /** @returns what is wrong with the copy. */
  async read({ read }: LogCopy, size: number, root: Uint8Array): Promise<Said | null> {
    try {
      for await (const entry of readLogged(read, size)) this.#take(entry);
    } catch (error) {
      if (error instanceof LogRefusal) return because(error);
      throw error;
    }
    const found = this.#frontier.root();
    if (toHex(found) === toHex(root)) return null;
    return because(new LogRefusal("root-damaged", { size, found: toHex(found), expected: toHex(root) }));
  }

  #take(entry: LoggedEntry): void {
    this.#frontier.append(this.#hasher.leaf(entry.leaf));
    if (this.#frontier.size === this.#wanted.size) this.rootAt = this.#frontier.root();
    const opened = openEntry(entry);
    // An entry of another kind says nothing that is read here.
    if (opened.leaf === null) return;
    if (this.found === null && this.#isWanted(opened.leaf))
      this.found = { index: entry.index, leaf: entry.leaf.slice() };
    if (opened.envelope === null) this.missing += 1;
    const statement = openLogged(opened, this.#tools, ACTING);
    if (statement !== null) this.statements.push(statement);
  }

  #isWanted({ digest, signature }: HashedRekord): boolean {
    const { envelope } = this.#wanted;
    if (envelope === null) return false;
    return `sha256:${toHex(digest)}` === this.#digest && toHex(signature) === toHex(envelope.signature);
  }
}
