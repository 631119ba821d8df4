import {
  correctionType,
  type Digest,
  type LoggedStatement,
  objectionType,
  type Reference,
  replyType,
  withdrawalType,
} from "@bongsu/statement";
import type { z } from "zod";
import type { Frozen } from "../schema/parts.ts";
import type { answerSchema } from "../schema/report.ts";
import type { AnswerKind } from "./acting.ts";
import type { FoundHistory } from "./histories.ts";
import { isValidAt } from "./histories.ts";
import type { ReadCopy } from "./read-copy.ts";

export type Answer = Frozen<z.infer<typeof answerSchema>>;

interface Saying {
  readonly kind: AnswerKind;
  readonly of: Reference;
  readonly text: Answer["text"];
}

function sayingOf({ opened: { statement } }: LoggedStatement): Saying | null {
  const withdrawal = withdrawalType.predicateOf(statement);
  if (withdrawal !== null) return { kind: "withdrawal", of: withdrawal.withdraws, text: withdrawal.text };
  const correction = correctionType.predicateOf(statement);
  if (correction !== null) return { kind: "correction", of: correction.corrects, text: correction.text };
  const objection = objectionType.predicateOf(statement);
  if (objection !== null) return { kind: "objection", of: objection.objectsTo, text: objection.text };
  const reply = replyType.predicateOf(statement);
  return reply === null ? null : { kind: "reply", of: reply.repliesTo, text: reply.text };
}

/** What the copies hold in answer to a statement. `valid`: whether a key spoke for a party at a place. */
export function answersTo(
  digest: Digest,
  copies: readonly ReadCopy[],
  valid: (logged: LoggedStatement, copy: ReadCopy) => boolean,
): readonly Answer[] {
  return copies
    .filter(({ damage }) => damage === null)
    .flatMap((copy) =>
      copy.statements.flatMap((logged): Answer[] => {
        const saying = sayingOf(logged);
        const { issuer, digest: own } = logged.opened;
        if (saying === null || issuer === null || saying.of.statement !== digest) return [];
        const { kind, text } = saying;
        const keyValid = valid(logged, copy);
        const { position: index } = logged;
        return [{ kind, by: issuer, digest: own, origin: copy.origin, index, text, keyValid }];
      }),
    );
}

/** Whether one of these histories lets the key speak at its place in the copy. */
export const validIn =
  (historiesFor: (domain: string) => readonly FoundHistory[]) =>
  ({ keyId, position, opened: { issuer } }: LoggedStatement, copy: ReadCopy): boolean =>
    issuer !== null &&
    historiesFor(issuer).some((found) => found.copy === copy && isValidAt(found, keyId, position));
