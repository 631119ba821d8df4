import { type Digest, foldKeys, type KeyHistory, keyStanding } from "@bongsu/statement";
import type { ReadCopy } from "./read-copy.ts";

/** A history of a domain's keys in the log that it names as its home. */
export interface FoundHistory {
  readonly history: KeyHistory;
  readonly copy: ReadCopy;
}

/** Every history of a domain in the copies that can be used: rivals may have begun one too. */
export const historiesOf = (domain: string, copies: readonly ReadCopy[]): readonly FoundHistory[] =>
  copies
    .filter(({ damage }) => damage === null)
    .flatMap((copy) => foldKeys(domain, copy.origin, copy.statements).map((history) => ({ history, copy })));

export const lists = ({ history }: FoundHistory, keyId: Digest): boolean =>
  history.keys.some((held) => held.keyId === keyId);

export const isValidAt = ({ history }: FoundHistory, keyId: Digest, position: number): boolean =>
  keyStanding(history, keyId, position) === "valid";
