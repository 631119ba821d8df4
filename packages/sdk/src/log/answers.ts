import { answeringOf, type Digest, type LoggedStatement } from "@bongsu/statement";
import type { z } from "zod";
import type { Frozen } from "../schema/parts.ts";
import type { answerSchema } from "../schema/report.ts";
import type { FoundHistory } from "./histories.ts";
import { isValidAt } from "./histories.ts";
import type { ReadCopy } from "./read-copy.ts";

export type Answer = Frozen<z.infer<typeof answerSchema>>;

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
        const { issuer, digest: own, statement } = logged.opened;
        const answering = answeringOf(statement);
        if (answering === null || issuer === null || answering.of !== digest) return [];
        const { kind, text } = answering;
        // What is verified here is at hand: whether others are to forget it is not asked.
        if (kind === "erasure") return [];
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
