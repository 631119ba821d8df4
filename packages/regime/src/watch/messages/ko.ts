import type { WatchMessages } from "./en.ts";

export const ko: WatchMessages = {
  languages: { en: "영어", ko: "한국어", other: "다른 언어" },
  tooManySegments: (segments, limit) => ({
    found: `문서의 문장과 제목, 항목이 ${segments}개다.`,
    expected: `${limit}개 이하여야 한다.`,
    todo: "두 판을 같은 곳에서 나누어 부분별로 비교하십시오.",
  }),
  otherLanguage: (old, was, is) => ({
    found: `옛 판(${old})은 ${was}인데 이 판은 ${is}이다.`,
    expected: "두 판의 언어가 같아야 한다.",
    todo: "같은 언어로 된 판을 지정하십시오. 번역문을 원문과 비교하지는 않습니다.",
  }),
};
