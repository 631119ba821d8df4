import { z } from "zod";
import { MODALITIES } from "./modality-rules.ts";

const placeSchema = z.object({
  page: z.int().nullable(),
  paragraph: z.int(),
  heading: z.string().nullable(),
  /** Number or letter that the paragraph begins with. */
  number: z.string().nullable(),
});

const sideSchema = z.object({ text: z.string(), place: placeSchema });
export type Side = z.infer<typeof sideSchema>;

const modalSchema = z.object({ modality: z.enum(MODALITIES), words: z.string(), rule: z.string() });

export const FINDING_KINDS = ["added", "removed", "reworded", "moved"] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

const disputeSchema = z.object({ by: z.string(), on: z.string(), words: z.string() });

const touchedSchema = z.object({
  /** `instrument/clause`. */
  clause: z.string(),
  /** `number`: the text or its heading names the clause · `words`: it shares these words with the clause. */
  by: z.enum(["number", "words"]),
  words: z.array(z.string()),
});
export type Touched = z.infer<typeof touchedSchema>;

const findingSchema = z.object({
  /** SHA-256 of both texts: the same change has the same id whoever runs this. */
  id: z.string(),
  kind: z.enum(FINDING_KINDS),
  old: sideSchema.nullable(),
  new: sideSchema.nullable(),
  /** Stands elsewhere than before. */
  moved: z.boolean(),
  diff: z.array(z.object({ op: z.enum(["same", "removed", "added"]), text: z.string() })),
  modality: z.array(z.object({ from: modalSchema, to: modalSchema })),
  qualifiers: z.object({ added: z.array(z.string()), removed: z.array(z.string()) }),
  /** Null: no instrument was named. */
  clauses: z.array(touchedSchema).nullable(),
  /** The sentence of the announcement that is most like it; null: none is, or none was given. */
  announced: z.object({ text: z.string(), place: placeSchema }).nullable(),
  disputes: z.array(disputeSchema),
  confirmed: z.object({ by: z.string(), on: z.string() }).nullable(),
  /** No named person has confirmed it. */
  draft: z.boolean(),
});
export type WatchFinding = z.infer<typeof findingSchema>;

const fetchedSchema = z.object({
  url: z.string(),
  /** Where redirects led. */
  from: z.string(),
  on: z.string(),
});

const versionSchema = z.object({
  name: z.string(),
  digest: z.string(),
  bytes: z.int(),
  format: z.enum(["text", "markdown", "html", "pdf", "docx", "hwpx"]),
  language: z.enum(["en", "ko", "other"]),
  segments: z.int(),
  fetched: fetchedSchema.nullable(),
});
export type WatchedVersion = z.infer<typeof versionSchema>;

const searchSchema = z.object({
  by: z.string(),
  on: z.string(),
  where: z.string(),
  found: z.enum(["none", "some"]),
  url: z.string().nullable(),
});

const announcementSchema = z.object({
  state: z.enum(["not-looked-for", "searched", "given"]),
  document: versionSchema.nullable(),
  searches: z.array(searchSchema),
});
export type Announcement = z.infer<typeof announcementSchema>;

/** Result of `bongsu watch`. */
export const watchSchema = z.object({
  tool: z.object({ name: z.literal("bongsu"), job: z.literal("watch") }),
  old: versionSchema,
  new: versionSchema,
  /** `bytes`: the files are the same · `words`: their words are. */
  same: z.enum(["bytes", "words"]).nullable(),
  /** Segments that say the same in the same place. */
  unchanged: z.int(),
  counts: z.object({
    added: z.int(),
    removed: z.int(),
    reworded: z.int(),
    moved: z.int(),
    /** Null: there are no rules for the language of the documents. */
    modality: z.int().nullable(),
  }),
  instruments: z.array(z.string()),
  recordsDigest: z.string().nullable(),
  announcement: announcementSchema,
  rules: z.array(z.object({ id: z.string(), version: z.int(), language: z.enum(["en", "ko"]) })),
  limits: z.object({
    segments: z.int(),
    comparisons: z.int(),
    reworded: z.number(),
    movedReworded: z.number(),
    movedWords: z.int(),
  }),
  findings: z.array(findingSchema),
  /** Disputes and confirmations of findings that are not among these. */
  unmatched: z.array(z.string()),
});
export type Watch = z.infer<typeof watchSchema>;
