import { everyPipeline, publishedHolds, type Check, type Practice } from "./practice.ts";

/**
 * The eight practices of the International Network for Advanced AI Measurement, Evaluation and Science (consensus
 * paper of February 2026, read as summarised at the source below, not yet against the paper), and for each what a
 * protocol and a result hold that speaks for it. What no file can show is not asked for.
 */
export const NETWORK_PROFILE = {
  id: "network-8",
  name: { en: "The Network's eight practices", ko: "국제 네트워크의 8개 실천 사항" },
  source:
    "https://www.resultsense.com/insights/2026-02-13-international-ai-evaluation-network-consensus-standards/ (second-hand)",
} as const;

const objectives: readonly Check[] = [
  {
    id: "construct",
    input: "exercise",
    pointer: "/construct",
    said: { en: "what is to be measured, in words", ko: "무엇을 측정하려는지에 대한 서술" },
    holds: (e) => e.construct !== undefined,
  },
  {
    id: "metric",
    input: "exercise",
    pointer: "/metric",
    said: { en: "one primary metric", ko: "주 지표 하나" },
    holds: (e) => e.metric !== undefined,
  },
  {
    id: "smallest-difference",
    input: "exercise",
    pointer: "/smallestDifference",
    said: { en: "the smallest difference that matters", ko: "의미 있는 최소 차이" },
    holds: (e) => e.smallestDifference !== undefined,
  },
  {
    id: "analyses",
    input: "exercise",
    pointer: "/analyses",
    said: { en: "the planned analyses", ko: "계획된 분석" },
    holds: (e) => e.analyses !== undefined,
  },
];

const transparency: readonly Check[] = [
  {
    id: "data-source",
    input: "exercise",
    pointer: "/data/source",
    said: { en: "the source and licence of the items", ko: "문항의 출처와 이용 조건" },
    holds: (e) => e.data?.source !== undefined && e.data.licence !== undefined,
  },
  {
    id: "item-digests",
    input: "exercise",
    pointer: "/items/digests",
    said: { en: "digests of the items", ko: "문항의 해시값" },
    holds: (e) => Object.keys(e.items?.digests ?? {}).length > 0,
  },
  {
    id: "judge",
    input: "exercise",
    pointer: "/pipelines",
    said: { en: "the judge of every pipeline, with its rubric", ko: "평가 절차별 자동 채점기와 채점 기준" },
    holds: (e) => everyPipeline(e, (p) => p.judge?.rubric !== undefined || p.judge?.kind === "rule"),
  },
  {
    id: "prompt",
    input: "exercise",
    pointer: "/pipelines",
    said: { en: "the prompt template of every pipeline", ko: "평가 절차별 프롬프트 양식" },
    holds: (e) => everyPipeline(e, (p) => p.prompt !== undefined),
  },
  {
    id: "inputs",
    input: "comparison",
    pointer: "/inputs",
    said: { en: "the digest of every input", ko: "모든 입력의 해시값" },
    holds: (c) => c.inputs.length > 0,
  },
];

const parameters: readonly Check[] = [
  {
    id: "generation",
    input: "exercise",
    pointer: "/generation",
    said: { en: "the sampling parameters", ko: "생성 조건" },
    holds: (e) => e.generation !== undefined || everyPipeline(e, (p) => p.generation !== undefined),
  },
  {
    id: "limits",
    input: "exercise",
    pointer: "/limits",
    said: { en: "budgets and limits", ko: "자원 한도" },
    holds: (e) => e.limits !== undefined || everyPipeline(e, (p) => p.limits !== undefined),
  },
  {
    id: "epochs",
    input: "exercise",
    pointer: "/epochs",
    said: { en: "the number of epochs and how they become one score", ko: "반복 횟수와 집계 방식" },
    holds: (e) => e.epochs?.reducer !== undefined,
  },
  {
    id: "parameters-agree",
    input: "comparison",
    pointer: "/gate",
    said: {
      en: "the same sampling parameters and limits in all pipelines, known to be so",
      ko: "모든 평가 절차에서 같다고 확인된 생성 조건과 자원 한도",
    },
    holds: (c) => {
      const rows = c.gate.filter((row) => row.aspect === "decoding" || row.aspect === "limits");
      return rows.length > 0 && rows.every((row) => row.effect === "same" || row.effect === "harmless");
    },
  },
];

const quality: readonly Check[] = [
  {
    id: "unusable",
    input: "exercise",
    pointer: "/outcome/unusable",
    said: { en: "what counts as no verdict", ko: "판정 없음으로 보는 값" },
    holds: (e) => (e.outcome?.unusable ?? []).length > 0,
  },
  {
    id: "human-labels",
    input: "exercise",
    pointer: "/reference",
    said: { en: "human labels to check the judge by", ko: "자동 채점기를 점검할 사람의 판정" },
    holds: (e) => e.reference !== undefined,
  },
  {
    id: "judge-errors",
    input: "comparison",
    pointer: "/judges",
    said: { en: "the measured errors of the judges", ko: "측정된 자동 채점기 오류율" },
    holds: (c) => c.judges.length > 0,
  },
  {
    id: "rater-agreement",
    input: "comparison",
    pointer: "/agreement",
    said: { en: "how far people agree among themselves", ko: "사람 평가자 사이의 일치도" },
    holds: (c) => c.agreement.some((a) => a.kind === "raters"),
  },
];

