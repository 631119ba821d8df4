import { z } from "zod";
import {
  atSchema,
  bilingualSchema,
  digestSchema,
  domainSchema,
  partyKindSchema,
  placeSchema,
} from "./parts.ts";

export const partySummarySchema = z.strictObject({
  domain: domainSchema,
  kind: partyKindSchema,
  country: z.string().nullable(),
  name: bilingualSchema,
  homeLog: z.strictObject({ origin: domainSchema, vkey: z.string() }),
  /** Key that first signed a profile of this domain; rivals of one domain differ in it. */
  genesis: digestSchema,
  /** Other histories that claim the same domain; who is who is for the reader's trust policy. */
  rivals: z.int().min(0),
  /** Claimed by its first profile. */
  since: atSchema,
  statements: z.int().min(0),
  retired: z.boolean(),
});
export type PartySummary = z.infer<typeof partySummarySchema>;

export const partyKeySchema = z.strictObject({
  keyId: digestSchema,
  use: z.enum(["root", "signing"]),
  from: z.int().min(0),
  until: z.int().min(0).nullable(),
  revoked: z.strictObject({ from: z.int().min(0), at: z.int().min(0), reason: z.string() }).nullable(),
});

export const endorsementViewSchema = z.strictObject({
  by: domainSchema,
  statement: digestSchema,
  place: placeSchema,
  /** Whether the key that signed it stood for its issuer there. */
  bound: z.boolean(),
  withdrawn: z.boolean(),
});

export const partyViewSchema = z.strictObject({
  summary: partySummarySchema,
  profile: z.strictObject({ digest: digestSchema, place: placeSchema }),
  keys: z.array(partyKeySchema),
  endorsedBy: z.array(endorsementViewSchema),
  endorses: z.array(endorsementViewSchema),
  /** Observations of others about it. */
  reported: z.int().min(0),
});
export type PartyView = z.infer<typeof partyViewSchema>;

export const partyFilterSchema = z.strictObject({
  kind: partyKindSchema.optional(),
  country: z.string().max(2).optional(),
  q: z.string().max(200).optional(),
});
export type PartyFilter = z.infer<typeof partyFilterSchema>;
