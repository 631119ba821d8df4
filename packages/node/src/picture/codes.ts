import type { AnswerKind, BodyShown } from "@bongsu/statement";

/** What the tables hold as numbers. The partial indices of `schema.ts` name two of them. */

/** What lies beside one entry; of what was seen of it at different times the greatest number holds. */
export const ENTRY_MISSING = 0;
export const ENTRY_SEALED = 1;
export const ENTRY_PRESENT = 2;
export const ENTRY_ERASED = 3;
export type EntryState =
  | typeof ENTRY_MISSING
  | typeof ENTRY_SEALED
  | typeof ENTRY_PRESENT
  | typeof ENTRY_ERASED;

const SHOWN: readonly BodyShown[] = ["missing", "sealed", "present", "erased"];
export const shownOf = (state: number): BodyShown => SHOWN[state] ?? "missing";

const BODIES: readonly BodyShown[] = ["missing", "erased", "sealed", "present"];
export const bodyCode = (body: BodyShown): number => BODIES.indexOf(body);
export const bodyOf = (code: number): BodyShown => BODIES[code] ?? "missing";

export const ANSWER_KINDS: readonly AnswerKind[] = [
  "objection",
  "reply",
  "correction",
  "withdrawal",
  "erasure",
];
export const answerCode = (kind: AnswerKind): number => ANSWER_KINDS.indexOf(kind);
export const answerKind = (code: number): AnswerKind => ANSWER_KINDS[code] ?? "objection";
export const ERASURE = 4;

/** Numbers of the key types in `texts`: the first ones. */
export const KEY_TYPES_END = 4;
