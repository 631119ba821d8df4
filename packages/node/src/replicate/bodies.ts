import { BODY_ABSENT, BODY_ERASED, BODY_PRESENT, LogRefusal, parseHashedRekordLeaf } from "@bongsu/log";
import type { FramedBody, HashedRekord, Submission } from "@bongsu/log";
import { StatementRefusal } from "@bongsu/statement";
import { same } from "./proven-tiles.ts";

/** What the log takes up for an envelope whose signature by the key holds. @throws StatementRefusal */
export type CheckSignature = (envelope: Uint8Array, spki: Uint8Array) => Promise<Submission>;

/** The bodies of one bundle as they are kept, and positions in it of what is not. */
export interface KeptBodies {
  readonly frames: readonly FramedBody[];
  /** A body belongs there, and was not given. */
  readonly missing: readonly number[];
  /** What was given was another body, or one that its key has not signed. */
  readonly refused: readonly number[];
  /** Held now and not before. */
  readonly come: readonly number[];
}

const ABSENT: FramedBody = { state: BODY_ABSENT, body: new Uint8Array(0) };
const ERASED: FramedBody = { state: BODY_ERASED, body: new Uint8Array(0) };

/**
 * Holds the bodies that a neighbour serves against the entries, signature for signature; what is held already stays.
 * A body is kept where its envelope, checked by the entry's own key, gives the very entry.
 */
export async function checkBodies(
  check: CheckSignature,
  entries: readonly Uint8Array[],
  held: readonly FramedBody[],
  served: readonly FramedBody[],
): Promise<KeptBodies> {
  const found = await Promise.all(
    entries.map((entry, at) => keep(check, entry, held[at] ?? ABSENT, served[at] ?? ABSENT)),
  );
  const where = (kind: Kept["kind"]): number[] =>
    found.flatMap((each, at) => (each.kind === kind ? [at] : []));
  return {
    frames: found.map(({ frame }) => frame),
    missing: where("missing"),
    refused: where("refused"),
    come: where("come"),
  };
}

interface Kept {
  readonly kind: "as-it-was" | "come" | "missing" | "refused";
  readonly frame: FramedBody;
}

async function keep(
  check: CheckSignature,
  entry: Uint8Array,
  held: FramedBody,
  served: FramedBody,
): Promise<Kept> {
  if (held.state !== BODY_ABSENT) return { kind: "as-it-was", frame: held };
  const leaf = leafIn(entry);
  if (leaf === null) return { kind: "as-it-was", frame: ABSENT };
  if (served.state === BODY_ERASED) return { kind: "as-it-was", frame: ERASED };
  if (served.state !== BODY_PRESENT) return { kind: "missing", frame: ABSENT };
  const body = await bodyOf(check, entry, leaf, served.body);
  if (body === null) return { kind: "refused", frame: ABSENT };
  return { kind: "come", frame: { state: BODY_PRESENT, body } };
}

/** The body in the one spelling in which it is kept; null where it is not the entry's. */
async function bodyOf(
  check: CheckSignature,
  entry: Uint8Array,
  { spki }: HashedRekord,
  envelope: Uint8Array,
): Promise<Uint8Array | null> {
  try {
    const { leaf, body } = await check(envelope, spki);
    return same(leaf, entry) ? body : null;
  } catch (error) {
    if (error instanceof StatementRefusal) return null;
    throw error;
  }
}

/** null for an entry that never had a body, such as one registered for SCITT. */
function leafIn(entry: Uint8Array): HashedRekord | null {
  try {
    return parseHashedRekordLeaf(entry);
  } catch (error) {
    if (error instanceof LogRefusal) return null;
    throw error;
  }
}
