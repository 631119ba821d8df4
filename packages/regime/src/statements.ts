import {
  defineType,
  domainSchema,
  hexOf,
  instantSchema,
  partySubject,
  saltSchema,
  type StatementType,
} from "@bongsu/statement";
import { z } from "zod";
import { decisionSchema } from "./accept/schema/decision.ts";
import { clauseRefSchema, daySchema, nameSchema } from "./records/schema/parts.ts";

const acceptanceSchema = z
  .strictObject({
    /** The authority; nobody publishes an acceptance in another's name. */
    issuer: domainSchema,
    issuedAt: instantSchema,
    salt: saltSchema,
    decision: decisionSchema,
  })
  .refine(({ issuer, decision }) => decision.authority.domain === issuer, {
    message: "issuer-is-authority",
    path: ["decision", "authority", "domain"],
  });
export type Acceptance = z.infer<typeof acceptanceSchema>;

/**
 * What an authority accepts of one piece of evidence, clause by clause. It is revoked by a withdrawal and replaced by a
 * correction, like any statement.
 */
export const acceptanceType = defineType({
  name: "acceptance",
  title: { en: "Acceptance of evidence", ko: "결과 수용" },
  standing: "said-by",
  predicate: acceptanceSchema,
  issuer: ({ issuer }) => issuer,
  subjects: ({ decision: { evidence } }) => [
    { name: "evidence", digest: { sha256: hexOf(evidence.digest) } },
    ...(evidence.statement === null
      ? []
      : [{ name: "statement", digest: { sha256: hexOf(evidence.statement.digest) } }]),
  ],
});

const recognitionSchema = z
  .strictObject({
    issuer: domainSchema,
    issuedAt: instantSchema,
    /** Whose evidence, or decisions, count. */
    party: domainSchema,
    /** On these clauses. */
    clauses: z
      .array(clauseRefSchema)
      .min(1)
      .max(500)
      .refine((clauses) => new Set(clauses).size === clauses.length, "each-once"),
    from: daySchema,
    until: daySchema,
    /** What it rests on. */
    basis: nameSchema,
  })
  .refine(({ issuer, party }) => issuer !== party, "another-party")
  .refine(({ from, until }) => from <= until, "expires-after-issued");
export type Recognition = z.infer<typeof recognitionSchema>;

/** One authority's word that another's evidence counts on clauses, for a time. Revoked by a withdrawal. */
export const recognitionType = defineType({
  name: "recognition",
  title: { en: "Recognition", ko: "상호인정" },
  standing: "said-by",
  predicate: recognitionSchema,
  issuer: ({ issuer }) => issuer,
  subjects: ({ party }) => [partySubject(party)],
});

/** The types of statement that this package owns. */
export const regimeStatementTypes: readonly StatementType[] = [acceptanceType, recognitionType];
