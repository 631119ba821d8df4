import { clean } from "../io/clean.ts";
import type { Messages } from "./en.ts";
import { accept } from "./accept.ko.ts";
import { crosswalk } from "./crosswalk.ko.ts";
import { filing } from "./filing.ko.ts";
import { log, party, publish, statement } from "./log.ko.ts";
import { node, peer } from "./node.ko.ts";
import { witness } from "./witness.ko.ts";
import { promises } from "./promises.ko.ts";
import { verify } from "./verify.ko.ts";
import { watch } from "./watch.ko.ts";

export const ko: Messages = {
  app: "여러 기관의 AI 평가 결과를 비교하고, 무엇을 결론지을 수 있는지 밝힌다.",
  appFull:
    "여러 기관의 AI 평가 결과를 비교하고, 무엇을 결론지을 수 있는지 밝힌다.\n\n예:\n  bongsu compare examples/xstest/exercise.yaml\n  bongsu compare logs-seoul logs-london -o out/",
  compare: {
    brief: "평가 절차 비교: 무엇을 비교할 수 있고, 통합한 결과는 무엇이며, 나머지는 왜 비교할 수 없는가",
    full: "평가 계획서(exercise.yaml)를 주거나, 기관마다 폴더나 파일을 하나씩 준다. 평가 계획서가 없으면 파일에서 초안을 만들고 모든 가정을 밝힌다.\n\n예:\n  bongsu compare examples/xstest/exercise.yaml -o out/\n  bongsu compare logs-seoul logs-london --lang ko",
  },
  read: {
    brief: "평가 로그와 표를 응답 단위의 기록으로 읽고, 옮기지 못한 것을 보고한다",
    full: "예:\n  bongsu read logs/ --records samples.parquet\n  bongsu read run.eval --json",
  },
  init: {
    brief: "고쳐 쓸 파일 만들기",
    full: "예:\n  bongsu init exercise logs-seoul logs-london -o exercise.yaml",
    exercise: "파일에서 평가 계획서 초안을 만들거나, 채워 넣을 서식을 출력한다",
    exerciseFull: "예:\n  bongsu init exercise logs-seoul logs-london -o exercise.yaml",
  },
  calibrate: {
    brief:
      "사람의 판정으로 언어별 채점 오류 추정: 자동 채점기를 쓸 수 있는가, 보정한 비율이나 점수는 얼마인가",
    full: "예:\n  bongsu calibrate examples/xstest/labels.csv",
  },
  plan: {
    brief: "문항이나 사람의 판정이 얼마나 필요한가",
    full: "예, 네 가지 질문에 하나씩:\n  bongsu plan --difference 0.03                        이 차이를 찾는 데 필요한 공통 문항 수\n  bongsu plan --items 198 --within 0.1667 --epochs 10  이 문항으로 찾을 수 있는 가장 작은 차이\n  bongsu plan --only-first 0.05 --only-second 0.15     맥니머 검정에 필요한 문항 수\n  bongsu plan --half-width 0.05 --outputs 1000 --judged-rate 0.4 --sensitivity 0.9 --specificity 0.7   사람의 판정 수",
  },
  lint: {
    brief: "국제 네트워크의 8개 실천 사항에 비추어 평가 계획서나 결과 점검",
    full: "예:\n  bongsu lint examples/xstest/exercise.yaml",
  },
  start: {
    brief: "첫 화면에 작업대와 수록된 예제가 있는 노드를 이 컴퓨터에서만 띄운다",
    full: "노드는 사용자 데이터 폴더나 지정한 폴더에 둔다. 없으면 만든다.\n\n예:\n  bongsu start --port 4321 --no-open",
  },
  publish,
  statement,
  verify,
  promises,
  watch,
  crosswalk,
  accept,
  filing,
  log,
  party,
  node,
  peer,
  witness,
  flags: {
    lang: "표시 언어: ko 또는 en (기본값: 시스템 언어)",
    json: "결과를 JSON으로 표준 출력에 쓴다",
    out: "쓸 곳: 폴더(전부) 또는 .html, .json, .csv, .parquet, .yaml 파일",
    outJson: "결과를 이 JSON 파일(.json)에도 쓴다",
    outYaml: "계획서를 이 파일(.yaml)에 쓴다. 없으면 표준 출력에 쓴다",
    paths: "계획서, 로그, 표, 또는 이를 담은 폴더",
    keepGoing: "손상을 보고하고, 온전한 부분은 계속 읽는다",
    task: "로그에 과제가 여럿이면 이 과제를 비교한다",
    require: "side-by-side, paired, pooled 가운데 지정한 비교가 허용되지 않으면 종료 코드 100",
    halfWidth: "보정한 비율의 구간이 가질 반폭(0.05는 ±5%p)",
    epochs: "문항당 응답 수(기본값 1)",
    within: "한 문항에 반복한 응답 사이의 분산(기본값 0)",
    onlyFirst: "첫째만 해당할 것으로 예상하는 문항의 비율",
    onlySecond: "둘째만 해당할 것으로 예상하는 문항의 비율",
    outputs: "자동 채점기가 판정하는 응답 수",
    judgedRate: "자동 채점기가 낼 것으로 예상하는 비율",
    asOf: "내보내는 기록에 수집 시점으로 적을 날짜, 예: 2026-11-23",
    records: "응답 단위 기록을 .jsonl 또는 .parquet 파일로 쓴다",
    port: "127.0.0.1의 포트(기본값: 비어 있는 포트)",
    open: "브라우저를 연다",
    difference: "찾아내려는 가장 작은 차이, 비율로(0.05는 5%p)",
    items: "확보한 문항 수: 이로써 확인할 수 있는 가장 작은 차이를 계산한다",
    power: "검정력(기본값 0.8)",
    alpha: "양측 오류율(기본값 0.05)",
    sensitivity: "자동 채점기의 민감도, 0과 1 사이",
    specificity: "자동 채점기의 특이도, 0과 1 사이",
  },
  practices: { met: "충족", partly: "일부 충족", absent: "없음", unknown: "알 수 없음" },
  placeholders: { name: "이름", path: "경로", date: "날짜", share: "비율", count: "개수", port: "포트" },
  wrote: (path) => `${clean(path)}에 썼다`,
  pageHint: "보고서와 표, 문항 자료를 받으려면 -o out/ 을 덧붙이십시오.",
  serving: (url) =>
    `작업대 주소: ${url} (이 컴퓨터에서만 열리며, 어디에도 아무것도 보내지 않는다). 끝내려면 Ctrl-C를 누르십시오.`,
  gateHead: "평가 절차 사이의 차이",
  verdictHead: "결론",
  asksHead: "요청할 자료",
  assumptionsHead: "가정한 사항",
  effects: {
    fatal: "비교 불가",
    adjust: "조정 필요",
    harmless: "영향 없음",
    same: "같음",
    unknown: "알 수 없음",
  },
  unmet: (what) => `충족되지 않음: ${what}.`,
  internal: "봉수 자체의 오류다. 실행한 명령과 아래 한 줄을 함께 알려 주십시오.",
  stopped: "작업대를 닫았다.",
  reasons: {
    ENOSPC: "디스크가 가득 찼다",
    EDQUOT: "할당된 디스크 용량을 다 썼다",
    EACCES: "쓰기 권한이 없다",
    EPERM: "쓰기 권한이 없다",
    EROFS: "읽기 전용 디스크다",
    EISDIR: "그 자리에 폴더가 있다",
    ENOTDIR: "폴더가 있어야 할 자리에 파일이 있다",
    EEXIST: "폴더가 있어야 할 자리에 파일이 있다",
    ENAMETOOLONG: "이름이 너무 길다",
  },
  cannotWrite: (path, why) =>
    `${path}: 쓸 수 없었다(${why}). 쓰다 만 파일은 남기지 않았다. 폴더와 권한, 디스크의 남은 공간을 확인하십시오.`,
};
