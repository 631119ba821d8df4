import type { PictureRefusals } from "../../refusals/picture.ts";
import type { SentencesOf } from "../sentences.ts";
import { quoted } from "../sentences.ts";

export const picture: SentencesOf<PictureRefusals> = {
  "cursor-invalid": ({ found }) =>
    `${quoted(found)}은(는) 이 목록의 위치가 아니다. 커서 없이 처음부터 다시 읽고, 다음 커서는 응답에 있는 것을 쓴다.`,
};
