import { InputError, parseYaml } from "@bongsu/input";
import { z } from "zod";
import { schemaProblems } from "../records/schema-problems.ts";
import { daySchema } from "../records/schema/parts.ts";
import type { BareFinding } from "./findings.ts";
import type { Announcement, WatchFinding } from "./schema.ts";

/** Whole, or its first 12 digits and more. */
const findingId = z.string().regex(/^(?:sha256:)?[0-9a-f]{12,64}$/);
const person = z.string().min(2).max(200);
const words = z.string().min(1).max(4000);

/** What people say of findings: disputes, and confirmations by name. */
export const watchReviewsSchema = z.strictObject({
  disputes: z
    .array(z.strictObject({ finding: findingId, by: person, on: daySchema, words }))
    .max(5000)
    .default([]),
  confirmations: z
    .array(z.strictObject({ finding: findingId, by: person, on: daySchema }))
    .max(5000)
    .default([]),
});
export type WatchReviews = z.infer<typeof watchReviewsSchema>;

/** Where somebody has looked for an announcement of the change. */
export const watchSearchesSchema = z.strictObject({
  searches: z
    .array(
      z.strictObject({
        by: person,
        on: daySchema,
        where: words,
        found: z.enum(["none", "some"]),
        url: z
          .string()
          .max(600)
          .regex(/^https?:\/\/\S+$/)
          .optional(),
      }),
    )
    .min(1)
    .max(200),
});

/** @throws InputError at the line and column of what is wrong */
export const readReviews = (bytes: Uint8Array | string, file: string): WatchReviews =>
  read(bytes, file, watchReviewsSchema);

/** @throws InputError at the line and column of what is wrong */
export const readSearches = (bytes: Uint8Array | string, file: string): Announcement["searches"] =>
  read(bytes, file, watchSearchesSchema).searches.map(({ url, ...rest }) => ({ ...rest, url: url ?? null }));

function read<S extends z.ZodType>(bytes: Uint8Array | string, file: string, schema: S): z.infer<S> {
  const yaml = parseYaml(bytes, { file });
  const checked = schema.safeParse(yaml.value);
  if (checked.success) return checked.data;
  throw new InputError(schemaProblems(checked.error.issues, yaml, file, schema));
}

const bare = (id: string): string => id.replace(/^sha256:/, "");

/** What was said of one finding. */
export function reviewsOf(
  { id }: BareFinding,
  { disputes, confirmations }: WatchReviews,
): Pick<WatchFinding, "disputes" | "confirmed" | "draft"> {
  const meant = (finding: string): boolean => bare(id).startsWith(bare(finding));
  const confirmed = confirmations.find(({ finding }) => meant(finding));
  return {
    disputes: disputes
      .filter(({ finding }) => meant(finding))
      .map(({ by, on, words: said }) => ({ by, on, words: said })),
    confirmed: confirmed === undefined ? null : { by: confirmed.by, on: confirmed.on },
    draft: confirmed === undefined,
  };
}

/** Ids that were reviewed and are not among the findings. */
export const unmatchedReviews = (
  { disputes, confirmations }: WatchReviews,
  findings: readonly BareFinding[],
): string[] => [
  ...new Set(
    [...disputes, ...confirmations]
      .map(({ finding }) => finding)
      .filter((finding) => !findings.some(({ id }) => bare(id).startsWith(bare(finding)))),
  ),
];
