import { digestSchema, domainSchema, logOriginSchema } from "@bongsu/sdk";
import { z } from "zod";
import type { PageAsked } from "../../picture/queries.ts";

const MOST = 200;
const USUAL = 50;

/** Digits only: neither “1e2” nor “ 7” nor “0x10” is a count. */
const countSchema = z
  .string()
  .regex(/^[1-9][0-9]{0,2}$/)
  .transform(Number)
  .pipe(z.int().min(1).max(MOST));

/** Of every list that goes by pages. */
export const PAGE = {
  after: z.string().min(1).max(400).optional(),
  limit: countSchema.optional(),
};

export const pageAsked = (query: { after?: string | undefined; limit?: number | undefined }): PageAsked => ({
  after: query.after ?? null,
  limit: query.limit ?? USUAL,
});

export const DIGEST = { digest: digestSchema };
export const DOMAIN = { domain: domainSchema };
/** Origins of others may hold slashes, which stand in a path as %2F. */
export const ORIGIN = { origin: logOriginSchema };
