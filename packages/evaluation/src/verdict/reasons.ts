import type { Text } from "@bongsu/input";
import { ruleOf } from "../gate/rule-book.ts";
import type { Use } from "../gate/rule-book.ts";
import type { GateRow } from "../result/index.ts";
import { nameOfPipeline, type Answer, type Said } from "./answer.ts";
import { listing, particle } from "./say.ts";

/** Rules by which it is not that something differs: said of several pipelines, and of one against the others. */
const SAID: ReadonlyMap<string, { readonly several: Text; readonly one: Text }> = new Map([
  [
    "items-none",
    {
      several: {
        en: "some of them have no item in common",
        ko: "공통된 문항이 없는 평가 절차가 있기 때문이다",
      },
      one: { en: "no item is common", ko: "공통된 문항이 없기 때문이다" },
    },
  ],
  [
    "language-none",
    {
      several: {
        en: "some of them have no language in common",
        ko: "공통된 언어가 없는 평가 절차가 있기 때문이다",
      },
      one: { en: "no language is common", ko: "공통된 언어가 없기 때문이다" },
    },
  ],
  [
    "model-none",
    {
      several: {
        en: "some of them have no system under test in common",
        ko: "공통된 평가 대상 시스템이 없는 평가 절차가 있기 때문이다",
      },
      one: { en: "no system under test is common", ko: "공통된 평가 대상 시스템이 없기 때문이다" },
    },
  ],
  [
    "outputs-shared",
    {
      several: {
        en: "some of them judged the same outputs",
        ko: "같은 응답을 채점한 평가 절차가 있기 때문이다",
      },
      one: {
        en: "the same outputs were judged by another pipeline",
        ko: "다른 평가 절차와 같은 응답을 채점하였기 때문이다",
      },
    },
  ],
  [
    "outputs-unknown",
    {
      several: {
        en: "it is not known whether they judged the same outputs",
        ko: "같은 응답을 채점하였는지 알 수 없기 때문이다",
      },
      one: {
        en: "it is not known whether the outputs are those of another pipeline",
        ko: "다른 평가 절차와 같은 응답을 채점하였는지 알 수 없기 때문이다",
      },
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

/** Why pipelines may not be used together: what is not common, then which aspects differ. */
export function reasonsOf(rules: readonly string[], of: "several" | "one", shared: boolean): readonly Text[] {
  const aspects = [...new Set(rules.flatMap((rule) => (SAID.has(rule) ? [] : (ruleOf(rule)?.aspect ?? []))))];
  const listed = listing(aspects.map((aspect) => ASPECTS[aspect]));
  const plural = aspects.length > 1 || aspects.some((aspect) => PLURAL.has(aspect));
  return [
    ...rules.flatMap((rule) => SAID.get(rule)?.[of] ?? []),
    ...(aspects.length === 0
      ? []
      : [
          {
            en: `${shared ? "the outputs are the same, but " : ""}${listed.en} ${plural ? "differ" : "differs"}`,
            ko: `${shared ? "응답은 같지만 " : ""}${particle(listed, "이/가")} 다르기 때문이다`,
          },
        ]),
  ];
}

/** Who is left out where only some pipelines may be used together, and what stands between them and these. */
export function whoIsOut(answer: Answer, use: Use): Said[] {
  const { among } = answer.allowed[use];
  if (among.length === 0 || among.length === answer.pipelines.length) return [];
  const out = answer.pipelines.flatMap(({ id }) => (among.includes(id) ? [] : [id]));
  const groups = Map.groupBy(out, (id) => JSON.stringify(rulesAgainst(answer, use, id, among).toSorted()));
  return [...groups.values()].map((ids) => {
    const names = listing(ids.map((id) => nameOfPipeline(answer, id)));
    const reasons = reasonsOf(rulesAgainst(answer, use, ids[0] ?? "", among), "one", false);
    return {
      en: [
        `${names.en} ${ids.length === 1 ? "is" : "are"} left out: ${reasons.map(({ en }) => en).join("; ")}.`,
      ],
      ko: [`${particle(names, "은/는")} 제외하였다.${reasons.map(({ ko }) => ` ${ko}.`).join("")}`],
    };
  });
}

function rulesAgainst(answer: Answer, use: Use, id: string, among: readonly string[]): readonly string[] {
  const rules = answer.allowed.pairs.flatMap((pair) =>
    !pair[use].allowed && isBetween(pair, id, among) ? pair[use].because : [],
  );
  return [...new Set(rules)];
}

const isBetween = (
  { first, second }: { readonly first: string; readonly second: string },
  id: string,
  among: readonly string[],
): boolean => (first === id && among.includes(second)) || (second === id && among.includes(first));

export const ASPECTS: Readonly<Record<GateRow["aspect"], Text>> = {
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
