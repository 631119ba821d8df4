import { z } from "zod";
import { defineType } from "./define.ts";
import {
  dateSchema,
  digestSchema,
  domainSchema,
  hexOf,
  instantSchema,
  nameSchema,
  saltSchema,
  webAddressSchema,
  wordsSchema,
} from "./parts.ts";

export const observationSchema = z
  .strictObject({
    /** Who reports; never the party that is spoken of (rule 5). */
    reportedBy: domainSchema,
    issuedAt: instantSchema,
    salt: saltSchema,
    /** Whom it is of; null where that party has no domain that stands for it. */
    about: z.strictObject({ name: nameSchema, domain: domainSchema.nullable() }),
    text: wordsSchema,
    source: z.strictObject({
      url: webAddressSchema,
      /** Date that the source itself bears; null where it bears none. */
      date: dateSchema.nullable(),
      /** Of the bytes that the address gave. */
      sha256: digestSchema,
      retrievedAt: instantSchema,
    }),
    /** primary: the source is the party's own · second-hand: another's account of it · observed: seen by the reporter. */
    known: z.enum(["primary", "second-hand", "observed"]),
  })
  .refine(({ reportedBy, about }) => about.domain !== reportedBy, "another-party");
export type Observation = z.infer<typeof observationSchema>;

/** What somebody reports of a party, with the source. */
export const observationType = defineType({
  name: "observation",
  title: { en: "Observation", ko: "제3자 기록" },
  standing: "reported-by",
  predicate: observationSchema,
  issuer: ({ reportedBy }) => reportedBy,
  subjects: ({ source }) => [{ name: "source", digest: { sha256: hexOf(source.sha256) } }],
});
