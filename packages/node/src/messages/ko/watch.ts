import type { WatchRefusals } from "../../refusals/watch.ts";
import type { SentencesOf } from "../sentences.ts";

export const watch: SentencesOf<WatchRefusals> = {};
