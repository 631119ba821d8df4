import { digestSchema, domainSchema } from "@bongsu/statement";
import { z } from "zod";

/** What the answers of a node's HTTP interface are made of. A node emits its OpenAPI document from these schemas. */

export const bilingualSchema = z.strictObject({ en: z.string(), ko: z.string() });

/** An instant in UTC, to the second (RFC 3339). */
export const atSchema = z.iso.datetime({ precision: 0 });

/** Where an entry lies: the origin of a log, and the index in it. */
export const placeSchema = z.strictObject({ origin: domainSchema, index: z.int().min(0) });
export type Place = z.infer<typeof placeSchema>;

export const partyKindSchema = z.enum(["state", "institute", "company", "civil-society", "observer"]);

/**
 * How the key that signed stood for the issuer at that place: as `keyStanding` tells it; `unbound` where no history of
 * the issuer's keys is known here, or the entry is not in the issuer's home log.
 */
export const standingSchema = z.enum([
  "valid",
  "unknown",
  "not-yet",
  "ended",
  "revoked",
  "revoked-since",
  "unbound",
]);

/** Whether what was said can be read: missing is not held here, erased and sealed are so by their party's will. */
export const bodySchema = z.enum(["present", "missing", "erased", "sealed"]);

/** One page of a list in a fixed order; `next` is the cursor of the page that follows, null on the last. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({ items: z.array(item), next: z.string().max(400).nullable() });

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

export { digestSchema, domainSchema };
