import { text } from "@bongsu/input";
import type { Text } from "@bongsu/input";
import type { GateRow } from "../result/gate.ts";
import { listing } from "./row.ts";

export interface Ask {
  readonly id: string;
  readonly said: Text;
  readonly why: Text;
}

/** What would settle a row, by rule; rules that leave nothing open are absent. */
const QUESTIONS: ReadonlyMap<string, Text> = new Map([
  [
    "classes-turn",
    text(
      "a rule that maps each judge's classes to the others', or a second judgement with all classes",
      "채점기마다 다른 판정 분류를 서로 잇는 규칙이나, 모든 분류를 쓴 재채점 결과",
    ),
  ],
  [
    "classes-lacking",
    text(
      "a second judgement with all classes, for a sample of the outputs",
      "모든 분류를 써서 일부 응답을 다시 채점한 결과",
    ),
  ],
  [
    "classes-unseen",
    text("the list of classes that each judge can give", "채점기가 낼 수 있는 판정 분류의 목록"),
  ],
  [
    "classes-unified",
    text(
      "whether the verdicts that were taken as one class mean the same",
      "한 분류로 본 판정값들의 뜻이 같은지 여부",
    ),
  ],
  [
    "classes-undeclared",
    text(
      "whether the judge in the logs is the one that the plan means",
      "로그의 자동 채점기가 평가 계획서의 자동 채점기와 같은지 여부",
    ),
  ],
  [
    "metric-kinds-differ",
    text(
      "verdicts of one kind from every pipeline: classes or numbers",
      "모든 평가 절차에서 같은 종류로 낸 판정(분류 또는 수치)",
    ),
  ],
  [
    "items-none",
    text(
      "an alignment table: which items are the same under which ids",
      "어느 식별자가 같은 문항을 가리키는지 밝힌 정렬표",
    ),
  ],
  ["items-count", text("which items were left out or added, and why", "빠지거나 더해진 문항과 그 사유")],
  [
    "content-differs",
    text(
      "the text of the items that were shown, or their digests under the plan",
      "실제로 제시한 문항의 내용이나 그 해시값",
    ),
  ],
  ["content-unknown", text("the digests of the items' content", "문항 내용의 해시값")],
  [
    "outputs-unknown",
    text(
      "whether the same outputs were judged, or the digests of the answers",
      "같은 응답을 채점하였는지 여부나 응답의 해시값",
    ),
  ],
  [
    "outputs-contradicted",
    text("which outputs each pipeline judged", "평가 절차마다 어느 응답을 채점하였는지"),
  ],
  ["language-unknown", text("the language of each pipeline's items", "평가 절차마다 쓴 문항의 언어")],
  [
    "judge-unknown",
    text(
      "who judged: the model or rule, its version and its instructions",
      "채점한 주체(모델 또는 규칙)와 그 버전 및 지침",
    ),
  ],
  [
    "judge-contradicted",
    text(
      "which judge was used: the one in the plan or the one in the logs",
      "실제로 쓴 자동 채점기가 평가 계획서와 로그 가운데 어느 쪽의 것인지",
    ),
  ],
  [
    "judge-differs",
    text(
      "human labels of a random sample of the outputs, in each language",
      "언어마다 무작위로 뽑은 응답에 대한 사람의 판정",
    ),
  ],
  ["rubric-unknown", text("the judge's instructions, or their digest", "채점 지침이나 그 해시값")],
  [
    "rubric-differs",
    text(
      "a second judgement of a sample of the outputs under one set of instructions",
      "한 가지 지침으로 일부 응답을 다시 채점한 결과",
    ),
  ],
  ["prompt-unknown", text("the prompt template, or its digest", "프롬프트 양식이나 그 해시값")],
  [
    "prompt-differs",
    text(
      "a run of a sample of items under one prompt template",
      "한 가지 프롬프트 양식으로 일부 문항을 다시 시험한 결과",
    ),
  ],
  [
    "decoding-unknown",
    text(
      "the sampling parameters: temperature, top_p, seed, length",
      "생성 조건: temperature, top_p, seed, 길이 제한",
    ),
  ],
  ["decoding-contradicted", text("which sampling parameters were in force", "실제로 적용된 생성 조건")],
  [
    "limits-unknown",
    text("the limits on tokens, messages, time and attempts", "토큰, 메시지, 시간, 시도 횟수의 한도"),
  ],
  [
    "limits-differ",
    text(
      "a run of a sample of items under the larger limits",
      "더 높은 자원 한도로 일부 문항을 다시 시험한 결과",
    ),
  ],
  ["limits-contradicted", text("which limits were in force", "실제로 적용된 한도")],
  [
    "scaffold-unknown",
    text(
      "the scaffold (chain of steps or agent), with its version",
      "스캐폴드(풀이 단계나 에이전트)의 구성과 버전",
    ),
  ],
  [
    "scaffold-differs",
    text("a run of a sample of items under one scaffold", "한 가지 스캐폴드로 일부 문항을 다시 시험한 결과"),
  ],
  [
    "epochs-contradicted",
    text("how many epochs were run and which are in the logs", "실제 반복 횟수와 로그에 담긴 반복"),
  ],
  [
    "reducer-differs",
    text(
      "the score of each epoch, so that one reducer can be applied to all",
      "같은 집계 방식을 적용하는 데 필요한 반복별 점수",
    ),
  ],
  [
    "model-sealed",
    text(
      "a declaration, or a proof of equality, of which systems are the same",
      "어느 시스템끼리 같은지에 대한 선언이나 동일성 증명",
    ),
  ],
  [
    "model-none",
    text(
      "whether the same system was tested under another name, and which",
      "같은 시스템을 다른 이름으로 시험하였는지와 그 이름",
    ),
  ],
  [
    "unusable-here",
    text(
      "a second judgement of the outputs that have no usable verdict",
      "쓸 수 있는 판정이 없는 응답을 다시 채점한 결과",
    ),
  ],
  [
    "missing-some",
    text(
      "why samples are missing or failed, and whether they can be run again",
      "응답이 빠지거나 실패한 사유와 재시험 가능 여부",
    ),
  ],
  ["reported-differs", text("how the reported number was computed", "보고된 수치의 계산 방법")],
]);

