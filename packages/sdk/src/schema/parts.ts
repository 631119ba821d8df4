import type { TrustReason } from "@bongsu/statement";
import { z } from "zod";

/** The type of what a schema reads, as nobody changes it. */
export type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T;

/** One thing said in both languages; texts of refusals come in this shape. */
export const saidSchema = z.strictObject({ en: z.string(), ko: z.string() }).meta({ id: "said" });

/** A witness whose cosignature is good, and when it signed: RFC 3339, UTC, by the witness's own clock. */
export const seenBySchema = z.strictObject({ name: z.string(), at: z.string() }).meta({ id: "seen-by" });

/** An index, a size, a position, a number of things. */
export const countSchema = z.int().min(0);

const by = z.array(z.string());
const reason = <Code extends string>(code: Code) => z.strictObject({ code: z.literal(code) });

/** Why a trust policy says what it says of a key. */
export const trustReasonSchema = z
  .discriminatedUnion("code", [
    reason("root-named"),
    reason("well-known-names"),
    reason("well-known-names-others"),
    reason("well-known-missing"),
    reason("well-known-not-accepted"),
    reason("endorsed").extend({ by, needed: countSchema }),
    reason("endorsers-too-few").extend({ by, needed: countSchema }),
    reason("endorsement-expired").extend({ by: z.string(), expired: z.string() }),
    reason("endorsers-not-read"),
  ])
  .meta({ id: "trust-reason" }) satisfies z.ZodType<TrustReason>;
