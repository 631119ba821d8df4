import type { DataRefusals } from "../../refusals/data.ts";
import type { SentencesOf } from "../sentences.ts";

export const data: SentencesOf<DataRefusals> = {};
