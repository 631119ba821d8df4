import { z } from "zod";
import {
  clauseRefSchema,
  idSchema,
  nameSchema,
  originSchema,
  sourcesSchema,
  wordsSchema,
} from "../../records/schema/parts.ts";

/** Training compute in floating-point operations, as `1e26`: a power of ten with one or two digits before it. */
export const computeSchema = z.string().regex(/^[1-9](?:\.[0-9]{1,6})?e[0-9]{2}$/, "compute-figure");

const fieldSchema = z.strictObject({
  id: idSchema,
  /** Clauses that the field answers to. */
  clauses: z.array(clauseRefSchema).min(1).max(20),
  /** What the field asks, where the clause's own words do not say it. */
  asks: wordsSchema.optional(),
  /** The regime wants it of systems above so much training compute only; it may want more besides. */
  applies: z
    .strictObject({
      computeAbove: computeSchema,
      /** What else has to hold for it to apply. */
      besides: wordsSchema.optional(),
      from: originSchema,
    })
    .optional(),
});
export type FormField = z.infer<typeof fieldSchema>;

/** What a regime wants to be told, field by field. */
export const formSchema = z.strictObject({
  id: idSchema,
  version: z.string().min(1).max(40),
  title: nameSchema,
  /** To whom such a filing goes, by which rule or custom, and what the form here is not. */
  about: wordsSchema,
  sources: sourcesSchema,
  from: originSchema,
  sections: z
    .array(z.strictObject({ id: idSchema, title: nameSchema, fields: z.array(fieldSchema).min(1).max(60) }))
    .min(1)
    .max(40),
});
export type Form = z.infer<typeof formSchema>;
