import { typeUri } from "@bongsu/statement";

/** Statements that answer others: each names what it answers by digest. */
export const ANSWERS = ["withdrawal", "correction", "objection", "reply"] as const;
export type AnswerKind = (typeof ANSWERS)[number];

const KEYS = ["profile", "key-rotation", "key-revocation", "log-retirement"] as const;

/** Types of statement that say from where to where a party's keys are valid. */
export const ON_KEYS: ReadonlySet<string> = new Set<string>(KEYS.map(typeUri));

/** Types of statement that change how another is to be read. */
export const ACTING: ReadonlySet<string> = new Set<string>([...KEYS, "endorsement", ...ANSWERS].map(typeUri));
