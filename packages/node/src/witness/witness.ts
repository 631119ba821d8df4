import {
  LogRefusal,
  cosign,
  formatNote,
  formatSignature,
  openNote,
  parseCheckpoint,
  parseNote,
  treeHasher,
  verifyConsistency,
} from "@bongsu/log";
import type { Checkpoint, Cosigner, LogCrypto, NoteVerifier, OpenedNote, TreeHead } from "@bongsu/log";
import type { Clock } from "../ports/clock.ts";
import { type WitnessAnswer, conflict, good, refused } from "./answer.ts";
import type { CosignedHeads } from "./cosigned.ts";
import { sameHead } from "./cosigned.ts";
import type { WitnessGuard } from "./guard.ts";
import { parseAddCheckpoint } from "./request.ts";
import type { AddCheckpoint } from "./request.ts";

export interface WitnessParts {
  readonly crypto: LogCrypto;
  readonly clock: Clock;
  /** All of one name; each of them signs every checkpoint. */
  readonly cosigners: readonly Cosigner[];
  /** The keys of a log; none where it is not known here. */
  verifiers(origin: string): readonly NoteVerifier[];
  /** Whether the log is known to have two histories: what a cosignature says would not be true of it any more. */
  isForked(origin: string): boolean;
  readonly heads: CosignedHeads;
  readonly guard: WitnessGuard;
  /** Told of every checkpoint that its log signed, cosigned or not: it may be proof of misbehaviour. */
  submitted(origin: string, note: Uint8Array): void;
}

interface Submitted extends OpenedNote {
  readonly checkpoint: Checkpoint;
}

/** A witness of transparency logs (c2sp.org/tlog-witness): bytes of a request in, status and bytes out. */
export class Witness {
  readonly #parts: WitnessParts;

  constructor(parts: WitnessParts) {
    this.#parts = parts;
  }

  /**
   * Answers `add-checkpoint`. What is answered with a cosignature is on disk before this returns, here and in the
   * guard.
   * @throws LogRefusal store-full, store-read-only, store-failed: nothing was cosigned then.
   */
  addCheckpoint(body: Uint8Array): WitnessAnswer {
    const request = parseAddCheckpoint(body);
    if (request === null) return refused(400, "request-malformed");
    const submitted = this.#open(request.checkpoint);
    if ("status" in submitted) return submitted;
    const { checkpoint } = submitted;
    this.#parts.submitted(checkpoint.origin, request.checkpoint);
    return this.#cosign(request, submitted);
  }

  /** Answers the monitoring request for the SHA-256 of an origin in lower-case hex; null for 404. */
  checkpointOf(originHash: string): Uint8Array | null {
    const { crypto, heads } = this.#parts;
    const hash = (origin: string): string =>
      Buffer.from(crypto.sha256(new TextEncoder().encode(origin))).toString("hex");
    return heads.all().find(({ origin }) => hash(origin) === originHash)?.note ?? null;
  }

  #open(note: Uint8Array): Submitted | WitnessAnswer {
    try {
      const parsed = parseNote(note, "checkpoint");
      const checkpoint = parseCheckpoint(parsed.text);
      const verifiers = this.#parts.verifiers(checkpoint.origin);
      if (verifiers.length === 0) return refused(404, "origin-unknown");
      return { ...openNote(parsed, verifiers), checkpoint };
    } catch (error) {
      if (!(error instanceof LogRefusal)) throw error;
      const forbidden = error.code === "signature-wrong" || error.code === "signature-absent";
      return refused(forbidden ? 403 : 400, error.code);
    }
  }

  #cosign({ old, proof }: AddCheckpoint, submitted: Submitted): WitnessAnswer {
    const { crypto, heads, guard } = this.#parts;
    const { checkpoint } = submitted;
    const { origin, size, root } = checkpoint;
    if (old > size) return refused(400, "old-larger");
    const stored = heads.get(origin);
    if (old !== (stored?.size ?? 0)) return conflict(stored?.size ?? 0);
    const why = inconsistency(crypto, stored, checkpoint, proof);
    if (why !== null) return refused(422, why);
    if (this.#parts.isForked(origin)) return refused(403, "origin-forked");
    // A clock that was set back does not make an older tree the last one seen.
    const at = Math.max(Math.floor(this.#parts.clock.now() / 1000), stored?.at ?? 0);
    const cosignatures = this.#parts.cosigners.map((cosigner) => cosign(cosigner, submitted.text, at));
    const note = formatNote({ text: submitted.text, signatures: [...submitted.verified, ...cosignatures] });
    const head = { origin, size, root, at, note };
    if (!heads.advance(stored, head)) return conflict(heads.get(origin)?.size ?? 0);
    guard.raise(head);
    return good(cosignatures.map(formatSignature).join(""));
  }
}

/** Why the checkpoint does not continue what was cosigned last; null where it does. */
function inconsistency(
  crypto: LogCrypto,
  stored: TreeHead | null,
  grown: TreeHead,
  proof: readonly Uint8Array[],
): string | null {
  const hasher = treeHasher(crypto.sha256);
  const empty = { size: 0, root: hasher.empty() };
  if (grown.size === 0 && !sameHead(grown, empty)) return "root-of-empty-tree";
  try {
    verifyConsistency(hasher, stored ?? empty, grown, proof);
    return null;
  } catch (error) {
    if (error instanceof LogRefusal) return error.code;
    throw error;
  }
}
