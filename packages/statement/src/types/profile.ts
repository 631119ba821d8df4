import { z } from "zod";
import { COUNTRIES } from "../parties/countries.ts";
import { defineType } from "./define.ts";
import { domainSchema, instantSchema, logSchema, nameSchema, positionSchema, spkiSchema } from "./parts.ts";
import { partySubject } from "./subjects.ts";

/** A key and the positions in the home log between which it is valid: `from` is the first, `until` the first that is not. */
export const keySchema = z
  .strictObject({
    spki: spkiSchema,
    /** root: changes keys and signs profiles · signing: everything else. */
    use: z.enum(["root", "signing"]),
    from: positionSchema,
    until: positionSchema.nullable(),
  })
  .refine(({ from, until }) => until === null || until > from, "until-after-from");
export type StatedKey = z.infer<typeof keySchema>;

export const profileSchema = z.strictObject({
  domain: domainSchema,
  issuedAt: instantSchema,
  kind: z.enum(["state", "institute", "company", "civil-society", "observer"]),
  name: z.strictObject({ en: nameSchema, ko: nameSchema }),
  /** ISO 3166-1 alpha-2, or EU; null for a body of several countries. */
  country: z.enum(COUNTRIES, "country-code").nullable(),
  homeLog: logSchema,
  /** Roots before one another in this order: an earlier one may revoke a later one from the past. */
  keys: z
    .array(keySchema)
    .min(1)
    .max(100)
    .refine((keys) => new Set(keys.map(({ spki }) => spki)).size === keys.length, "each-once"),
});
export type Profile = z.infer<typeof profileSchema>;

/** Who a party is, where its log is and which keys speak for it. Signed by one of its roots. */
export const profileType = defineType({
  name: "profile",
  title: { en: "Profile of a party", ko: "참여 주체 소개" },
  standing: "said-by",
  predicate: profileSchema,
  issuer: ({ domain }) => domain,
  subjects: ({ domain }) => [partySubject(domain)],
});
