import type { filing as english } from "./filing.en.ts";

export const filing: typeof english = {
  brief: "근거 자료 하나에서 제도별 제출 문서의 초안을 만들고, 항목마다 출처나 빈자리를 밝힌다",
  full: "양식: business-pledge-progress, hiroshima-report, eu-model-report, korea-ai-basic-act, frontier-commitments. 새 양식은 records/filings/에 파일로 넣는다. 초안은 실명의 담당자가 읽고 이어서 쓰기 위한 것이며, 어떤 제도를 지켰다고는 결코 말하지 않는다.\n\n예:\n  bongsu filing examples/filing/evidence.yaml --regime korea-ai-basic-act --as-of 2026-11-25\n  bongsu filing evidence.yaml --regime eu-model-report --as-of 2026-11-25 -o report.docx --lang ko",
  file: "근거 자료(bongsu init evidence)",
  regime: "양식의 이름",
  asOf: "초안을 만드는 날, 예: 2026-11-25",
  crosswalk: "더 쓸 대응표 파일이나 폴더",
  out: "쓸 곳: .html, .docx, .json으로 끝나는 파일, 또는 폴더(셋 다)",
  records: "기록 폴더(기본값: 봉수에 들어 있는 기록)",
  init: "채워 넣을 근거 자료를 출력한다. 한 번 적어 두면 모든 제도에 쓴다",
  initFull: "예:\n  bongsu init evidence -o evidence.yaml",
};
