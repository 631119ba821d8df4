import { network as en } from "../messages/en/network.ts";
import { network as ko } from "../messages/ko/network.ts";

/** Apart from the words of the other pages, which travel with the stand-alone ones. */
export const WORDS = { en, ko } as const;
export type Words = typeof en;
