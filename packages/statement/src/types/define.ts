import type { z } from "zod";
import { canonicalJson } from "../canonical.ts";
import type { StatementSigner } from "../crypto.ts";
import type { Digest } from "../digest.ts";
import { type Envelope, signPayload, statementDigest } from "../dsse/index.ts";
import {
  encodeStatement,
  IN_TOTO_PAYLOAD_TYPE,
  type InTotoStatement,
  readStatement,
  STATEMENT_TYPE,
  type Subject,
} from "../intoto/index.ts";
import type { JsonLimits } from "../json/parse.ts";
import { refuse } from "../refusal.ts";
import { schemaProblem } from "../schema-problem.ts";
import { typeUri } from "./uri.ts";

type PredicateShape = Record<string, unknown>;

/** What a type of statement is. Subjects follow from the predicate, so that the two can never disagree. */
export interface TypeDefinition<Predicate extends PredicateShape> {
  /** Part of the URI, and the name of its JSON Schema in spec/statements/. */
  readonly name: string;
  readonly title: { readonly en: string; readonly ko: string };
  /** Rule 5: what a party says for itself, or what somebody reports of another. */
  readonly standing: "said-by" | "reported-by";
  readonly predicate: z.ZodType<Predicate>;
  /** Domain of the party that speaks. Whether the key is that party's is for the fold of its keys. */
  issuer(predicate: Predicate): string;
  subjects(predicate: Predicate): readonly Subject[];
}

/** A type as a registry holds it, whatever its predicate. */
export interface StatementType {
  readonly name: string;
  readonly uri: string;
  readonly title: { readonly en: string; readonly ko: string };
  readonly standing: "said-by" | "reported-by";
  readonly schema: z.ZodType;
  /** The subjects that follow from a predicate. @throws StatementRefusal `predicate-invalid`. */
  subjectsOf(predicate: unknown): readonly Subject[];
  /** @throws StatementRefusal `predicate-invalid`, `subject-mismatch` or `statement-field`. */
  check(statement: InTotoStatement): { readonly issuer: string };
}

export interface TypeOf<Predicate extends PredicateShape> extends StatementType {
  /** The statement that says this. @throws StatementRefusal `predicate-invalid`. */
  statement(predicate: Predicate): InTotoStatement;
  /** The predicate of a statement of this type, else null. */
  predicateOf(statement: InTotoStatement): Predicate | null;
}

export function defineType<Predicate extends PredicateShape>(
  definition: TypeDefinition<Predicate>,
): TypeOf<Predicate> {
  const { name, title, standing, predicate: schema } = definition;
  const uri = typeUri(name);

  const parsed = (value: unknown): Predicate => {
    const read = schema.safeParse(value);
    return read.success
      ? read.data
      : refuse("predicate-invalid", { type: name, ...schemaProblem(read.error, value) });
  };
  const stated = (predicate: Predicate): InTotoStatement => ({
    _type: STATEMENT_TYPE,
    subject: [...definition.subjects(predicate)],
    predicateType: uri,
    predicate,
  });

  return {
    name,
    uri,
    title,
    standing,
    schema,
    subjectsOf: (predicate) => definition.subjects(parsed(predicate)),
    statement: (predicate) => stated(parsed(predicate)),
    predicateOf: (statement) => (statement.predicateType === uri ? parsed(statement.predicate) : null),
    check(statement) {
      const predicate = parsed(statement.predicate);
      const expected = stated(predicate);
      if (canonicalJson(statement.subject) !== canonicalJson(expected.subject))
        return refuse("subject-mismatch", { type: name });
      const extra = Object.keys(statement).find((key) => !Object.hasOwn(expected, key));
      if (extra !== undefined)
        return refuse("statement-field", { pointer: "", found: extra, expected: "no-such-member" });
      return { issuer: definition.issuer(predicate) };
    },
  };
}

/** A statement as read: of a known type and held to its rules, or of an unknown one and kept as it is. */
export type OpenedStatement = {
  readonly digest: Digest;
  readonly statement: InTotoStatement;
} & (
  | { readonly type: StatementType; readonly issuer: string }
  | { readonly type: null; readonly issuer: null }
);

/** @throws StatementRefusal as `readStatement` does, and what the type has against it. */
export function openStatement(
  envelope: Envelope,
  types: readonly StatementType[],
  limits?: JsonLimits,
): OpenedStatement {
  const statement = readStatement(envelope, limits);
  const digest = statementDigest(envelope);
  const type = types.find(({ uri }) => uri === statement.predicateType);
  if (type === undefined) return { digest, statement, type: null, issuer: null };
  return { digest, statement, type, issuer: type.check(statement).issuer };
}

/** @throws StatementRefusal `predicate-invalid`, or as `signPayload` does. */
export const signStatement = <Predicate extends PredicateShape>(
  type: TypeOf<Predicate>,
  predicate: Predicate,
  signer: StatementSigner,
): Envelope => signPayload(IN_TOTO_PAYLOAD_TYPE, encodeStatement(type.statement(predicate)), signer);
