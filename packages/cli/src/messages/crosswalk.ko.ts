import { josa } from "@bongsu/input";
import type { crosswalk as english } from "./crosswalk.en.ts";

/** `crosswalk`가 답 외에 하는 말. 답의 문장은 regime 패키지에 있다. */
export const crosswalk: typeof english = {
  brief: "서로 다른 규범 문서의 조항이 어떤 관계에 있는지, 답마다 증명과 함께",
  full: "대응표의 행을 모아, 따라 나오는 결론은 그 근거가 된 행과 함께 보이고 따라 나오지 않는 것은 열어 둔다(docs/ko/crosswalk.md).\n\n예:\n  bongsu crosswalk why seoul-commitments/IV eu-gpai-code/4.2\n  bongsu crosswalk check my-crosswalk.yaml",
  clauses: "조항 둘(문서/조항)과 그 뒤에 파일이나 폴더(기본값: Bongsu에 들어 있는 기록)",
  follow: "이 작성자의 행을 쓴다(여러 번 지정하면 함께 쓴다). 지정하지 않으면 작성자마다 따로 답한다",
  asOf: "OSCAL 문서에 최종 수정일로 적을 날짜. 예: 2026-11-25",
  title: "출력할 문서의 제목",
  out: "출력할 파일: OSCAL은 .json, SSSOM은 .tsv",
  placeholders: { clause: "조항" },
  nothing: (a, b) =>
    `${josa(a, "과/와")} ${b}에 관하여 따라 나오는 것이 없다. 한쪽에서 다른 쪽으로 이어지는 행이 없기 때문이며, 겹치는 내용이 없다는 뜻은 아니다.`,
  why: {
    brief: "두 조항에 관하여 무엇이 따라 나오는지, 행 하나하나까지",
    full: "예:\n  bongsu crosswalk why seoul-commitments/IV eu-gpai-code/4.2\n  bongsu crosswalk why nist-ai-rmf/MANAGE-1.1 eu-gpai-code/4.2 --follow bongsu",
  },
  check: {
    brief: "서로 모순되는 행, 없는 조항, 두 번 나오는 행",
    full: "잘못된 행이 있으면 종료 코드 2, 서로 모순되는 행이 있으면 100으로 끝난다.\n\n예:\n  bongsu crosswalk check\n  bongsu crosswalk check my-crosswalk.yaml records/instruments/eu-gpai-code.yaml",
  },
  convert: {
    brief:
      "대응 관계나 규범 문서를 OSCAL로, 대응 관계를 SSSOM으로 적거나 OSCAL 프로파일을 풀고, 옮기지 못한 내용을 알린다",
    full: "예:\n  bongsu crosswalk convert --as-of 2026-11-25 -o out/crosswalk.json\n  bongsu crosswalk convert set.sssom.tsv -o out/crosswalk.json --as-of 2026-11-25\n  bongsu crosswalk convert profile.json catalog.json -o out/resolved.json",
  },
};
