import { josa } from "@bongsu/input";
import type { RecordMessages } from "./en.ts";

const KEEP = "출처를 다시 확인하여 적힌 그대로 옮기십시오.";
const WHAT = { source: "출처", party: "참여 주체", clause: "조항", instrument: "규범 문서" } as const;

export const ko: RecordMessages = {
  faults: {
    "not-a-day": (field, shown) => ({
      found: `"${field}"의 값이 ${shown}이다.`,
      expected: "2025-02-11처럼 달력에 있는 날짜여야 한다.",
      todo: "연월일을 모두 적으십시오. 달까지만 안다면 이 항목에는 적을 수 없습니다.",
    }),
    "not-a-date": (field, shown) => ({
      found: `"${field}"의 값이 ${shown}이다.`,
      expected: '아는 데까지 따옴표로 묶어 적는다: "2025-02-11", "2025-02", "2025".',
      todo: KEEP,
    }),
    "not-an-address": (field, shown) => ({
      found: `"${field}"의 값이 ${shown}이다.`,
      expected: "https:// 또는 http://로 시작하는 출처의 주소여야 한다.",
      todo: "읽는 사람이 출처를 찾아갈 수 있는 주소를 적으십시오.",
    }),
    "korean-missing": (field) => ({
      found: `한국어 문장이 올 자리인 "${field}"에 한국어가 아닌 글이 있다.`,
      expected: "한국어 문장이어야 한다.",
      todo: "한국어로 쓰십시오. 두 언어가 모두 있어야 기록으로 쓸 수 있습니다.",
    }),
    "english-missing": (field) => ({
      found: `영어 문장이 올 자리인 "${field}"에 영어가 아닌 글이 있다.`,
      expected: "영어 문장이어야 한다.",
      todo: "영어로 쓰십시오. 두 언어가 모두 있어야 기록으로 쓸 수 있습니다.",
    }),
    "same-words": (field) => ({
      found: `"${field}"의 글이 영어 문장과 똑같다.`,
      expected: "언어마다 따로 쓴 문장이 있어야 한다.",
      todo: "빠진 언어의 문장을 쓰십시오.",
    }),
    "numbers-differ": (field, shown) => ({
      found: `"${field}"의 두 언어 가운데 한쪽에만 ${josa(shown, "이/가")} 있다.`,
      expected: "두 언어의 숫자가 같아야 한다. 숫자를 뒤섞은 사본이 돌아다닌다.",
      todo: "양쪽을 출처와 대조하고, 두 언어 모두 아라비아 숫자로 적으십시오.",
    }),
    "power-not-of-ten": (field, shown) => ({
      found: `"${field}"에 ${josa(shown, "이/가")} 있다.`,
      expected: "연산량은 10^26처럼 10의 거듭제곱이어야 한다. 밑이 다르면 숫자가 뒤섞인 사본일 수 있다.",
      todo: "공식 문서와 대조하십시오. 출처에 그렇게 적혀 있다면 그 출처는 더 쓰지 마십시오.",
    }),
    "year-far-off": (field, shown) => ({
      found: `"${field}"에 ${shown}년이 있다.`,
      expected: "1945년에서 2060년 사이여야 한다. 동떨어진 연도는 숫자가 뒤섞인 사본에서 온 것일 수 있다.",
      todo: "공식 문서와 대조하십시오. 출처에 그렇게 적혀 있다면 그 출처는 더 쓰지 마십시오.",
    }),
    "unread-with-words": (field) => ({
      found: `원문을 읽지 못하였거나 옮길 수 없는데 "${field}"에 내용이 적혀 있다.`,
      expected: "번호와 주제만 적는다.",
      todo: "내용을 지우거나, 원문을 읽은 뒤 확인 방법(known)을 고치십시오.",
    }),
    "read-without-words": (field) => ({
      found: `원문을 읽었다고 하면서 "${field}" 항목이 없다.`,
      expected: "조항의 내용을 두 언어로 풀어 쓴 글이 있어야 한다.",
      todo: "내용을 쓰십시오. 아무도 읽지 못하였다면 known: recollection이라고 적습니다.",
    }),
    "contradiction-unsaid": (field) => ({
      found: `"${field}" 항목이 확인 방법(known)과 맞지 않는다.`,
      expected: "known: contradicted인 행에만, 출처들이 서로 어떻게 다른지를 적는다.",
      todo: "양쪽의 내용을 적거나 확인 방법을 고치십시오.",
    }),
    "by-another": (field) => ({
      found: `"${field}"에서 참여 주체의 말과 제3자의 기록이 섞여 있다.`,
      expected: "says와 none은 참여 주체 하나만 적고, 나머지는 누가 말하였는지를 by에 적는다.",
      todo: "알맞은 종류(kind)를 고르거나 행을 나누십시오.",
    }),
  },
  unknownKey: (key, field, known) => ({
    found: `"${field}"에서 쓸 수 없는 키 ${josa(`"${key}"`, "이/가")} 있다.`,
    expected: `쓸 수 있는 키: ${known}.`,
    todo: "키를 고치거나 지우십시오.",
  }),
  wrongLanguageTag: (key, right) => ({
    found: `언어 표지 자리에 나라 부호이거나 다른 언어인 ${josa(`"${key}"`, "이/가")} 있다.`,
    expected: `${josa(`"${right}"`, "이/가")} 맞다(BCP 47).`,
    todo: `${josa(`"${right}"`, "으로/로")} 고치십시오.`,
  }),
  missing: (field) => ({
    found: `"${field}" 항목이 없다.`,
    expected: "모든 행에는 출처, 출처의 날짜, 마지막 확인일, 확인 방법, 그리고 두 언어가 있어야 한다.",
    todo: `"${field}" 항목을 넣으십시오. 알 수 없다면 그 행은 쓸 수 없습니다.`,
  }),
  wrongType: (field, shown, wanted) => ({
    found: `"${field}"의 값이 ${shown}이다.`,
    expected: `${wanted.ko}.`,
    todo: `"${field}" 항목을 고치십시오.`,
  }),
  duplicate: (id, first) => ({
    found: `식별자 ${josa(`"${id}"`, "이/가")} 두 번 쓰였다.`,
    expected: `식별자는 한 번씩만 쓴다. 이미 ${first}에 있다.`,
    todo: "둘 중 하나의 식별자를 바꾸거나 지우십시오.",
  }),
  unknownReference: (what, id, near) => ({
    found: `기록에 "${id}"라는 ${josa(WHAT[what], "이/가")} 없다.`,
    expected: near === "" ? `기록에 있는 ${WHAT[what]}여야 한다.` : `기록에 있는 ${WHAT[what]}. 예: ${near}.`,
    todo: `식별자를 고치거나 ${josa(WHAT[what], "을/를")} 먼저 등록하십시오.`,
  }),
  datedAfterChecked: (dated, checked) => ({
    found: `출처의 날짜(${dated})가 마지막 확인일(${checked})보다 늦다.`,
    expected: "확인하던 날에 이미 있던 출처여야 한다.",
    todo: "둘 중 잘못된 날짜를 고치십시오.",
  }),
  refusedSource: (host, because) => ({
    found: `출처가 ${host}에 있다.`,
    expected: `다른 출처여야 한다. ${because.ko}`,
    todo: "공식 문서에서 다시 확인하십시오.",
  }),
  beforeInstrument: (on, adopted) => ({
    found: `동참 날짜(${on})가 규범 문서의 채택일(${adopted})보다 이르다.`,
    expected: "채택일과 같거나 그 뒤여야 한다.",
    todo: "둘 중 잘못된 날짜를 고치십시오.",
  }),
  noneNotAllowed: (clause) => ({
    found: `${josa(clause, "은/는")} "없음"을 답으로 받지 않는데, 참여 주체의 "없음"이 기록되어 있다.`,
    expected: "allowsNone: true인 조항이어야 한다.",
    todo: "참여 주체의 말은 says로 기록하십시오.",
  }),
  unknownFolder: (folder, known) => ({
    found: `기록에는 "${folder}" 폴더가 없다.`,
    expected: `다음 가운데 하나여야 한다: ${known}.`,
    todo: "내용에 맞는 폴더로 파일을 옮기십시오.",
  }),
  nothingThere: () => ({
    found: "이 폴더에는 기록이 없다.",
    expected: "instruments/, parties/, adoptions/에 YAML 파일이 들어 있는 폴더여야 한다.",
    todo: "기록이 있는 폴더를 지정하십시오.",
  }),
};
