import { z } from "zod";
import {
  confirmationSchema,
  dateSchema,
  idSchema,
  MARKS,
  nameSchema,
  originSchema,
  PARTY_KINDS,
  sourcesSchema,
  wordsSchema,
} from "./parts.ts";

export const partySchema = z.strictObject({
  id: idSchema,
  name: nameSchema,
  /** Other names under which a reader may look for it. */
  also: z.array(z.string().min(1).max(120)).max(10).default([]),
  kind: z.enum(PARTY_KINDS),
  /** ISO 3166-1 alpha-2 of where it is, or the exceptional reservation EU; null where it belongs to none. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  /** How the country is known, where the row's source does not give it. */
  countryKnown: z.enum(MARKS).optional(),
  /** The state or union whose institute it is. */
  of: idSchema.optional(),
  note: wordsSchema.optional(),
  from: originSchema,
  confirmed: confirmationSchema.optional(),
});
export type Party = z.infer<typeof partySchema>;

export const partiesSchema = z.strictObject({
  sources: sourcesSchema,
  parties: z.array(partySchema).min(1).max(2000),
});

export const adoptionSchema = z.strictObject({
  /** When they adopted it, as far as it is known. */
  on: dateSchema,
  parties: z.array(idSchema).min(1).max(500),
  note: wordsSchema.optional(),
  from: originSchema,
  confirmed: confirmationSchema.optional(),
});

export const adoptionsSchema = z.strictObject({
  instrument: idSchema,
  sources: sourcesSchema,
  adoptions: z.array(adoptionSchema).min(1).max(200),
});