const separate: readonly Check[] = [
  {
    id: "by-cell",
    input: "comparison",
    pointer: "/estimates",
    said: { en: "results by system, language and task", ko: "시스템·언어·과제별 결과" },
    holds: (c) => c.estimates.length > 0 || (c.published?.rows.length ?? 0) > 1,
  },
  {
    id: "pooled-with-spread",
    input: "comparison",
    pointer: "/pooled",
    said: { en: "every pooled figure with its heterogeneity", ko: "이질성과 함께 제시된 통합 추정값" },
    holds: (c) => c.pooled.every((p) => p.estimate === null || p.tau2 !== null),
  },
  {
    id: "overall-explained",
    input: "comparison",
    pointer: "/published/checks",
    said: { en: "the weights behind every overall figure", ko: "가중치가 밝혀진 전체 값" },
    holds: (c) => publishedHolds(c, "overall-is-mean"),
  },
];

const accessible: readonly Check[] = [
  {
    id: "two-languages",
    input: "exercise",
    pointer: "/title",
    said: { en: "a title in Korean and in English", ko: "한국어와 영어로 된 제목" },
    holds: (e) => e.title.en !== e.title.ko,
  },
  {
    id: "verdict",
    input: "comparison",
    pointer: "/verdict",
    said: { en: "findings in plain sentences", ko: "쉬운 문장으로 쓴 결과" },
    holds: (c) => c.verdict.length > 0,
  },
];

const uncertainty: readonly Check[] = [
  {
    id: "scaffold",
    input: "exercise",
    pointer: "/pipelines",
    said: { en: "the scaffold of every pipeline", ko: "평가 절차별 스캐폴드" },
    holds: (e) => everyPipeline(e, (p) => p.scaffold !== undefined),
  },
  {
    id: "intervals",
    input: "comparison",
    pointer: "/estimates",
    said: {
      en: "an interval for every rate, or why there is none",
      ko: "모든 비율의 신뢰구간 또는 제시하지 못하는 이유",
    },
    holds: (c) =>
      c.estimates.every((e) => e.figure.interval !== null || e.figure.refusal !== null) &&
      (c.estimates.length > 0 || c.published !== null) &&
      publishedHolds(c, "intervals"),
  },
  {
    id: "sensitivity",
    input: "comparison",
    pointer: "/sensitivity",
    said: { en: "which stated choices would turn a conclusion", ko: "결론을 바꿀 수 있는 선택의 목록" },
    holds: (c) => c.sensitivity.length > 0,
  },
];

const multilingual: readonly Check[] = [
  {
    id: "languages",
    input: "exercise",
    pointer: "/languages",
    said: { en: "two languages or more", ko: "두 개 이상의 언어" },
    holds: (e) => (e.languages ?? []).length > 1,
  },
  {
    id: "judge-by-language",
    input: "comparison",
    pointer: "/judges",
    said: { en: "the judges' errors in each language", ko: "언어별로 측정된 자동 채점기 오류율" },
    holds: (c) =>
      c.languages.length > 1 &&
      c.languages.every((language) => c.judges.some((j) => j.language === language)),
  },
  {
    id: "item-behaviour",
    input: "comparison",
    pointer: "/dif",
    said: {
      en: "a test of items that behave otherwise in another language",
      ko: "언어에 따라 달리 나타나는 문항의 검사",
    },
    holds: (c) => c.dif.some((d) => d.between.kind === "language"),
  },
];

export const PRACTICES: readonly Practice[] = [
  { id: "objectives-first", name: { en: "Objectives first", ko: "목적 우선" }, checks: objectives },
  {
    id: "transparency",
    name: { en: "Transparency and reproducibility", ko: "투명성과 재현성" },
    checks: transparency,
  },
  {
    id: "parameters",
    name: { en: "Parameters matched to purpose", ko: "목적에 맞는 매개변수" },
    checks: parameters,
  },
  {
    id: "quality-assurance",
    name: { en: "Built-in quality assurance", ko: "내장된 품질 점검" },
    checks: quality,
  },
  { id: "separate-reporting", name: { en: "Separate reporting", ko: "개별 보고" }, checks: separate },
  {
    id: "accessible-findings",
    name: { en: "Accessible findings", ko: "이해하기 쉬운 결과" },
    checks: accessible,
  },
  {
    id: "uncertainty",
    name: { en: "Uncertainty and realistic scaffolding", ko: "불확실성과 현실적인 스캐폴드" },
    checks: uncertainty,
  },
  {
    id: "multilingual",
    name: { en: "Multilingual and multicultural testing", ko: "다언어·다문화 평가" },
    checks: multilingual,
  },
];
