import { digestSchema } from "@bongsu/statement";
import { z } from "zod";

const textSchema = z.strictObject({ en: z.string(), ko: z.string() });

export const FILING_KIND = "bongsu/filing/1";

/**
 * answered: evidence is brought for it, or for a clause that asks for all of it · partly: only for a clause that is a
 * part of it · related: only for a clause that overlaps it · gap: nothing · not-applicable, unknown: whether the field
 * is wanted at all. None of them says that a regime is complied with.
 */
export const FIELD_STATES = ["answered", "partly", "related", "gap", "not-applicable", "unknown"] as const;
export type FieldState = (typeof FIELD_STATES)[number];

export const fieldSourceSchema = z.strictObject({
  evidence: z.string(),
  title: textSchema,
  /** What the company says with it, then what a result's verdict says, each as it stands there. */
  says: z.array(textSchema),
  source: z.strictObject({ url: z.string(), date: z.string(), sha256: digestSchema.nullable() }).nullable(),
  result: digestSchema.nullable(),
  checkedBy: textSchema.nullable(),
  /** The clause for which it is brought. */
  broughtFor: z.string(),
  /** How that clause lies to the field's, by the crosswalk; null where it is the same clause. */
  by: z.array(textSchema).nullable(),
});
export type FieldSource = z.infer<typeof fieldSourceSchema>;

export const filedFieldSchema = z.strictObject({
  id: z.string(),
  clauses: z.array(
    z.strictObject({
      ref: z.string(),
      number: z.string().nullable(),
      topic: textSchema,
      /** Nobody has read its text here. */
      unread: z.boolean(),
    }),
  ),
  asks: textSchema,
  state: z.enum(FIELD_STATES),
  why: textSchema,
  sources: z.array(fieldSourceSchema),
});
export type FiledField = z.infer<typeof filedFieldSchema>;

/** A draft of a filing: each field with its source or an explicit gap. */
export const filingSchema = z.strictObject({
  kind: z.literal(FILING_KIND),
  tool: z.strictObject({ name: z.literal("bongsu"), version: z.string() }),
  synthetic: z.boolean(),
  form: z.strictObject({ id: z.string(), version: z.string(), title: textSchema, about: textSchema }),
  party: z.strictObject({ name: textSchema, domain: z.string().nullable() }),
  system: z.strictObject({
    name: textSchema,
    version: z.string().nullable(),
    compute: z.string().nullable(),
  }),
  base: digestSchema,
  asOf: z.string(),
  sections: z.array(z.strictObject({ id: z.string(), title: textSchema, fields: z.array(filedFieldSchema) })),
  counts: z.record(z.enum(FIELD_STATES), z.int()),
});
export type Filing = z.infer<typeof filingSchema>;