/** What the questions depend on beside the rows. */
export interface Asked {
  readonly pipelines: readonly {
    readonly id: string;
    readonly name: Text;
    readonly institute?: Text | undefined;
  }[];
  /** Every output carries a human label, so that nothing has to be judged again. */
  readonly everyOutputLabelled: boolean;
  /** Pipelines that ran under a smaller budget than another. */
  readonly smallerBudget: readonly string[];
}

/** Questions that a human label of every output has answered already. */
const ANSWERED_BY_LABELS: ReadonlySet<string> = new Set(["judge-differs", "unusable-here"]);
/** Where nothing is common, what the outputs were is not yet the question. */
const NOTHING_COMMON: ReadonlySet<string> = new Set(["model-none", "items-none"]);
const AFTER_SOMETHING_COMMON: ReadonlySet<string> = new Set(["outputs-unknown", "content-unknown"]);

/** The shortest list of what to ask the institutes for: one question per rule that leaves something open. */
export function asksFrom(rows: readonly GateRow[], about: Asked): Ask[] {
  const nothingCommon = rows.some(({ rule }) => NOTHING_COMMON.has(rule));
  const asked = new Map<string, Ask>();
  for (const row of rows) {
    const question = QUESTIONS.get(row.rule);
    if (question === undefined || asked.has(row.rule)) continue;
    if (about.everyOutputLabelled && ANSWERED_BY_LABELS.has(row.rule)) continue;
    if (nothingCommon && AFTER_SOMETHING_COMMON.has(row.rule)) continue;
    const whom = named(concerned(row, about), about);
    asked.set(row.rule, {
      id: row.rule,
      said: text(
        `Ask ${whom.en} ${QUESTION.test(question.en) ? "" : "for "}${question.en}.`,
        `${whom.ko}에 다음을 요청한다: ${question.ko}.`,
      ),
      why: row.finding,
    });
  }
  return [...asked.values()];
}

const QUESTION = /^(?:whether|which|why|how|who|where) /;

/** Ids of the pipelines that alone can answer; empty where all are asked. */
function concerned({ rule, effect, values }: GateRow, about: Asked): readonly string[] {
  const ids = (of: (value: GateRow["values"][number]) => boolean): string[] =>
    values.filter(of).map(({ pipeline }) => pipeline);
  if (rule === "limits-differ") return about.smallerBudget;
  if (rule === "missing-some" || rule === "unusable-here")
    return ids(({ observed }) => observed !== null && !/^0\b/.test(observed.en));
  if (effect !== "unknown") return [];
  const silent = ids(({ declared, observed }) => declared === null && observed === null);
  return silent.length === values.length ? [] : silent;
}

/** Institutes are asked where the plan names them, else whoever runs the pipeline. */
function named(ids: readonly string[], { pipelines }: Asked): Text {
  const whose = pipelines.filter(({ id }) => ids.includes(id));
  if (whose.length === 0 || whose.length === pipelines.length) {
    return pipelines.length > 1 && pipelines.every(({ institute }) => institute !== undefined)
      ? text("every institute", "모든 기관")
      : text("every pipeline", "모든 평가 절차");
  }
  const names = whose.map(({ name, institute }) => institute ?? name);
  return listing(names.filter(({ en }, at) => names.findIndex((other) => other.en === en) === at));
}
