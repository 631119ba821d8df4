import type { JsonExpectation } from "../refusal.ts";

/** What a schema wants, by the name that it has in details; patterns and lists of values stand for themselves. */
const SCHEMA: Readonly<Record<string, string>> = {
  "until-after-from": "시작보다 뒤인 끝",
  "each-once": "항목마다 한 번",
  "note-key-of-origin": "이 로그 이름의 Ed25519 노트 키(둘에서 나오는 키 번호 포함)",
  "other-origin": "이름이 다른 후속 로그",
  "another-party": "말하는 쪽이 아닌 다른 참여 주체",
  "expires-after-issued": "발행 시각보다 뒤인 만료 시각",
  "issuer-is-authority": "결정을 내린 기관의 도메인",
  "another-statement": "정정 대상이 아닌 다른 문서",
  "digest-needed": "해시값 하나 이상",
  "sha256-hex": "소문자 16진수 64자리로 적은 SHA-256",
  "threshold-within-endorsers": "서로 다른 보증 주체의 수 이하",
  "figure-of-aggregate": "결과에 있는 수치의 식별자",
  "domain-name": "institute.example과 같은 소문자 도메인 이름. 다른 문자는 xn-- 형식",
  "sha256-digest": "sha256:과 소문자 16진수 64자리",
  "p256-key": "압축하지 않은 P-256 키의 SubjectPublicKeyInfo를 Base64로 적은 것",
  "random-salt": "난수 128비트 또는 256비트를 Base64로 적은 것",
  "web-address": "http 또는 https 주소",
  "one-line": "제어 문자가 없는 한 줄의 글",
  "no-control-characters": "제어 문자와 글의 방향을 바꾸는 문자가 없는 글",
  "language-tag": "ko나 en-GB와 같은 언어 부호",
  "note-key": "이름+번호+Base64 꼴의 노트 키",
  "country-code": "ISO 3166-1의 대문자 국가 부호나 EU, 또는 null",
  "digest-name": "해시 알고리즘의 이름",
  decimal: "따옴표 안에 적은 십진수(예: 0.75)",
  "no-such-member": "이 이름의 항목은 없음",
  invalid_union: "스키마가 허용하는 형식 가운데 하나",
  string: "글",
  number: "수",
  int: "정수",
  object: "객체",
  array: "목록",
  record: "객체",
  datetime: "2026-05-22T09:00:00Z와 같은 시각",
  date: "2026-05-22와 같은 날짜",
  url: "URI",
};

const JSON_TEXT: Readonly<Record<JsonExpectation, string>> = {
  value: "값",
  string: "따옴표로 묶은 이름이나 글",
  character: "글 안에 줄바꿈이나 제어 문자가 아닌 글자",
  escape: "역슬래시 뒤에 JSON이 정한 문자",
  end: "글의 끝",
  ":": "쌍점",
  ", }": "쉼표나 닫는 중괄호",
  ", ]": "쉼표나 닫는 대괄호",
};

export function inSchema(expected: string): string {
  const [, sign, bound] = /^([<>]=) (\d+)$/.exec(expected) ?? [];
  if (sign !== undefined) return sign === ">=" ? `${bound} 이상` : `${bound} 이하`;
  return Object.hasOwn(SCHEMA, expected) ? (SCHEMA[expected] ?? expected) : expected;
}

export const inJson = (expected: JsonExpectation): string => JSON_TEXT[expected];
