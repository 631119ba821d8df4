import type { accept as english } from "./accept.en.ts";

export const accept: typeof english = {
  brief: "이 증빙을 받아들일 수 있는가: 기관이 정한 기준서에 따라 조항마다, 이유와 함께",
  full: "작업대의 결과나 다른 기관의 결정을 기준서(bongsu init acceptance)에 비추어, 조항마다 수용, 조건부 수용, 불수용, 자료 부족, 알 수 없음 가운데 하나로 답하고 그 이유와 요청할 자료의 최소 목록을 제시한다. --publish로 로그를 지정하지 않는 한 아무것도 밖으로 나가지 않는다. 수용되지 않은 조항이 있으면 종료 코드는 100이다(docs/ko/acceptance.md).\n\n예:\n  bongsu accept comparison.json --profile profile.yaml --as-of 2026-11-25\n  bongsu accept check decision.json --as-of 2027-06-30\n  bongsu accept matrix profile.yaml decision.json --as-of 2026-11-25",
  evidence: {
    brief: '증빙을 기준서에 비추어 본다. "evidence"라는 말은 생략할 수 있다',
    full: "예:\n  bongsu accept comparison.json --profile profile.yaml --as-of 2026-11-25\n  bongsu accept result.sigstore.json --profile profile.yaml --cover cover.yaml --well-known bongsu.json --log log --as-of 2026-11-25 -o out/",
  },
  check: {
    brief: "결정이 아직 유효한가: 기한, 철회, 기준서나 대응표의 변경",
    full: "결정은 그 근거가 끝나거나 철회되거나 바뀌면 효력을 잃는다. 가지고 있는 자료를 함께 주면 된다. 확인하지 못한 것은 그렇다고 말한다. 수용하였던 조항이 모두 유효할 때에만 종료 코드가 0이다.\n\n예:\n  bongsu accept check decision.json --as-of 2027-06-30\n  bongsu accept check decision.json --profile profile.yaml --log copy-of-the-log --as-of 2027-06-30",
  },
  matrix: {
    brief: "누구의 증빙이 어디에서 무엇에 통하는가: 기준서와 결정을 모아 보인다",
    full: "예:\n  bongsu accept matrix profile.yaml decision.json --as-of 2026-11-25\n  bongsu accept matrix profiles/ -o matrix.csv",
  },
  outYaml: "이 파일(.yaml)에 쓴다. 없으면 표준 출력에 쓴다",
  init: {
    brief: "채워 넣을 수용 기준서: 누구의 어떤 증빙을 무엇에 대하여 받아들이는가",
    full: "예:\n  bongsu init acceptance -o profile.yaml",
  },
  initCover: {
    brief: "채워 넣을 제출 설명서: 증빙에 적혀 있지 않은 사실",
    full: "예:\n  bongsu init cover -o cover.yaml",
  },
  file: "증빙: 비교 결과, 공개용으로 추린 결과, 서명된 결과, 다른 기관의 결정(.json)",
  decision: "결정(.json) 또는 서명된 결정(.sigstore.json)",
  paths: "기준서(.yaml)와 결정(.json), 또는 이를 담은 폴더",
  profile: "기관의 기준서(.yaml)",
  cover: "증빙에 적혀 있지 않은 사실을 제출한 쪽이 적은 제출 설명서(.yaml)",
  crosswalk: "더 읽을 대응표나 규범 문서 파일(여러 번 쓸 수 있다)",
  asOf: "경과일과 기한을 셈할 기준일. 예: 2026-11-25",
  evidenceGiven: "결정의 근거가 된 증빙. 그 파일 그대로인지 확인한다",
  publish: "기관 자신의 로그 폴더. 결정에 서명하여 로그에 올린다",
  out: "저장할 곳: 폴더(페이지, CSV, JSON) 또는 .html, .json, .csv, .oscal.json(OSCAL 평가 결과) 파일",
  outMatrix: "저장할 곳: .html, .csv, .json 파일",
  authority: (name, purpose) => `${name}. 목적: ${purpose}`,
  evidenceLine: (title, from) => `증빙: ${title} (${from})`,
  from: {
    signature: (name) => `${name}, 서명으로 확인`,
    cover: (name) => `${name}, 제출 설명서에 따름`,
    nobody: "누구의 것인지 확인되지 않음",
  },
  day: (asOf) => `기준일 ${asOf}`,
  asks: "요구하는 것:",
  condition: "조건:",
  ends: (on, because) => `유효 기한 ${on}: 그 뒤에는 ${because}`,
  asksHead: (n) => `요청할 자료 ${n}가지:`,
  settles: (clauses) => `관련 조항: ${clauses}`,
  nothingToAsk: "더 요청할 자료가 없습니다.",
  local: "이 결정은 이 컴퓨터에만 있습니다. --publish를 써야 공개됩니다.",
  published: (index, log, bundle, digest) =>
    `${log} 로그의 ${index}번 항목으로 공개하였습니다: ${bundle}
취소하려면 ${digest} 문서를 철회하십시오(bongsu statement draft withdrawal).`,
  checked: (authority, decided, asOf) => `${authority}의 ${decided} 결정, 기준일 ${asOf}`,
  looked: { holds: "유지", fails: "상실", unknown: "미확인" },
  standing: { standing: "유효", stale: "효력 잃음", unknown: "미결", "not-accepted": "수용된 적 없음" },
  matrixHead: "누구의 증빙이 어디에서 무엇에 통하는가",
  matrixEmpty: "이 파일들에는 인정한 상대도 수용한 증빙도 없습니다.",
};
