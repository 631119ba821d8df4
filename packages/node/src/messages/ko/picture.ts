import type { PictureRefusals } from "../../refusals/picture.ts";
import type { SentencesOf } from "../sentences.ts";
import { quoted } from "../sentences.ts";

export const picture: SentencesOf<PictureRefusals> = {
  "cursor-invalid": ({ found }) =>
    `${quoted(found)}은(는) 이 목록의 위치가 아니다. 커서 없이 처음부터 다시 읽고, 다음 커서는 응답에 있는 것을 쓴다.`,
  "entries-gap": ({ origin, found, expected }) =>
    `${quoted(origin)} 로그의 ${found}번 항목이 들어왔으나 이어서 읽을 항목은 ${expected}번이다. 그 항목부터 읽거나 bongsu node rebuild로 화면 자료를 다시 만든다.`,
  "entry-differs": ({ origin, index }) =>
    `${quoted(origin)} 로그의 ${index}번 항목이 앞서 읽은 것과 다르다. 항목은 바뀌지 않는다. bongsu log fsck로 로그를 점검하고, 이상이 없으면 bongsu node rebuild로 화면 자료를 다시 만든다.`,
};
