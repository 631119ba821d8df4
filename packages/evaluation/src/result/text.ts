import { z } from "zod";

export const textSchema = z.strictObject({ en: z.string(), ko: z.string() });

/** A verdict sentence is said in pieces, so that each number in it can link to the figure behind it. */
export const pieceSchema = z.union([z.string(), z.strictObject({ say: z.string(), figure: z.string() })]);
export type Piece = z.infer<typeof pieceSchema>;

export const sentenceSchema = z.strictObject({
  /** The rule that produced the sentence (docs/verdict.md lists them). */
  rule: z.string(),
  en: z.array(pieceSchema),
  ko: z.array(pieceSchema),
});
export type Sentence = z.infer<typeof sentenceSchema>;
