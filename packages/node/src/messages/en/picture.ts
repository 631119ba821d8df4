import type { PictureRefusals } from "../../refusals/picture.ts";
import type { SentencesOf } from "../sentences.ts";
import { quoted } from "../sentences.ts";

export const picture: SentencesOf<PictureRefusals> = {
  "cursor-invalid": ({ found }) =>
    `${quoted(found)} is no place in this list. Begin again without a cursor, and take the next one from the answer.`,
};
