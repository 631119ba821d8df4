import type { Digest } from "../digest.ts";
import type { InTotoStatement } from "../intoto/index.ts";
import type { TypeOf } from "../types/define.ts";
import {
  correctionType,
  endorsementType,
  erasureType,
  keyRevocationType,
  keyRotationType,
  logRetirementType,
  objectionType,
  observationType,
  profileType,
  replyType,
  withdrawalType,
} from "../types/index.ts";
import type { Reference } from "../types/parts.ts";
import { type AnswerKind, type Answering, defineFold, type StatementFold, type Words } from "./reading.ts";

const said = (words: Words): readonly string[] => words.map(({ text }) => text);

interface Written extends Record<string, unknown> {
  readonly issuer: string;
  readonly issuedAt: string;
}

const answering = <Predicate extends Written>(
  kind: AnswerKind,
  type: TypeOf<Predicate>,
  of: (predicate: Predicate) => Reference,
  words: (predicate: Predicate) => Words,
): StatementFold =>
  defineFold(type, 1, (predicate) => ({
    claimedAt: predicate.issuedAt,
    texts: [predicate.issuer, ...said(words(predicate))],
    answers: { kind, of: of(predicate).statement satisfies Digest, text: words(predicate) },
  }));

const aboutKeys = <Predicate extends Record<string, unknown> & { domain: string; issuedAt: string }>(
  type: TypeOf<Predicate>,
): StatementFold => defineFold(type, 1, ({ domain, issuedAt }) => ({ claimedAt: issuedAt, texts: [domain] }));

/** What a statement answers, and how; null for one that answers none. `statement` has passed its type's check. */
export const answeringOf = (statement: InTotoStatement): Answering | null =>
  statementFolds.find(({ uri }) => uri === statement.predicateType)?.read(statement).answers ?? null;

/** How the types that this package owns are read. */
export const statementFolds: readonly StatementFold[] = [
  defineFold(profileType, 1, ({ domain, issuedAt, name, homeLog }) => ({
    claimedAt: issuedAt,
    headline: name,
    texts: [domain, homeLog.origin, name.en, name.ko],
  })),
  aboutKeys(keyRotationType),
  aboutKeys(keyRevocationType),
  aboutKeys(logRetirementType),
  defineFold(endorsementType, 1, ({ issuer, issuedAt, party }) => ({
    about: { name: party, domain: party },
    claimedAt: issuedAt,
    texts: [issuer, party],
  })),
  defineFold(observationType, 1, ({ reportedBy, issuedAt, about, text, source }) => ({
    about,
    claimedAt: issuedAt,
    texts: [reportedBy, about.name, about.domain ?? "", source.url, ...said(text)],
  })),
  answering(
    "objection",
    objectionType,
    ({ objectsTo }) => objectsTo,
    ({ text }) => text,
  ),
  answering(
    "reply",
    replyType,
    ({ repliesTo }) => repliesTo,
    ({ text }) => text,
  ),
  answering(
    "correction",
    correctionType,
    ({ corrects }) => corrects,
    ({ text }) => text,
  ),
  answering(
    "withdrawal",
    withdrawalType,
    ({ withdraws }) => withdraws,
    ({ text }) => text,
  ),
  answering(
    "erasure",
    erasureType,
    ({ erases }) => erases,
    ({ ground }) => ground,
  ),
];
