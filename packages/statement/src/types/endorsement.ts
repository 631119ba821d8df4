import { z } from "zod";
import { defineType } from "./define.ts";
import { digestSchema, domainSchema, instantSchema } from "./parts.ts";
import { keySubject } from "./subjects.ts";

const distinct = (values: readonly string[]): boolean => new Set(values).size === values.length;

export const endorsementSchema = z
  .strictObject({
    issuer: domainSchema,
    issuedAt: instantSchema,
    /** The party whose keys these are. */
    party: domainSchema,
    keys: z.array(digestSchema).min(1).max(100).refine(distinct, "each-once"),
    /** keys: they are the party's · profile: what its profile says of it is right. */
    scope: z
      .array(z.enum(["keys", "profile"]))
      .min(1)
      .max(2)
      .refine(distinct, "each-once"),
    expires: instantSchema,
  })
  .refine(({ issuer, party }) => issuer !== party, "another-party")
  .refine(({ issuedAt, expires }) => expires > issuedAt, "expires-after-issued");
export type Endorsement = z.infer<typeof endorsementSchema>;

/** One party's word that keys belong to another. */
export const endorsementType = defineType({
  name: "endorsement",
  title: { en: "Endorsement", ko: "키 보증" },
  standing: "said-by",
  predicate: endorsementSchema,
  issuer: ({ issuer }) => issuer,
  subjects: ({ keys }) => keys.map(keySubject),
});
