import { promises as en } from "../messages/en/promises.ts";
import { promises as ko } from "../messages/ko/promises.ts";

/** Apart from the words of the other pages, which travel with the stand-alone ones. */
export const WORDS = { en, ko } as const;
export type Words = typeof en;
