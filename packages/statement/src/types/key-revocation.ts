import { z } from "zod";
import { defineType } from "./define.ts";
import { digestSchema, domainSchema, instantSchema, positionSchema } from "./parts.ts";
import { keySubject } from "./subjects.ts";

export const keyRevocationSchema = z.strictObject({
  domain: domainSchema,
  issuedAt: instantSchema,
  /** Origin of the home log whose positions are meant; in another log it says nothing. */
  log: domainSchema,
  key: digestSchema,
  /** First position from which the key no longer speaks for the party; it may lie in the past. */
  from: positionSchema,
  reason: z.enum(["compromised", "lost", "superseded", "ceased"]),
});
export type KeyRevocation = z.infer<typeof keyRevocationSchema>;

/** A key that speaks for a party no longer, signed by a root of it or by the key itself. */
export const keyRevocationType = defineType({
  name: "key-revocation",
  title: { en: "Revoked key", ko: "키 폐지" },
  standing: "said-by",
  predicate: keyRevocationSchema,
  issuer: ({ domain }) => domain,
  subjects: ({ key }) => [keySubject(key)],
});
