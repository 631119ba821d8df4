import { DAMAGE_EN } from "./en/damage.ts";
import { DOCUMENTS_EN } from "./en/documents.ts";
import { KEEPING_EN } from "./en/keeping.ts";
import { NOTES_EN } from "./en/notes.ts";
import type { Sentences } from "./sentences.ts";

export const EN: Sentences = { ...NOTES_EN, ...DOCUMENTS_EN, ...DAMAGE_EN, ...KEEPING_EN };
