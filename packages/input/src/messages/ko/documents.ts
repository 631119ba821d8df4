import { humanSize } from "../../bytes.ts";
import { josa } from "../../text.ts";
import type { documents as english } from "../en/documents.ts";

const SAVE_AGAIN = "문서를 만든 프로그램에서 열어 다시 저장하거나, PDF나 텍스트로 저장하십시오.";
const READABLE = "텍스트, 마크다운, HTML, PDF, DOCX, HWPX 가운데 하나여야 한다.";

export const documents: typeof english = {
  documentEmpty: () => ({
    found: "문서에 글이 없다.",
    expected: `글이 있는 문서. ${READABLE}`,
    todo: "파일을 바르게 골랐는지, 끝까지 복사되었는지 확인하십시오.",
  }),
  documentBinary: () => ({
    found: "글도 아니고 읽을 수 있는 문서 형식도 아니다.",
    expected: READABLE,
    todo: "문서를 이 가운데 하나로 저장하십시오.",
  }),
  documentTooLarge: (size, limit) => ({
    found: `파일 크기가 ${humanSize(size)}이다.`,
    expected: `${humanSize(limit)} 이하여야 한다.`,
    todo: "문서를 나누거나 그림을 빼고 저장하십시오.",
  }),
  documentTooLong: (blocks, mostBlocks, mostCharacters) => ({
    found: `문단이 ${blocks}개를 넘거나 글자가 너무 많다.`,
    expected: `문단 ${mostBlocks}개, 글자 ${mostCharacters}자 이하여야 한다.`,
    todo: "문서를 나누어 부분별로 비교하십시오.",
  }),
  documentTooManyPages: (pages, limit) => ({
    found: `문서가 ${pages}쪽이다.`,
    expected: `${limit}쪽 이하여야 한다.`,
    todo: "문서를 나누어 부분별로 비교하십시오.",
  }),
  documentTooSlow: () => ({
    found: "문서를 읽는 데 정해진 시간을 넘겼다.",
    expected: "정해진 시간 안에 읽을 수 있는 문서여야 한다.",
    todo: "문서를 나누거나 텍스트로 저장하십시오.",
  }),
  documentTooDeep: (limit) => ({
    found: `문서의 부분이 ${limit}단계보다 깊이 겹쳐 있다.`,
    expected: "사람이 작성한 문서여야 한다.",
    todo: SAVE_AGAIN,
  }),
  documentXml: (reason) => ({
    found: `문서의 이 부분이 올바른 XML이 아니다(${reason}).`,
    expected: "문서 형식 선언이 없는 올바른 XML이어야 한다.",
    todo: SAVE_AGAIN,
  }),
  documentNoPart: (part) => ({
    found: `파일에 ${josa(part, "이/가")} 없다.`,
    expected: "온전한 DOCX(ECMA-376) 또는 HWPX(KS X 6101) 문서여야 한다.",
    todo: SAVE_AGAIN,
  }),
  documentOtherArchive: () => ({
    found: "압축 파일이지만 DOCX도 HWPX도 아니다.",
    expected: READABLE,
    todo: "압축을 풀어 안의 문서를 지정하거나, 문서를 이 가운데 하나로 저장하십시오.",
  }),
  documentProtected: () => ({
    found: "암호로 보호된 문서이다.",
    expected: "암호 없이 읽을 수 있는 문서여야 한다.",
    todo: "암호로 연 뒤 암호 없이 저장하십시오.",
  }),
  documentPdfBroken: () => ({
    found: "PDF를 읽을 수 없다. 손상되었거나 중간에 끊긴 파일이다.",
    expected: "온전한 PDF여야 한다.",
    todo: "다시 내려받거나 복사하십시오. 그래도 안 되면 PDF 프로그램에서 열어 새 PDF로 인쇄하십시오.",
  }),
  documentPageBroken: (page) => ({
    found: `PDF의 ${page}쪽을 읽을 수 없다.`,
    expected: "온전한 PDF여야 한다.",
    todo: "PDF 프로그램에서 열어 새 PDF로 인쇄하십시오.",
  }),
  documentScanned: (pages) => ({
    found: `PDF의 ${pages}쪽에 글이 없다. 모두 그림이다.`,
    expected: "글이 들어 있는 PDF여야 한다.",
    todo: "먼저 문자 인식(OCR)을 하거나, 같은 문서의 다른 판을 쓰십시오.",
  }),
  documentHwp: () => ({
    found: "한글의 옛 이진 형식(.hwp) 문서이다.",
    expected: "HWPX, PDF, DOCX, HTML, 텍스트 가운데 하나여야 한다.",
    todo: "한글이나 한컴의 무료 뷰어에서 열어 HWPX나 PDF로 저장하십시오.",
  }),
  documentDoc: () => ({
    found: "옛 형식(.doc, .rtf)의 문서이다.",
    expected: "DOCX, HWPX, PDF, HTML, 텍스트 가운데 하나여야 한다.",
    todo: "문서 편집기에서 열어 DOCX나 PDF로 저장하십시오.",
  }),
};
