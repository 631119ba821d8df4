import { watch as en } from "../messages/en/watch.ts";
import { watch as ko } from "../messages/ko/watch.ts";

export const WATCH_WORDS = { en, ko } as const;
export type WatchWords = typeof en;
