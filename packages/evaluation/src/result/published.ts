import { z } from "zod";
import { figureSchema } from "./figure.ts";
import { pieceSchema, textSchema } from "./text.ts";

/** What a published table of rates without counts lets a reader conclude, and what not. */
export const publishedSchema = z.strictObject({
  source: textSchema,
  url: z.string().nullable(),
  /** second-hand: read on a page other than the paper; primary: checked against it. */
  standing: z.enum(["second-hand", "primary"]),
  columns: z.array(z.strictObject({ id: z.string(), name: textSchema })),
  rows: z.array(
    z.strictObject({
      id: z.string(),
      name: textSchema,
      values: z.array(z.number().nullable()),
      n: z.number().int().nullable(),
    }),
  ),
  /** Half a unit of the last printed digit, as a fraction. */
  rounding: z.number(),
  checks: z.array(
    z.strictObject({
      id: z.string(),
      outcome: z.enum(["holds", "fails", "unknown"]),
      /** Numbers that the sentence rests on; a sentence links to them. */
      figures: z.array(figureSchema),
      said: z.strictObject({ en: z.array(pieceSchema), ko: z.array(pieceSchema) }),
    }),
  ),
});
export type Published = z.infer<typeof publishedSchema>;
