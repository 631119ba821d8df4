import { humanSize } from "../../bytes.ts";
import { josa } from "../../text.ts";
import type { yaml as english } from "../en/yaml.ts";

const REASONS: ReadonlyMap<string, string> = new Map([
  ["BAD_INDENT", "들여쓰기가 앞뒤 줄과 맞지 않는다"],
  ["TAB_AS_INDENT", "들여쓰기에 빈칸 대신 탭을 썼다"],
  ["MISSING_CHAR", "닫는 표시가 없거나, 쌍점이나 붙임표 뒤에 빈칸이 없다"],
  ["UNEXPECTED_TOKEN", "키나 값이 올 수 없는 자리에 다른 것이 있다"],
  ["BAD_DQ_ESCAPE", "따옴표 안의 역슬래시 뒤에 올 수 없는 글자가 있다"],
  ["BAD_SCALAR_START", "따옴표 없는 글이 YAML의 특수 문자로 시작한다"],
  ["BLOCK_AS_IMPLICIT_KEY", "줄 가운데에서 새 묶음이 시작된다. 쌍점이 든 글은 따옴표로 묶어야 한다"],
  ["MULTILINE_IMPLICIT_KEY", "키가 여러 줄에 걸쳐 있다"],
  ["BAD_ALIAS", "별칭이 가리키는 앵커가 없다"],
  ["NON_STRING_KEY", "키가 글이 아니다"],
]);

export const yaml: typeof english = {
  yamlSyntax: (code) => ({
    found: `YAML 문법에 맞지 않는다: ${REASONS.get(code) ?? "여기서 구조가 깨진다"}.`,
    expected: "YAML 1.2 문서여야 한다.",
    todo: "이 자리를 고치십시오. 들여쓰기나 빠진 따옴표가 원인인 경우가 많습니다.",
  }),
  yamlDuplicateKey: (key) => ({
    found: `한 묶음 안에 "${key}" 키가 두 번 나온다.`,
    expected: "키는 한 번씩만 있어야 한다.",
    todo: "잘못 들어간 쪽을 지우십시오.",
  }),
  yamlTag: (tag) => ({
    found: `태그 ${josa(tag, "은/는")} 단순한 자료가 아닌 형식을 요구한다.`,
    expected: "묶음, 목록, 글, 수, true, false, null만 쓸 수 있다.",
    todo: "태그를 지우십시오.",
  }),
  yamlAliases: () => ({
    found: "별칭이 같은 내용을 지나치게 되풀이하여 문서가 끝없이 커진다.",
    expected: "별칭이 없거나 적어야 한다.",
    todo: "되풀이되는 부분을 풀어 쓰십시오.",
  }),
  yamlKey: () => ({
    found: "목록이나 묶음을 키로 썼다.",
    expected: "키는 글이어야 한다.",
    todo: "글이면 따옴표로 묶으십시오.",
  }),
  yamlDocuments: () => ({
    found: '파일에 "---"로 나뉜 YAML 문서가 여럿 있다.',
    expected: "문서가 하나여야 한다.",
    todo: "문서마다 파일을 따로 두십시오.",
  }),
  yamlTooLarge: (limit) => ({
    found: `파일이 ${humanSize(limit)}보다 크다.`,
    expected: `YAML은 사람이 쓰는 문서이므로 ${humanSize(limit)}까지 읽는다.`,
    todo: "자료는 CSV나 JSON Lines, Parquet에 두고 그 파일을 가리키십시오.",
  }),
  yamlTooDeep: (limit) => ({
    found: `묶음과 목록이 ${limit}단계보다 깊이 겹쳐 있다.`,
    expected: `${limit}단계까지 읽는다.`,
    todo: "겹침을 줄이십시오.",
  }),
};
