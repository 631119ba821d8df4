import { josa } from "@bongsu/input";
import type { watch as english } from "./watch.en.ts";

export const watch: typeof english = {
  brief: "문서의 두 판 사이에 무엇이 바뀌었는가: 추가, 삭제, 수정된 문장과 의무·허용 표현의 변화",
  full: "두 판을 문장 단위로 맞추어 바뀐 곳마다 양쪽 글을 함께 보인다. 의무·허용 표현이 바뀌면(-하여야 한다에서 -할 수 있다로 등) docs/ko/watch.md의 규칙에 따라 알려 준다. 등급은 매기지 않으며, 실명으로 확인한 사람이 있을 때까지 결과는 초안이다. 텍스트, 마크다운, PDF, DOCX, HWPX 등의 한국어 또는 영어 문서나, 한 번 가져올 주소를 지정한다.\n\n예:\n  bongsu watch old.pdf new.pdf -o out/\n  bongsu watch old.hwpx new.hwpx --instrument korea-ai-basic-act\n  bongsu watch --party 네이버",
  old: "옛 판: 파일 또는 주소",
  new: "새 판: 파일 또는 주소",
  party: "기록에 있는 이 참여 주체의 문서 판본을 따로, 또는 페이지 아래에 보인다",
  instrument: '바뀐 곳이 이 규범 문서의 어느 조항에 닿는지 알려 준다. 식별자로 쓴다: "seoul-commitments"',
  announcement: "변경에 관한 발행자의 공지: 문서, 또는 어디에서 찾아보았는지 적은 .yaml 파일",
  disputes: "결과에 대한 이의와 확인을 적은 .yaml 파일. 표시된 식별자로 가리킨다",
  allowLoopback: "주소가 바로 이 컴퓨터로 이어져도 된다. 그 밖의 사설 주소에는 접속하지 않는다",
  out: "저장할 곳: 폴더(페이지, CSV, JSON) 또는 .html, .json, .csv 파일",
  head: (old, fresh) => `${old} → ${fresh}`,
  counts: (c, unchanged) =>
    `추가 ${c.added}, 삭제 ${c.removed}, 수정 ${c.reworded}, 자리 옮김 ${c.moved}; 그대로 ${unchanged}`,
  modalityCount: (n) =>
    n === 0
      ? "수정된 문장 가운데 의무·허용 표현이 바뀐 곳은 없다."
      : `수정된 문장 ${n}곳에서 의무·허용 표현이 바뀌었다.`,
  modalityUnknown: "의무·허용 표현이 바뀌었는지는 알 수 없다. 이 언어의 규칙이 없다.",
  reading: (name) => `읽는 중: ${name}`,
  comparing: "비교하는 중",
  sameBytes: "두 파일이 바이트까지 같습니다. 지정한 판이 맞는지 확인하십시오.",
  sameWords: "파일은 다르지만 글은 같다.",
  notLooked: "공지: 찾아보지 않음. (--announcement 파일)",
  given: (name) => `공지: ${josa(name, "을/를")} 읽어 바뀐 곳마다 나란히 보인다.`,
  searched: (by, on, where, found) =>
    `공지: ${josa(by, "이/가")} ${found === "none" ? "찾지 못함" : "찾음"}(${on}): ${where}`,
  kinds: { added: "추가", removed: "삭제", reworded: "수정", moved: "자리 옮김" },
  moved: "자리 옮김",
  modalities: {
    obligation: "의무",
    prohibition: "금지",
    commitment: "확약",
    refusal: "하지 않겠다는 확약",
    recommendation: "권고",
    discouragement: "하지 말라는 권고",
    permission: "허용 또는 가능",
    effort: "노력",
    intention: "계획",
    none: "의무·허용 표현 없음",
  },
  binds: (from, to) => `의무·허용 표현: ${from} → ${to}`,
  conditionAdded: (words) => `조건이 붙음: ${words}`,
  conditionRemoved: (words) => `조건이 빠짐: ${words}`,
  touchedByNumber: (clause) => `조항 번호를 언급: ${clause}`,
  touchedByWords: (clause, words) => `${josa(clause, "과/와")} 겹치는 낱말: ${words}`,
  announced: (text) => `공지에서 가장 비슷한 문장: ${text}`,
  disputed: (by, on, words) => `이의 ${by}(${on}): ${words}`,
  confirmed: (by, on) => `확인 ${by}(${on})`,
  page: (n) => `${n}쪽`,
  paragraph: (n) => `${n}번째 문단`,
  drafts: "결과는 모두 초안이다. 실명으로 확인한 사람이 아직 없다. (--disputes 파일)",
  unmatched: (ids) => `이의나 확인은 있으나 이 결과에 없는 식별자: ${ids}`,
  fetched: (url, on, digest) => `가져옴: ${url} (${on}), ${digest}`,
  versionsHead: (party) => `${party}: 기록에 있는 판본`,
  versionSource: (name, url) => `근거: ${name}, ${url}`,
  versionNone: "기록에 이 참여 주체의 문서가 없다.",
  versionHint:
    "기록에는 날짜와 출처만 있고 원문은 없습니다. 발행자에게서 두 판을 받은 뒤 bongsu watch 옛-판 새-판을 실행하십시오.",
};
