import { z } from "zod";
import { refuse } from "../refusal.ts";
import { schemaProblem } from "../schema-problem.ts";
import { digestSchema, domainSchema } from "../types/parts.ts";

const party = z.strictObject({
  domain: domainSchema,
  /** Id of the root with which the party's history begins: a domain alone could be claimed by a rival. */
  root: digestSchema,
});

/** A reader's own choice of what binds keys to a domain; a file, never part of a fold. */
export const trustPolicySchema = z.strictObject({
  kind: z.literal("bongsu/trust/1"),
  /** Parties whose keys are taken as theirs without more. */
  roots: z.array(party).max(10_000),
  /** Parties whose endorsement counts, and how many of them are needed. */
  endorsers: z
    .strictObject({ threshold: z.int().min(1), parties: z.array(party).min(1).max(10_000) })
    .refine(({ threshold, parties }) => threshold <= new Set(parties.map(({ domain }) => domain)).size, {
      message: "threshold-within-endorsers",
      path: ["threshold"],
    })
    .nullable(),
  /** Whether a domain's own document is enough. */
  wellKnown: z.enum(["accepted", "not-accepted"]),
});
export type TrustPolicy = z.infer<typeof trustPolicySchema>;

/** @throws StatementRefusal `document-invalid` with the place. */
export function readTrustPolicy(value: unknown): TrustPolicy {
  const read = trustPolicySchema.safeParse(value);
  return read.success
    ? read.data
    : refuse("document-invalid", { document: "trust-policy", ...schemaProblem(read.error, value) });
}
