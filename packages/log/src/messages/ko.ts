import { DAMAGE_KO } from "./ko/damage.ts";
import { DOCUMENTS_KO } from "./ko/documents.ts";
import { KEEPING_KO } from "./ko/keeping.ts";
import { NOTES_KO } from "./ko/notes.ts";
import type { Sentences } from "./sentences.ts";

export const KO: Sentences = { ...NOTES_KO, ...DOCUMENTS_KO, ...DAMAGE_KO, ...KEEPING_KO };
