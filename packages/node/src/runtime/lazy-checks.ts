import { availableParallelism } from "node:os";
import { SignatureChecks } from "../ingest/signature-checks.ts";
import type { CheckSignature } from "../replicate/bodies.ts";

/** Envelopes that may wait for a thread: those of a few bundles. */
const WAITING = 16 * 256;

/** Signature checks on threads that begin with the first one: a node whose neighbours are quiet needs none. */
export class LazyChecks {
  #checks: SignatureChecks | null = null;

  /** @throws as `SignatureChecks.check`. */
  readonly check: CheckSignature = (envelope, spki) => {
    this.#checks ??= new SignatureChecks(availableParallelism(), WAITING);
    return this.#checks.check(envelope, spki);
  };

  async close(): Promise<void> {
    await this.#checks?.close();
  }
}
