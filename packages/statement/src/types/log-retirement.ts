import { z } from "zod";
import { defineType } from "./define.ts";
import { digestSchema, domainSchema, hexOf, instantSchema, logSchema, positionSchema } from "./parts.ts";

export const logRetirementSchema = z
  .strictObject({
    domain: domainSchema,
    issuedAt: instantSchema,
    log: logSchema,
    /** Size and root of the tree that ends; this statement is the entry after it, and nothing that follows is the party's. */
    size: positionSchema,
    root: digestSchema,
    /** Where the party's statements go on; null where they end. */
    successor: logSchema.nullable(),
    reason: z.enum(["ended", "key-compromised", "key-lost", "split-view", "data-lost", "moved"]),
  })
  .refine(({ log, successor }) => successor?.origin !== log.origin, "other-origin");
export type LogRetirement = z.infer<typeof logRetirementSchema>;

/** A log that grows no further: its last checkpoint and where to go on reading. */
export const logRetirementType = defineType({
  name: "log-retirement",
  title: { en: "Retired log", ko: "로그 운영 종료" },
  standing: "said-by",
  predicate: logRetirementSchema,
  issuer: ({ domain }) => domain,
  subjects: ({ log, root }) => [{ name: log.origin, digest: { sha256: hexOf(root) } }],
});
