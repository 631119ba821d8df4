import type { page as english } from "../en/page.ts";

export const page: typeof english = {
  brand: "봉수 Bongsu",
  skip: "본문으로 건너뛰기",
  nav: "구역",
  joint: "공동 평가",
  otherLanguage: "English",
  footer: "이 컴퓨터에서 만들었으며 어디에도 보내지 않았다.",
  home: {
    title: "공동 평가",
    lead: "기관별 평가 기록이나 표 파일을 넣으면 무엇을 비교할 수 있는지, 공동의 답은 무엇인지, 나머지는 왜 비교할 수 없는지를 알려 준다.",
    examples: "예시",
    examplesNote: "모두 실제 자료로 만들었다.",
    formHead: "내 파일 비교하기",
    formNote:
      "기관 또는 평가 절차마다 폴더 하나나 파일 묶음 하나를 넣으십시오. 평가 계획서가 없어도 시작할 수 있습니다. 없으면 파일에서 초안을 만들고 가정한 사항을 모두 표시합니다.",
    protocol: "평가 계획서(YAML), 있는 경우",
    group: (n) => `평가 절차 ${n}의 파일`,
    groupName: (n) => `평가 절차 ${n}의 이름`,
    compare: "비교하기",
    stays: "파일은 이 컴퓨터를 떠나지 않습니다.",
  },
  problems: {
    title: "파일을 비교하지 못했다",
    lead: "바뀌거나 전송된 것은 없다. 발견한 내용과 위치, 조치할 사항은 다음과 같다.",
    place: "위치",
    back: "입력 화면으로 돌아가기",
    line: (n) => `${n}번째 줄`,
    column: (n) => `${n}번째 글자`,
    row: (n) => `${n}행`,
    byte: (n) => `${n}번째 바이트`,
    field: (name) => `항목 ${name}`,
    sheet: (name) => `시트 ${name}`,
    cell: (name) => `셀 ${name}`,
    member: (name) => `${name} 안`,
  },
};
