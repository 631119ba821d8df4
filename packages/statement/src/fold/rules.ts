import type { AnswerKind } from "./reading.ts";

/** What lies beside an entry, and what is shown of a statement. */
export type BodyShown = "present" | "missing" | "erased" | "sealed";

/** What is known of an answer and of what it answers when it is asked whether it counts. */
export interface AnswerFacts {
  readonly kind: AnswerKind;
  readonly issuer: string;
  /** Whether a key that stood for the issuer signed it. */
  readonly bound: boolean;
  /** Whether its issuer has had it erased. */
  readonly erased: boolean;
  /** Who issued what is answered; null where that is not known here. */
  readonly answered: string | null;
  /** Whether a key of the answer's issuer signed what is answered, by the entry alone. */
  readonly ownKey: boolean;
}

/**
 * Anyone may object and reply; to correct, withdraw and erase is for the issuer. What somebody erased counts no longer,
 * but for an erasure: it would bring back what was to be forgotten.
 */
export function answerCounts({ kind, issuer, bound, erased, answered, ownKey }: AnswerFacts): boolean {
  if (!bound) return false;
  switch (kind) {
    case "objection":
    case "reply":
      return !erased;
    case "correction":
    case "withdrawal":
      return !erased && issuer === answered;
    case "erasure":
      return issuer === answered || (answered === null && ownKey);
  }
}

/** What is shown of a body that its entries hold in these states. An erasure that counts goes before all of them. */
export function foldBody(states: readonly BodyShown[], erased: boolean): BodyShown {
  if (erased) return "erased";
  return (["present", "sealed", "erased"] as const).find((state) => states.includes(state)) ?? "missing";
}
