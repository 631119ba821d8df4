import { humanSize } from "../../bytes.ts";
import type { json as english } from "../en/json.ts";

export const json: typeof english = {
  jsonEmpty: () => ({
    found: "JSON 값이 없다. 공백뿐이거나 아무것도 없다.",
    expected: "JSON 값이 하나 있어야 한다.",
    todo: "파일이 끝까지 기록되고 온전히 복사되었는지 확인하십시오.",
  }),
  jsonUnexpected: (character, expected) => ({
    found: `이 자리에 올 수 없는 문자 ${character} 이다.`,
    expected: `이 자리에 올 수 있는 것: ${expected} (JSON, RFC 8259. NaN과 Infinity는 받아들인다).`,
    todo: "이 자리를 고치거나 파일을 다시 내보내십시오.",
  }),
  jsonTruncated: () => ({
    found: "JSON이 값 중간에서 끝난다.",
    expected: "괄호와 따옴표가 모두 닫혀야 한다.",
    todo: "원본에서 파일을 다시 복사하십시오. --keep-going을 지정하면 온전한 부분만 읽습니다.",
  }),
  jsonTrailing: () => ({
    found: "JSON 값이 끝난 뒤에 다른 내용이 이어진다.",
    expected: "JSON 값 하나로 끝나야 한다.",
    todo: "한 줄에 값이 하나씩 있는 파일이면 확장자를 .jsonl로 바꾸고, 아니면 뒤의 내용을 지우십시오.",
  }),
  jsonTooDeep: (limit) => ({
    found: `객체와 배열이 ${limit}단계보다 깊이 겹쳐 있다.`,
    expected: `${limit}단계까지 읽는다.`,
    todo: "파일의 출처를 확인하십시오. 평가 로그는 이렇게 깊이 겹치지 않습니다.",
  }),
  jsonTooLarge: (limit) => ({
    found: `값 하나가 ${humanSize(limit)}보다 크다.`,
    expected: `값 하나는 ${humanSize(limit)}까지 읽는다.`,
    todo: "출처를 신뢰할 수 있으면 한도를 높이십시오. --keep-going을 지정하면 이 값만 빼고 읽습니다.",
  }),
  jsonDuplicateKey: (key) => ({
    found: `한 객체 안에 "${key}" 키가 두 번 나온다. 나중의 값을 따랐다.`,
    expected: "키는 한 번씩만 있어야 한다.",
    todo: "잘못 들어간 쪽을 지우십시오.",
  }),
  lineTooLong: (limit) => ({
    found: `이 줄이 ${humanSize(limit)}보다 길다.`,
    expected: `한 줄은 ${humanSize(limit)}까지 읽는다.`,
    todo: "출처를 신뢰할 수 있으면 한도를 높이십시오. --keep-going을 지정하면 이 줄만 빼고 읽습니다.",
  }),
  notUtf8: (byte) => ({
    found: `이 자리의 바이트 0x${byte.toString(16).padStart(2, "0")}는 UTF-8이 아니다.`,
    expected: "UTF-8 텍스트여야 한다.",
    todo: "파일을 UTF-8로 다시 저장하십시오. --keep-going을 지정하면 손상된 부분만 빼고 읽습니다.",
  }),
};
