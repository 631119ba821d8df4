import { codePoint, listed, quoted, short } from "../sentences.ts";
import type { Sentences } from "../sentences.ts";
import { FIELD_KO, THING_KO, at } from "./names.ts";

/** Text, numbers, notes, keys, signatures and checkpoints. */
export const NOTES_KO = {
  "not-utf8": ({ thing }) =>
    `${THING_KO[thing]}: UTF-8 텍스트가 아닙니다. 게시된 바이트 그대로 다시 받으십시오.`,
  "control-character": ({ thing, line, codePoint: value }) =>
    `${at(thing, line)}에 제어 문자(${codePoint(value)})가 있습니다. 줄바꿈${thing === "policy" ? "과 탭" : ""}만 쓸 수 있습니다. 줄바꿈을 바꾸지 않는 프로그램으로 다시 받으십시오.`,
  "number-malformed": ({ thing, field, line, found }) =>
    `${at(thing, line)}의 ${FIELD_KO[field]} 값이 ${quoted(found)}입니다. 부호 없이, 앞에 0을 붙이지 않은 십진수여야 합니다.`,
  "number-too-large": ({ thing, field, line, found, largest }) =>
    `${at(thing, line)}의 ${FIELD_KO[field]} 값이 ${quoted(found)}입니다. 이 프로그램이 정확히 셀 수 있는 한도는 ${largest}입니다. 실제 로그나 시계가 이를 수 없는 값이니 운영자에게 문의하십시오.`,
  "base64-malformed": ({ thing, field, line, found }) =>
    `${at(thing, line)}의 ${FIELD_KO[field]} 값이 ${quoted(found)}입니다. 패딩을 갖춘 표준 Base64여야 합니다. 전송 중에 잘리거나 바뀌었을 수 있으니 다시 받으십시오.`,
  "length-wrong": ({ thing, field, line, found, expected }) =>
    `${at(thing, line)}의 ${FIELD_KO[field]} 길이가 ${found}바이트입니다. ${field === "signature" ? `1바이트 이상 ${expected}바이트 이하` : `${expected}바이트`}여야 합니다.`,
  "too-large": ({ thing, found, limit }) =>
    `${THING_KO[thing]}의 크기가 ${found}바이트입니다. ${limit}바이트까지만 읽습니다. 맞는 파일인지 확인하십시오.`,
  "note-unsigned-text": ({ thing }) =>
    `${THING_KO[thing]}에 서명이 없습니다. 본문 뒤에 빈 줄과 서명 줄이 하나 이상 있어야 합니다. 잘린 파일일 수 있으니 다시 받으십시오.`,
  "note-unterminated": ({ thing }) =>
    `${THING_KO[thing]} 끝에 줄바꿈이 없습니다. 마지막 줄이 잘렸을 수 있으니 다시 받으십시오.`,
  "note-signature-line": ({ line, found }) =>
    `서명 노트 ${line}행의 내용이 ${quoted(found)}입니다. 긴 줄표(—), 빈칸, 키 이름, 빈칸, 키 ID와 서명의 Base64 순서로 된 서명 줄이어야 합니다.`,
  "note-too-many-signatures": ({ found, limit }) => `서명 줄이 ${found}개입니다. ${limit}개까지만 읽습니다.`,
  "note-text": ({ line }) =>
    `서명할 본문은 올바른 유니코드여야 하고 줄바꿈으로 끝나야 합니다. ${line}행에서 어긋납니다.`,
  "key-name": ({ found }) =>
    `${quoted(found)}: 키 이름으로 쓸 수 없습니다. 이름은 한 글자 이상이어야 하고 빈칸이나 더하기표(+)가 들어갈 수 없습니다. log.example.org 같은 로그 출처 이름을 쓰십시오.`,
  "vkey-malformed": ({ found }) =>
    `${quoted(found)}: 검증 키가 아닙니다. “이름+키 ID+키” 꼴이어야 하며, 키 ID는 소문자 십육진수 여덟 자리, 키는 Base64입니다.`,
  "vkey-id": ({ name, found, expected }) =>
    `${quoted(name)}의 검증 키에 적힌 키 ID는 ${quoted(found)}, 이름과 키로 계산한 값은 ${quoted(expected)}입니다. 둘 중 하나가 바뀌었으니 키 주인에게서 다시 받으십시오.`,
  "vkey-type": ({ name, found, expected }) =>
    `${quoted(name)}의 키는 종류가 ${found}입니다. 여기에는 종류 ${expected.join(" 또는 ")}의 키가 필요합니다. 1은 로그 노트 서명, 4와 6은 공동 서명에 씁니다. 키 주인에게 맞는 키를 요청하십시오.`,
  "keys-collide": ({ name, keyId }) =>
    `이름 ${quoted(name)}, 키 ID ${quoted(keyId)}인 키가 둘이어서 어느 키의 서명인지 가릴 수 없습니다. 하나를 빼십시오.`,
  "signature-wrong": ({ name, keyId }) =>
    `${quoted(name)}의 서명(키 ID ${quoted(keyId)})이 본문과 맞지 않습니다. 서명한 뒤에 본문이나 서명이 바뀌었습니다. 믿지 말고 로그에서 다시 받으십시오.`,
  "signature-absent": ({ expected, found }) =>
    `기대한 키의 서명이 없습니다. 기대한 키: ${listed(expected, "주어진 키 없음")}. 실제 서명: ${listed(found, "없음")}. 이 로그의 키가 맞는지 확인하십시오.`,
  "checkpoint-lines": ({ found }) =>
    `체크포인트 본문이 ${found}행입니다. 출처, 트리 크기, 루트 해시의 세 행이 있어야 합니다.`,
  "checkpoint-empty-line": ({ line }) => `체크포인트 ${line}행이 비어 있습니다. 빈 행은 있을 수 없습니다.`,
  "origin-wrong": ({ found, expected }) =>
    `${quoted(found)} 로그의 체크포인트입니다. ${quoted(expected)} 로그의 것이 필요합니다. 맞는 로그의 체크포인트를 찾으십시오.`,
  "tile-path": ({ found }) =>
    `${quoted(found)}: 타일 경로가 아닙니다. tile/0/x001/234처럼 tile/단계/번호 꼴이어야 하고, 번호는 세 자리씩 끊으며, 덜 찬 타일에는 .p/너비를 붙입니다.`,
  "tile-coordinates": ({ level, index, width }) =>
    `단계 ${level}, 번호 ${index}, 너비 ${width}인 타일은 없습니다. 단계는 0~63, 너비는 1~256입니다.`,
  "tile-missing": ({ path }) =>
    `${path} 파일이 없습니다. 이 크기의 로그라면 있어야 합니다. 로그 사본에서 가져오십시오.`,
  "tile-length": ({ path, found, expected }) =>
    `${path}의 크기가 ${found}바이트입니다. 해시마다 32바이트씩 ${expected}바이트여야 합니다. 로그 사본에서 다시 가져오십시오.`,
  "entry-too-long": ({ index, found, limit }) =>
    `${index}번 항목이 ${found}바이트입니다. 항목 하나는 ${limit}바이트까지입니다. 다이제스트를 기록하고 내용은 따로 두십시오.`,
  "entries-torn": ({ path, entry, at: offset }) =>
    `${path} 파일이 바이트 위치 ${offset}에서 시작하는 ${entry}번 항목 중간에서 끊겼습니다. 로그 사본에서 다시 가져오십시오.`,
  "entries-count": ({ path, found, expected }) =>
    `${path}에 항목이 ${found < expected ? `${found}개` : `${expected}개보다 많이`} 있습니다. ${expected}개여야 합니다. 로그 사본에서 다시 가져오십시오.`,
  "size-outside": ({ found, largest }) =>
    `항목 ${found}개짜리 트리를 요청했지만 이 트리의 항목은 ${largest}개입니다. 새 체크포인트를 기다리거나 더 작은 크기를 요청하십시오.`,
  "index-outside": ({ found, size }) =>
    `${found}번 항목을 요청했지만 이 트리의 항목은 0번부터 세어 ${size}개입니다. 새 체크포인트를 기다리거나 다른 항목을 요청하십시오.`,
  "proof-too-long": ({ thing, found, expected }) =>
    `${THING_KO[thing]}에 해시가 ${found}개 있습니다. 많아야 ${expected}개입니다. 다른 항목이나 다른 크기의 증명이니 다시 요청하십시오.`,
  "proof-too-short": ({ thing, found }) =>
    `${THING_KO[thing]}에 해시가 ${found}개뿐이어서 루트에 닿지 못합니다. 잘렸거나 다른 항목 또는 다른 크기의 증명이니 다시 요청하십시오.`,
  "proof-root": ({ thing, size, found, expected }) =>
    `${THING_KO[thing]}을 따라가면 항목 ${size}개짜리 트리의 루트가 ${short(found)}로 나오지만 실제 루트는 ${short(expected)}입니다. 항목이 이 로그의 그 자리에 없거나, 증명 또는 트리가 바뀌었습니다. 믿지 마십시오.`,
} satisfies Partial<Sentences>;
