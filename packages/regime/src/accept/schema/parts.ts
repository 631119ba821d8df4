import { domainSchema } from "@bongsu/statement";
import { z } from "zod";
import { nameSchema } from "../../records/schema/parts.ts";

/** What may be brought; docs/acceptance.md says what each can show. */
export const KINDS = ["comparison", "aggregate", "statement", "decision"] as const;
export type EvidenceKind = (typeof KINDS)[number];

/** How whoever evaluated stands to whoever made the model. */
export const RELATIONS_TO_DEVELOPER = ["developer", "contracted", "independent", "government"] as const;
export type RelationToDeveloper = (typeof RELATIONS_TO_DEVELOPER)[number];

/** AI Assurance Levels 1 to 4, as whoever assures states them; Bongsu gives none (rule 1). */
export const LEVELS = [1, 2, 3, 4] as const;
export const levelSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);

/** A party as a file names it; without a domain nothing signed can be tied to it. */
export const partySchema = z.strictObject({ name: nameSchema, domain: domainSchema.nullable() });
export type NamedParty = z.infer<typeof partySchema>;

/** What a system under test is, as far as somebody says. */
export const IDENTITIES = ["named", "version", "digest"] as const;
export type Identity = (typeof IDENTITIES)[number];
