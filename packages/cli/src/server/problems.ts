import { text, type Problem } from "@bongsu/input";
import { MOST_UPLOADED } from "./upload.ts";

const MIB = MOST_UPLOADED / 1024 / 1024;

export const tooLarge: Problem = {
  code: "too-large",
  severity: "error",
  file: "form",
  found: text(`More than ${MIB} MiB were sent.`, `보낸 파일이 ${MIB} MiB를 넘는다.`),
  expected: text("smaller files", "더 작은 파일"),
  todo: text(
    "Use the command line, which has no such limit: bongsu compare FOLDER FOLDER -o out/",
    "크기 제한이 없는 명령줄을 쓰십시오: bongsu compare 폴더 폴더 -o out/",
  ),
};

export const notAForm: Problem = {
  code: "syntax",
  severity: "error",
  file: "form",
  found: text("What was sent is not a form with files.", "보낸 내용이 파일을 담은 양식이 아니다."),
  expected: text("the form of the first page", "첫 화면의 양식"),
  todo: text(
    "Open the first page, choose the files there, then compare.",
    "첫 화면을 열고 거기서 파일을 고른 뒤 비교하십시오.",
  ),
};

export const nothingHere: Problem = {
  code: "file-missing",
  severity: "error",
  file: "bongsu",
  found: text("There is no page at this address.", "이 주소에는 화면이 없다."),
  expected: text("a page of the workbench", "작업대의 화면"),
  todo: text("Go to the first page and follow its links.", "첫 화면으로 가서 링크를 따라가십시오."),
};

/** Says nothing of what went wrong inside: an error's text may hold what was uploaded. */
export const ownFailure: Problem = {
  code: "usage",
  severity: "error",
  file: "bongsu",
  found: text(
    "Bongsu itself failed; the files need not be at fault. Nothing was kept.",
    "봉수 자체의 오류다. 파일이 잘못된 것이 아닐 수 있다. 남은 것은 없다.",
  ),
  expected: text("a result, or a problem with its place", "결과, 또는 위치를 밝힌 문제"),
  todo: text(
    "Run the same files on the command line (bongsu compare FOLDER FOLDER) and report the line that it prints.",
    "같은 파일을 명령줄에서 실행하고(bongsu compare 폴더 폴더) 출력되는 한 줄을 알려 주십시오.",
  ),
};
