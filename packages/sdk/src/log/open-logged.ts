import {
  type BodyState,
  type HashedRekord,
  type LoggedEntry,
  LogRefusal,
  parseHashedRekordLeaf,
  toHex,
} from "@bongsu/log";
import {
  type Envelope,
  keyIdOf,
  type LoggedStatement,
  type OpenedStatement,
  openStatement,
  parseEnvelope,
  signatureHolds,
  statementDigest,
  StatementRefusal,
  type StatementType,
} from "@bongsu/statement";
import type { Tools } from "../input.ts";

/** An entry of a log as what it says. Anybody's mistake in one entry must not keep readers from the others. */
export interface OpenedEntry {
  readonly index: number;
  /** null for an entry that is no statement, such as one registered for SCITT. */
  readonly leaf: HashedRekord | null;
  /** none: an entry that never had a body; wrong: what lies there is not what the leaf is of. */
  readonly body: BodyState | "none" | "wrong";
  /** The envelope that the leaf is of, where it is there. */
  readonly envelope: Envelope | null;
}

/** What an entry that `readLogged` gives says. Its signature is not checked. */
export function openEntry({ index, leaf: bytes, state, body }: LoggedEntry): OpenedEntry {
  const leaf = refusedAsNull(() => parseHashedRekordLeaf(bytes));
  if (leaf === null) return { index, leaf, body: "none", envelope: null };
  if (body === null) return { index, leaf, body: state, envelope: null };
  const envelope = refusedAsNull(() => parseEnvelope(body));
  if (envelope === null || !isOf(envelope, leaf)) return { index, leaf, body: "wrong", envelope: null };
  return { index, leaf, body: state, envelope };
}

const isOf = (envelope: Envelope, { digest, signature }: HashedRekord): boolean =>
  statementDigest(envelope) === `sha256:${toHex(digest)}` && toHex(envelope.signature) === toHex(signature);

/** The statement in an envelope; null where it is none, or breaks the rules of its type. */
export const statementIn = (envelope: Envelope, types: readonly StatementType[]): OpenedStatement | null =>
  refusedAsNull(() => openStatement(envelope, types));

/**
 * The statement of an entry with the key whose signature on it holds; null where there is none to go by: a body that
 * is not there, a statement that breaks the rules of its type, a signature that is not the key's. `wanted`: types by
 * their URI, the others being passed over before their signature is checked.
 */
export function openLogged(
  { index, leaf, envelope }: OpenedEntry,
  { types, statement: crypto }: Pick<Tools, "types" | "statement">,
  wanted?: ReadonlySet<string>,
): LoggedStatement | null {
  const opened = envelope === null ? null : statementIn(envelope, types);
  if (leaf === null || envelope === null || opened === null) return null;
  if (wanted?.has(opened.statement.predicateType) === false) return null;
  if (!signatureHolds(envelope, leaf.spki, crypto)) return null;
  return { position: index, keyId: keyIdOf(leaf.spki), opened };
}

function refusedAsNull<T>(step: () => T): T | null {
  try {
    return step();
  } catch (error) {
    if (error instanceof LogRefusal || error instanceof StatementRefusal) return null;
    throw error;
  }
}
