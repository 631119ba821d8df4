import { en } from "./en.ts";
import { ko } from "./ko.ts";

export const filingWords = { en, ko } as const;
export type FilingWords = typeof en;
