import type { ReplicateRefusals } from "../../refusals/replicate.ts";
import type { SentencesOf } from "../sentences.ts";

export const replicate: SentencesOf<ReplicateRefusals> = {};
