import { text } from "@bongsu/input";
import type { Text } from "@bongsu/input";
import type { GateRow } from "../result/gate.ts";

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
      "로그의 채점기가 계획서의 채점기인지 여부",
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
      "어느 식별자가 같은 문항인지 밝힌 정렬표",
    ),
  ],
  ["items-count", text("which items were left out or added, and why", "빠지거나 더해진 문항과 그 까닭")],
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
    text("which outputs each pipeline judged", "평가 절차마다 채점한 응답이 어느 것인지"),
  ],
  ["language-unknown", text("the language of each pipeline's items", "평가 절차마다 쓴 문항의 언어")],
  [
    "judge-unknown",
    text(
      "who judged: the model or rule, its version and its instructions",
      "누가 채점하였는지: 모델이나 규칙, 그 판과 지침",
    ),
  ],
  [
    "judge-contradicted",
    text(
      "which judge was used: the one in the plan or the one in the logs",
      "실제로 쓴 채점기가 계획서의 것인지 로그의 것인지",
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
      "a second judgement of a sample of outputs under one set of instructions",
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
  ["limits-contradicted", text("which limits were in force", "실제로 적용된 한도")],
  [
    "scaffold-unknown",
    text("the solver chain or agent, with its version", "풀이 단계나 에이전트의 구성과 판"),
  ],
  [
    "scaffold-differs",
    text("a run of a sample of items under one scaffold", "한 가지 구성으로 일부 문항을 다시 시험한 결과"),
  ],
  [
    "epochs-contradicted",
    text("how many epochs were run and which are in the logs", "실제 반복 횟수와 로그에 담긴 반복"),
  ],
  [
    "reducer-differs",
    text(
      "the score of each epoch, so that one reducer can be applied to all",
      "같은 집계 방식을 적용할 수 있도록, 반복별 점수",
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
    "missing-some",
    text(
      "why samples are missing or failed, and whether they can be run again",
      "응답이 빠지거나 실패한 까닭과 재시험 가능 여부",
    ),
  ],
  ["reported-differs", text("how the reported number was computed", "보고된 수치의 계산 방법")],
]);

/** The shortest list of what to ask the institutes for: one question per rule that leaves something open. */
export function asksFrom(rows: readonly GateRow[]): Ask[] {
  const asked = new Map<string, Ask>();
  for (const row of rows) {
    const question = QUESTIONS.get(row.rule);
    if (question === undefined || asked.has(row.rule)) continue;
    const whom = silentIn(row);
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

/** Where something is unknown, only the pipelines that do not say it are asked. */
function silentIn({ effect, values }: GateRow): Text {
  const silent = values.filter(({ declared, observed }) => declared === null && observed === null);
  if (effect !== "unknown" || silent.length === 0 || silent.length === values.length)
    return text("every pipeline", "모든 평가 절차");
  const names = silent.map(({ pipeline }) => pipeline).join(", ");
  return text(names, names);
}
