import { humanSize } from "../../bytes.ts";
import { josa } from "../../text.ts";
import type { archive as english } from "../en/archive.ts";

const COPY_AGAIN = "원본에서 파일을 다시 복사하십시오.";
const LEAVE_OUT = "--keep-going을 지정하면 이 구성 파일만 빼고 읽습니다.";
const RAISE = "출처를 신뢰할 수 있으면 한도를 높이십시오.";

export const archive: typeof english = {
  zipEmpty: () => ({
    found: "파일이 비어 있다.",
    expected: "zip 압축 파일이어야 한다.",
    todo: "파일을 다시 복사하거나 내보내십시오.",
  }),
  zipNotZip: () => ({
    found: "zip 압축 파일이 아니다. 목록도, 구성 파일도 찾을 수 없다.",
    expected: "zip 형식의 파일(.eval, .xlsx, .zip)이어야 한다.",
    todo: "파일을 바르게 골랐는지, 이진 파일로 복사되었는지 확인하십시오.",
  }),
  zipNoDirectory: (size) => ({
    found: `압축 파일이 목록 없이 ${size}번째 바이트에서 끝난다. 기록하거나 복사하던 중에 끊긴 파일이다.`,
    expected: "zip 압축 파일은 중앙 목록으로 끝나야 한다.",
    todo: `${COPY_AGAIN} 남은 파일이 이것뿐이면 --keep-going을 지정해 온전한 구성 파일만 읽을 수 있습니다.`,
  }),
  zipDirectoryDamaged: () => ({
    found: "압축 파일의 목록이 손상되었다.",
    expected: "중앙 목록의 항목이 파일의 내용과 맞아야 한다.",
    todo: `${COPY_AGAIN} 남은 파일이 이것뿐이면 --keep-going을 지정해 온전한 구성 파일만 읽을 수 있습니다.`,
  }),
  zipTooManyMembers: (count, limit) => ({
    found: `압축 파일의 구성 파일이 ${count}개이다.`,
    expected: `구성 파일은 ${limit}개까지 읽는다.`,
    todo: `압축 파일을 나누십시오. ${RAISE}`,
  }),
  zipDirectoryTooLarge: (bytes, limit) => ({
    found: `압축 파일의 목록 크기가 ${humanSize(bytes)}이다.`,
    expected: `목록은 ${humanSize(limit)}까지 읽는다.`,
    todo: `압축 파일을 나누십시오. ${RAISE}`,
  }),
  zipTotalTooLarge: (bytes, limit) => ({
    found: `압축을 풀면 모두 ${humanSize(bytes)}가 된다.`,
    expected: `모두 합하여 ${humanSize(limit)}까지 읽는다.`,
    todo: `압축 파일을 나누십시오. ${RAISE}`,
  }),
  memberTooLarge: (bytes, limit) => ({
    found: `이 구성 파일은 압축을 풀면 ${humanSize(bytes)}가 된다.`,
    expected: `구성 파일 하나는 ${humanSize(limit)}까지 읽는다.`,
    todo: `${RAISE} ${LEAVE_OUT}`,
  }),
  memberName: () => ({
    found: "구성 파일의 이름에 NUL 문자가 있어, 프로그램마다 이름을 다르게 읽는다.",
    expected: "이름에 제어 문자가 없어야 한다.",
    todo: `이름을 고쳐 압축 파일을 다시 만드십시오. ${LEAVE_OUT}`,
  }),
  memberOverlaps: (other) => ({
    found: `이 구성 파일의 바이트가 "${other}"의 바이트와 겹친다. 압축을 풀 때 지나치게 커지도록 꾸민 파일에서 보이는 모습이다.`,
    expected: "구성 파일마다 제 바이트가 따로 있어야 한다.",
    todo: "이 압축 파일을 신뢰하지 말고, 보낸 곳에 다시 요청하십시오.",
  }),
  memberEncrypted: () => ({
    found: "이 구성 파일은 암호화되어 있다.",
    expected: "암호 없이 읽을 수 있어야 한다.",
    todo: "암호를 넣어 압축을 푼 뒤, 암호 없이 다시 압축하십시오.",
  }),
  memberMethod: (method) => ({
    found: `이 구성 파일은 압축 방식 ${josa(method, "으로/로")} 압축되어 있다.`,
    expected: "압축 방식은 0(무압축), 8(deflate), 93(zstd) 가운데 하나여야 한다.",
    todo: "deflate나 zstd로 다시 압축하십시오.",
  }),
  memberTruncated: () => ({
    found: "이 구성 파일이 중간에서 끊겼다.",
    expected: "머리글에 적힌 만큼 바이트가 있어야 한다.",
    todo: `${COPY_AGAIN} ${LEAVE_OUT}`,
  }),
  memberUnpackable: () => ({
    found: "이 구성 파일의 압축된 바이트가 손상되었다.",
    expected: "적힌 크기대로 압축이 풀려야 한다.",
    todo: `${COPY_AGAIN} ${LEAVE_OUT}`,
  }),
  memberSize: (found, announced) => ({
    found: `이 구성 파일의 압축을 풀면 ${found}바이트이다.`,
    expected: `압축 파일에 적힌 대로 ${announced}바이트여야 한다.`,
    todo: `${COPY_AGAIN} ${LEAVE_OUT}`,
  }),
  memberChecksum: () => ({
    found: "이 구성 파일의 바이트가 CRC-32 검사합과 맞지 않는다. 바뀌었거나 손상된 것이다.",
    expected: "압축 파일에 적힌 검사합과 맞아야 한다.",
    todo: `${COPY_AGAIN} ${LEAVE_OUT}`,
  }),
};
