import type { z } from "zod";
import type { FINDINGS } from "./schema/findings.ts";
import type { Frozen, saidSchema, seenBySchema } from "./schema/parts.ts";

export type Said = Frozen<z.infer<typeof saidSchema>>;
export type SeenBy = Frozen<z.infer<typeof seenBySchema>>;

/** Rule 2: what was neither shown nor refuted is unknown. */
export type Outcome = "holds" | "fails" | "unknown";

/** What is asked of a file, in the order in which it is reported. */
export const CHECKS = [
  "signature",
  "issuer",
  "key",
  "content",
  "entry",
  "inclusion",
  "checkpoint",
  "witnesses",
  "log-copy",
  "standing",
  "expiry",
  "artifact",
] as const;
export type CheckName = (typeof CHECKS)[number];

/** What the reader could bring to settle an open question. */
export const NEEDS = [
  "key",
  "log-key",
  "policy",
  "well-known",
  "trust",
  "log",
  "proof",
  "artifact",
  "as-of",
] as const;
export type Need = (typeof NEEDS)[number];

/** Every answer that a check can have, with what its sentence needs. */
export type Findings = {
  readonly [Code in keyof typeof FINDINGS]: Frozen<z.infer<(typeof FINDINGS)[Code]>>;
};
export type FindingCode = keyof Findings;

/** The answer to one question. */
export type Finding<C extends FindingCode = FindingCode> = {
  readonly [Code in C]: {
    readonly check: CheckName;
    readonly outcome: Outcome;
    readonly code: Code;
    readonly data: Findings[Code];
    readonly needs: readonly Need[];
  };
}[C];
