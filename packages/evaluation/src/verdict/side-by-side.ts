import type { Text } from "@bongsu/input";
import type { GateRow, Sentence } from "../result/index.ts";
import { nameOfPipeline, type Answer } from "./answer.ts";
import { listing, paragraph, particle } from "./say.ts";

/** First of all: may the rates be read side by side, and if not, what stands in the way. */
export function sideBySide(answer: Answer): Sentence | null {
  if (answer.pipelines.length < 2) return null;
  const names = listing(answer.pipelines.map((p) => nameOfPipeline(answer, p.id)));
  const fatal = rowsOf(answer, answer.allowed.sideBySide.because, "fatal");
  if (!answer.allowed.sideBySide.allowed) return refused(answer, names, fatal);
  const adjusted = answer.gate.filter((row) => row.effect === "adjust");
  const unknown = answer.gate.filter((row) => row.effect === "unknown");
  const opening = {
    en: [
      `The rates of ${names.en} may be read side by side${adjusted.length > 0 ? ", on these conditions:" : "."}`,
    ],
    ko: [`${names.ko}의 비율은 ${adjusted.length > 0 ? "다음 조건에서 " : ""}나란히 비교할 수 있다.`],
  };
  const conditions = adjusted.map((row) => ({ en: [row.consequence.en], ko: [row.consequence.ko] }));
  return paragraph("side-by-side-allowed", [opening, ...conditions, ...unstated(unknown)]);
}

/** Names what differs; the gate table has the findings in full. */
function refused(answer: Answer, names: { en: string; ko: string }, fatal: readonly GateRow[]): Sentence {
  const differing = fatal.filter(({ rule }) => !NOTHING_COMMON.has(rule));
  const aspects = [...new Set(differing.map((row) => row.aspect))].map((aspect) => ASPECTS[aspect]);
  const listed = listing(aspects);
  const plural = aspects.length > 1 || PLURAL.has(differing[0]?.aspect ?? "metric");
  const shared = answer.gate.some((row) => row.rule === "outputs-shared");
  const reasons: Text[] = [
    ...fatal.flatMap(({ rule }) => NOTHING_COMMON.get(rule) ?? []),
    ...(aspects.length === 0
      ? []
      : [
          {
            en: `${shared ? "the outputs are the same, but " : ""}${listed.en} ${plural ? "differ" : "differs"}`,
            ko: `${shared ? "응답은 같지만 " : ""}${particle(listed, "이/가")} 다르기 때문이다`,
          },
        ]),
  ];
  return paragraph("side-by-side-refused", [
    {
      en: [
        `The rates of ${names.en} cannot be read side by side`,
        reasons.length === 0 ? "." : `: ${reasons.map(({ en }) => en).join("; ")}.`,
      ],
      ko: [`${names.ko}의 비율은 나란히 비교할 수 없다.`, ...reasons.map(({ ko }) => ` ${ko}.`)],
    },
  ]);
}

/** Rules by which two pipelines have nothing to compare; there it is not that something differs. */
const NOTHING_COMMON: ReadonlyMap<string, Text> = new Map([
  [
    "items-none",
    { en: "some of them have no item in common", ko: "공통된 문항이 없는 평가 절차가 있기 때문이다" },
  ],
  [
    "language-none",
    { en: "some of them have no language in common", ko: "공통된 언어가 없는 평가 절차가 있기 때문이다" },
  ],
  [
    "model-none",
    {
      en: "some of them have no system under test in common",
      ko: "공통된 평가 대상 시스템이 없는 평가 절차가 있기 때문이다",
    },
  ],
]);

const PLURAL: ReadonlySet<GateRow["aspect"]> = new Set([
  "outcome-classes",
  "items",
  "decoding",
  "limits",
  "missing",
  "unusable-verdicts",
  "reported-numbers",
]);

function unstated(rows: readonly GateRow[]): { en: string[]; ko: string[] }[] {
  if (rows.length === 0) return [];
  const named = listing(rows.map((row) => ASPECTS[row.aspect]));
  return [
    {
      en: [
        `Neither logs nor protocol say enough about ${named.en}; until they do, it is only assumed that this makes no difference.`,
      ],
      ko: [
        `${particle(named, "은/는")} 로그에도 평가 계획서에도 충분히 적혀 있지 않다. 확인되기 전까지는 이로 인한 차이가 없다고 가정할 뿐이다.`,
      ],
    },
  ];
}

export const ASPECTS: Readonly<Record<GateRow["aspect"], { en: string; ko: string }>> = {
  metric: { en: "the metric", ko: "지표 정의" },
  "outcome-classes": { en: "the outcome classes", ko: "판정 분류" },
  items: { en: "the items", ko: "문항 집합" },
  "item-content": { en: "the content of the items", ko: "문항 내용" },
  outputs: { en: "whose outputs were judged", ko: "판정한 응답" },
  language: { en: "the language", ko: "언어" },
  judge: { en: "the judge", ko: "자동 채점기" },
  "judge-rubric": { en: "the judge's rubric", ko: "채점 기준" },
  "judge-is-system": {
    en: "a judge that is itself a system under test",
    ko: "평가 대상 시스템이기도 한 자동 채점기",
  },
  prompt: { en: "the prompt template", ko: "프롬프트 양식" },
  decoding: { en: "the sampling parameters", ko: "생성 조건" },
  limits: { en: "budgets and limits", ko: "자원 한도" },
  scaffold: { en: "the scaffold", ko: "스캐폴드" },
  epochs: { en: "the number of epochs", ko: "반복 횟수" },
  reducer: { en: "how repeated answers become one score", ko: "반복 결과의 집계 방식" },
  "model-identity": { en: "the identity of the models", ko: "모델의 동일성" },
  missing: { en: "missing and errored samples", ko: "결측·오류 응답" },
  "unusable-verdicts": { en: "unusable verdicts", ko: "쓸 수 없는 판정" },
  harness: { en: "the harness", ko: "평가 도구" },
  "reported-numbers": { en: "the numbers that the logs report", ko: "로그가 보고한 수치" },
};

const rowsOf = (answer: Answer, rules: readonly string[], effect: GateRow["effect"]): GateRow[] =>
  answer.gate.filter((row) => row.effect === effect && rules.includes(row.rule));
