import type { promises as english } from "./promises.en.ts";

export const promises: typeof english = {
  brief:
    "누가 언제까지 무엇을 약속하였고, 그에 관하여 알려진 것은 무엇인가: 근거, 당사자의 말, 이의, 조사 기록",
  full: "공개 기록(records/ 또는 직접 마련한 폴더)을 읽어, 참여 주체와 조항마다 무엇이 공개되었고 누가 무엇을 말하였으며 어디에서 찾아보았는지를 제시한다. 등급은 매기지 않는다. 지난 날수는 --as-of로 정한 날까지만 센다(docs/ko/promises.md).\n\n예:\n  bongsu promises --party 네이버 --as-of 2026-11-25\n  bongsu promises -o out/",
  folder: "기록 폴더(기본값: Bongsu에 딸린 기록)",
  party: '이 참여 주체만. 식별자나 이름, 나라 부호로 쓴다: "naver", 네이버, KR',
  instrument: '이 규범 문서만. 식별자로 쓴다: "seoul-commitments"',
  since: "이날 이후의 일이 있는 것만. 예: 2026-01-01",
  asOf: "지난 날수를 셀 기준일. 이보다 늦은 기록은 제외한다. 예: 2026-11-25",
  out: "저장할 곳: 폴더(페이지, CSV, JSON) 또는 .json, .csv 파일",
  draft: "초안: 실명으로 확인한 사람이 아직 없다",
  unread: "미확인: 조항의 원문을 읽은 사람이 없다",
  statuses: {
    "not-addressed": "대상 아님",
    disputed: "다툼 있음",
    "evidence-published": "근거 공개",
    "none-declared": "조항이 인정하는 없음",
    "says-done": "당사자가 이행을 밝힘",
    reported: "다른 이가 전함",
    "days-after-date": "정한 날이 지남",
    "none-found": "찾지 못함",
    "not-looked-for": "알 수 없음",
  },
  counts: (parties, findings) => `참여 주체 ${parties}, 항목 ${findings}`,
  hint: "개별 내용을 보려면 참여 주체나 규범 문서를 지정하고, 페이지를 만들려면 -o out/을 붙이십시오.",
  nothing:
    "조건에 맞는 기록이 없습니다. 옵션을 하나 빼거나, bongsu promises --json으로 식별자를 확인하십시오.",
};
