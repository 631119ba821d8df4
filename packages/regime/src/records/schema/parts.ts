import { z } from "zod";
import { isDay, isPartialDate } from "../date.ts";
import { wordFaults } from "./words.ts";

/** Refusals that the schemas of the records state themselves; each has its sentence in messages/. */
export type RecordFault =
  | "not-a-day"
  | "not-a-date"
  | "not-an-address"
  | "korean-missing"
  | "english-missing"
  | "same-words"
  | "numbers-differ"
  | "power-not-of-ten"
  | "year-far-off"
  | "unread-with-words"
  | "read-without-words"
  | "contradiction-unsaid"
  | "by-another";

const ID = /^[a-z0-9][a-z0-9-]{0,63}$/;
const CLAUSE_ID = /^[A-Za-z0-9][A-Za-z0-9.-]{0,31}$/;
const CLAUSE_REF = /^[a-z0-9][a-z0-9-]{0,63}\/[A-Za-z0-9][A-Za-z0-9.-]{0,31}$/;
/** Languages of sources (BCP 47). A closed list, because `kr` and `jp` look like language tags too. */
export const LANGUAGES = [
  "en",
  "ko",
  "ja",
  "zh",
  "fr",
  "de",
  "it",
  "es",
  "pt",
  "nl",
  "ar",
  "hi",
  "id",
  "sw",
  "uk",
] as const;

export const idSchema = z.string().regex(ID);
export const clauseIdSchema = z.string().regex(CLAUSE_ID);
/** `instrument/clause`, for example `seoul-commitments/IV`. */
export const clauseRefSchema = z.string().regex(CLAUSE_REF);

export const daySchema = z.string().refine(isDay, "not-a-day" satisfies RecordFault);
export const dateSchema = z.string().refine(isPartialDate, "not-a-date" satisfies RecordFault);

const long = z.string().min(1).max(4000);

/** A name: it may be written alike in both languages. */
export const nameSchema = z.strictObject({ en: long, ko: long });

/** Sentences of the project's own, written in both languages. */
export const wordsSchema = z.strictObject({ en: long, ko: long }).superRefine((words, context) => {
  for (const { fault, path, shown } of wordFaults(words))
    context.addIssue({ code: "custom", message: fault, path: [path], params: { shown } });
});

export const sourceSchema = z.strictObject({
  /** Where the source is published; an archived copy that was read instead is named in `note`. */
  url: z
    .string()
    .max(600)
    .refine((url) => /^https?:\/\/[^\s/]+\.[^\s]+$/.test(url), "not-an-address" satisfies RecordFault),
  name: nameSchema,
  /** The source's own date, as far as it is known. */
  dated: dateSchema,
  language: z.enum(LANGUAGES),
  note: wordsSchema.optional(),
});
export type Source = z.infer<typeof sourceSchema>;

export const sourcesSchema = z.record(idSchema, sourceSchema);

/**
 * primary: the text itself, or a byte copy of it, was read · secondary: somebody's rendering of it was read ·
 * recollection: nothing was read · contradicted: sources say different things.
 */
export const MARKS = ["primary", "secondary", "recollection", "contradicted"] as const;
export type Mark = (typeof MARKS)[number];

/** How a row is known: by which source, when that was last looked at, and in what way. */
export const originSchema = z
  .strictObject({
    source: idSchema,
    checked: daySchema,
    known: z.enum(MARKS),
    /** What the sources say against each other. */
    contradiction: wordsSchema.optional(),
  })
  .refine(({ known, contradiction }) => (known === "contradicted") === (contradiction !== undefined), {
    error: "contradiction-unsaid" satisfies RecordFault,
    path: ["contradiction"],
  });
export type Origin = z.infer<typeof originSchema>;

/** The named person who has checked a row against its source; without one, what rests on the row is a draft. */
export const confirmationSchema = z.strictObject({ by: z.string().min(3).max(120), on: daySchema });

export const PARTY_KINDS = ["state", "union", "institute", "company", "body"] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];
