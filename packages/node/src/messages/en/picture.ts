import type { PictureRefusals } from "../../refusals/picture.ts";
import type { SentencesOf } from "../sentences.ts";
import { quoted } from "../sentences.ts";

export const picture: SentencesOf<PictureRefusals> = {
  "cursor-invalid": ({ found }) =>
    `${quoted(found)} is no place in this list. Begin again without a cursor, and take the next one from the answer.`,
  "entries-gap": ({ origin, found, expected }) =>
    `Entry ${found} of ${quoted(origin)} came, and the picture goes on with entry ${expected}. Read the log from there, or make the picture anew with bongsu node rebuild.`,
  "entry-differs": ({ origin, index }) =>
    `Entry ${index} of ${quoted(origin)} is not the one that this picture has. Entries never change: check the log with bongsu log fsck, and make the picture anew with bongsu node rebuild once it is whole.`,
};
