import { excerpt } from "../refusal.ts";
import type { Catalogue } from "./en.ts";
import { inJson, inSchema } from "./ko-expected.ts";

const at = (pointer: string): string => (pointer === "" ? "최상위" : excerpt(pointer));
const shown = (found: string): string => (found === "" ? "값이 없다" : `"${excerpt(found)}" 값이 있다`);
const ASK = "만든 쪽에 새로 요청하십시오. 손으로 고치면 서명이 맞지 않게 된다.";
const WRITER = "이것을 만든 프로그램을 고치십시오. 여기서는 아무것도 바꾸지 않았다.";

const DOMAIN_FAULTS = {
  empty: "비어 있다",
  "too-long": "253자를 넘는다",
  "trailing-dot": "점으로 끝난다",
  "ip-address": "IP 주소이거나 포트가 붙어 있다",
  "upper-case": "대문자가 들어 있다",
  "not-ascii": "영문자가 아닌 글자가 들어 있다",
  "one-label": "점이 없다",
  label: "빈 부분이나 너무 긴 부분, 또는 영문자·숫자·가운데 붙임표가 아닌 글자가 있다",
} as const;

const DOCUMENTS = { "well-known": "도메인이 제공하는 문서", "trust-policy": "신뢰 정책" } as const;

export const ko: Catalogue = {
  "base64-invalid": ({ field, at: place }) => ({
    found: `"${excerpt(field)}"의 ${place + 1}번째 글자부터 Base64가 아니다.`,
    expected: "A-Z, a-z, 0-9, +, / 글자에 =로 끝을 채우고 공백이 없는 Base64.",
    todo: ASK,
  }),
  "json-too-large": ({ bytes, limit }) => ({
    found: `크기가 ${bytes}바이트이다.`,
    expected: `${limit}바이트 이하.`,
    todo: "맞는 파일인지 확인하십시오.",
  }),
  "json-not-utf8": () => ({
    found: "UTF-8이 아닌 바이트가 있다.",
    expected: "UTF-8로 적은 JSON.",
    todo: "맞는 파일인지, 다른 프로그램이 인코딩을 바꾸지 않았는지 확인하십시오.",
  }),
  "json-syntax": ({ at: place, found, expected }) => ({
    found: `${place + 1}번째 글자 자리에서 ${found === "" ? "글이 끝났다" : `"${found}" 글자가 나왔다`}.`,
    expected: `JSON 문법. 이 자리에는 ${inJson(expected)}.`,
    todo: "맞는 파일인지, 끝까지 온전한지 확인하십시오.",
  }),
  "json-too-deep": ({ pointer, limit }) => ({
    found: `단계가 너무 깊다(한도 ${limit}, 위치 ${at(pointer)}).`,
    expected: `객체와 목록은 ${limit}단계까지.`,
    todo: "이 파일을 믿지 마십시오. 이렇게 깊은 문서는 쓰이지 않는다.",
  }),
  "json-duplicate-key": ({ pointer }) => ({
    found: `한 객체에 같은 이름이 두 번 있다(${at(pointer)}).`,
    expected: "이름마다 한 번. 겹치면 프로그램마다 다른 값을 읽는다.",
    todo: ASK,
  }),
  "json-reserved-key": ({ pointer }) => ({
    found: `"__proto__"라는 이름이 있다(${at(pointer)}).`,
    expected: "다른 이름. 이 이름을 읽다가 내부 객체가 바뀌는 프로그램이 있다.",
    todo: "이 파일을 믿지 마십시오.",
  }),
  "json-lone-surrogate": ({ pointer }) => ({
    found: `글자의 반쪽(짝 없는 서로게이트)이 있다(${at(pointer)}).`,
    expected: "UTF-8로 적을 수 있는 글.",
    todo: ASK,
  }),
  "json-number-out-of-range": ({ pointer, found }) => ({
    found: `나타낼 수 있는 범위를 벗어난 수가 있다(${at(pointer)}: ${found}).`,
    expected: "크기가 9007199254740991 이하인 정수나 유한한 수. 더 큰 정수는 글로 적는다.",
    todo: ASK,
  }),
  "value-not-json": ({ pointer }) => ({
    found: `JSON으로 적을 수 없는 값이 있다(${at(pointer)}).`,
    expected: "글, 유한한 수, true, false, null, 목록, 객체. 200단계까지.",
    todo: WRITER,
  }),
  "envelope-field": ({ pointer, found, expected }) => ({
    found: `봉투의 ${at(pointer)} 위치에 ${shown(found)}.`,
    expected: `${inSchema(expected)}.`,
    todo: "이 파일이 DSSE 봉투인지 확인하십시오. 번들이나 본문만으로는 봉투가 되지 않는다.",
  }),
  "envelope-signature-count": ({ found }) => ({
    found: `서명이 ${found}개이다.`,
    expected: "정확히 1개. 함께 서명하려면 각자 봉투를 따로 만든다.",
    todo: "서명마다 봉투를 나누십시오.",
  }),
  "payload-type-unsupported": ({ found, expected }) => ({
    found: `본문의 종류가 다르다: "${excerpt(found)}".`,
    expected: `in-toto 문서를 뜻하는 "${expected}".`,
    todo: "맞는 파일인지 확인하십시오.",
  }),
  "payload-not-canonical": ({ at: place }) => ({
    found: `본문이 ${place + 1}번째 바이트부터 정규형과 다르다.`,
    expected: "정규 JSON(RFC 8785). 이름을 정렬하고, 공백이 없으며, 수와 글을 적는 방법이 하나이다.",
    todo: "발행한 쪽에 정규형으로 적어 다시 서명하도록 요청하십시오.",
  }),
  "key-not-p256": ({ bytes }) => ({
    found: `${bytes}바이트의 키로, 압축하지 않은 P-256 키가 아니다.`,
    expected: "P-256 키의 SubjectPublicKeyInfo(DER 91바이트).",
    todo: "`openssl ec -pubout -outform DER`이 적는 형식으로 공개 키를 지정하십시오.",
  }),
  "signature-not-der": ({ bytes }) => ({
    found: `${bytes}바이트의 서명이 DER 형식이 아니다.`,
    expected: "두 정수를 DER로 묶은 ECDSA P-256 서명. r과 s를 이어 붙인 것이 아니다.",
    todo: ASK,
  }),
  "signature-invalid": ({ keyId }) => ({
    found: `키 ${keyId.slice(0, "sha256:".length + 16)}…로 이 내용에 한 서명이 아니다.`,
    expected: "맞는 서명.",
    todo: "이 문서를 근거로 삼지 마십시오. 내용이 바뀌었거나 다른 키로 서명한 것이다.",
  }),
  "statement-field": ({ pointer, found, expected }) => ({
    found: `문서의 ${at(pointer)} 위치에 ${shown(found)}.`,
    expected: `in-toto Statement v1에 따라 ${inSchema(expected)}.`,
    todo: ASK,
  }),
  "predicate-invalid": ({ type, pointer, found, expected }) => ({
    found: `${type} 문서의 ${at(pointer)} 위치에 ${shown(found)}.`,
    expected: `${inSchema(expected)}.`,
    todo: `서명하기 전에 고치십시오. 규칙 전체는 spec/statements/${type}.schema.json에 있다.`,
  }),
  "subject-mismatch": ({ type }) => ({
    found: `subject가 ${type} 문서의 내용에서 나오는 것과 다르다.`,
    expected: "내용에 적힌 해시값을 그 순서대로 담은 subject.",
    todo: ASK,
  }),
  "document-invalid": ({ document, pointer, found, expected }) => ({
    found: `${DOCUMENTS[document]}의 ${at(pointer)} 위치에 ${shown(found)}.`,
    expected: `${inSchema(expected)}.`,
    todo: `고치십시오. 규칙 전체는 spec/${document}.schema.json에 있다.`,
  }),
  "domain-invalid": ({ found, fault }) => ({
    found: `도메인 이름 "${excerpt(found)}"에 문제가 있다: ${DOMAIN_FAULTS[fault]}.`,
    expected: "institute.example과 같은 소문자 도메인 이름. 다른 문자는 xn-- 형식으로 적는다.",
    todo: "참여 주체를 나타내는 도메인을 적으십시오.",
  }),
  "no-stated-criterion": ({ format }) => ({
    found: `${format} 형식은 통과 여부를 적는데, 충족하여야 할 기준을 밝힌 참여 주체가 없다.`,
    expected: "참여 주체가 밝힌 기준이 하나 이상.",
    todo: "기준을 밝히거나, 기준이 필요 없는 원래 문서를 전달하십시오.",
  }),
  "criterion-unsettled": ({ format, criterion }) => ({
    found: `이 결과로는 기준 "${excerpt(criterion)}"의 충족 여부가 정해지지 않는다.`,
    expected: `${format} 형식에는 충족과 미충족만 있다.`,
    todo: "알 수 없다고 적힌 원래 문서를 전달하십시오.",
  }),
  "proof-invalid": ({ size, index, nodes }) => ({
    found: `크기 ${size}인 트리의 ${index}번 항목에 대한 증명에 해시가 ${nodes}개 있다.`,
    expected: "크기보다 작은 번호와 32바이트 해시.",
    todo: "로그에서 증명을 다시 만드십시오.",
  }),
  "signature-length": ({ found, expected }) => ({
    found: `키가 ${found}바이트의 서명을 내놓았다.`,
    expected: `${expected}바이트.`,
    todo: "로그의 키가 Ed25519 키인지 확인하십시오.",
  }),
};
