import { josa, text } from "@bongsu/input";
import type { Text } from "@bongsu/input";

/** What each field of a column mapping is called in a sentence. */
export const FIELD_NAMES: Readonly<Record<string, Text>> = {
  item: text("item id", "문항 식별자"),
  system: text("system under test", "평가 대상 시스템"),
  epoch: text("epoch", "반복 번호"),
  language: text("language", "언어"),
  cluster: text("cluster", "군집"),
  stratum: text("stratum", "층"),
  adjudicated: text("adjudicated human label", "사람의 최종 판정"),
  grader: text("grader of the row", "행별 채점자"),
  itemText: text("item text", "문항 본문"),
  answerText: text("answer text", "응답 본문"),
  error: text("error", "오류"),
  inputTokens: text("input tokens", "입력 토큰 수"),
  outputTokens: text("output tokens", "출력 토큰 수"),
  seconds: text("seconds", "소요 시간(초)"),
  score: text("score", "점수"),
};

export const fieldName = (field: string): Text => FIELD_NAMES[field] ?? text(field, field);

export function whyField(field: string, column: string): Text {
  const name = fieldName(field);
  return text(
    `Column "${column}" is read as the ${name.en}, going by its header.`,
    `열 이름에 따라 "${column}" 열을 ${josa(name.ko, "으로/로")} 읽는다.`,
  );
}

export const whyRater = (column: string): Text =>
  text(
    `Column "${column}" is read as one rater's labels, going by its header.`,
    `열 이름에 따라 "${column}" 열을 사람 평가자 한 명의 판정으로 읽는다.`,
  );

export const whyScore = (column: string): Text =>
  text(
    `Column "${column}" is read as one scorer's verdicts, going by its header and its values.`,
    `열 이름과 값의 형태에 따라 "${column}" 열을 자동 채점기 하나의 판정으로 읽는다.`,
  );
