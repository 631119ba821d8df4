import { humanSize } from "../../bytes.ts";
import { josa } from "../../text.ts";
import type { tables as english } from "../en/tables.ts";

export const tables: typeof english = {
  tableEmpty: () => ({
    found: "표에 제목 행이 없다.",
    expected: "첫 행에 열 이름이 있어야 한다.",
    todo: "제목 행을 넣어 표를 다시 내보내십시오.",
  }),
  tableDuplicateColumn: (name, renamed) => ({
    found: `"${name}" 열이 둘이다. 나중의 열을 "${renamed}" 열로 읽는다.`,
    expected: "열 이름은 서로 달라야 한다.",
    todo: `한쪽의 이름을 바꾸거나, 나중의 열을 쓰려면 "${renamed}"이라고 적으십시오.`,
  }),
  tableRagged: (cells, columns) => ({
    found: `이 행은 칸이 ${cells}개이다.`,
    expected: `제목 행과 같이 칸이 ${columns}개여야 한다.`,
    todo: "행을 고치십시오(글 안에 구분 문자나 따옴표가 들어간 경우가 많습니다). --keep-going을 지정하면 이 행만 빼고 읽습니다.",
  }),
  csvQuoteOpen: () => ({
    found: "여기서 열린 따옴표가 끝까지 닫히지 않는다.",
    expected: '"로 시작한 칸은 "로 끝나야 한다(RFC 4180).',
    todo: "따옴표를 닫으십시오. --keep-going을 지정하면 그 앞의 행까지 읽습니다.",
  }),
  csvQuoteStray: () => ({
    found: "닫는 따옴표 뒤에 글자가 이어진다.",
    expected: '구분 문자나 행의 끝이 와야 한다. 칸 안의 따옴표는 ""로 적는다.',
    todo: "칸 안의 따옴표를 두 번 적으십시오. --keep-going을 지정하면 이 행만 빼고 읽습니다.",
  }),
  csvRowTooLarge: (limit) => ({
    found: `한 행이 ${humanSize(limit)}보다 길다. 따옴표가 닫히지 않았을 수 있다.`,
    expected: `한 행은 ${humanSize(limit)}까지 읽는다.`,
    todo: "여기서 열린 따옴표를 찾아보거나 한도를 높이십시오.",
  }),
  csvTooManyColumns: (columns, limit) => ({
    found: `제목 행에 열이 ${columns}개 있다.`,
    expected: `열은 ${limit}개까지 읽는다.`,
    todo: "필요한 열만 내보내거나 한도를 높이십시오.",
  }),
  encodingAssumed: (encoding) => ({
    found: `UTF-8이 아니어서 ${josa(encoding, "으로/로")} 읽었다.`,
    expected: "UTF-8 텍스트여야 한다.",
    todo: "이름과 글이 바르게 보이는지 확인하십시오. 파일을 UTF-8로 다시 저장하면 더 좋습니다.",
  }),
  undecodable: (byte) => ({
    found: `이 자리의 바이트 ${josa(`0x${byte.toString(16).padStart(2, "0")}`, "은/는")} UTF-8도 CP949도 아니다.`,
    expected: "UTF-8, 바이트 순서 표시가 있는 UTF-16, 또는 CP949 텍스트여야 한다.",
    todo: "파일을 UTF-8로 다시 저장하십시오. --keep-going을 지정하면 읽을 수 없는 글자가 있는 행만 빼고 읽습니다.",
  }),
  undecodableUtf16: () => ({
    found: "UTF-16 텍스트이나, 이 자리의 글자가 반쪽뿐이다.",
    expected: "온전한 UTF-16 글자여야 한다.",
    todo: "파일을 UTF-8로 다시 저장하십시오. --keep-going을 지정하면 읽을 수 없는 글자가 있는 행만 빼고 읽습니다.",
  }),
  undecodableRow: () => ({
    found: "읽을 수 없는 글자가 있어 이 행을 뺐다.",
    expected: "모든 글자를 읽을 수 있어야 한다.",
    todo: "파일을 UTF-8로 다시 저장하십시오.",
  }),
  moreLikeThis: (count) => ({
    found: `같은 문제가 ${count}건 더 있으며, 마지막 것이 이 자리이다.`,
    expected: "앞의 문제에서 밝힌 바와 같다.",
    todo: "앞의 문제부터 고치십시오. 나머지도 원인이 같을 가능성이 큽니다.",
  }),
};
