import { text, type Problem } from "@bongsu/input";

type Said = Problem["found"];

const problem = (
  file: string,
  code: Problem["code"],
  found: Said,
  expected: Said,
  todo: Said,
  severity: Problem["severity"] = "error",
): Problem => ({ code, severity, file, found, expected, todo });

const LOGS = text(
  "an evaluation log, a table, or a folder that holds them",
  "평가 로그나 표, 또는 이를 담은 폴더",
);

/** What `lint` reads, and `compare` where it is given a protocol. */
const DOCUMENT = text(
  "a protocol (.yaml), or a result of bongsu compare (.json)",
  "평가 계획서(.yaml) 또는 bongsu compare의 결과(.json)",
);

const STATEMENT = text(
  "a signed statement, or what it is to be judged by",
  "서명된 문서, 또는 이를 판단할 자료",
);

const EVIDENCE = text(
  "a result of bongsu compare or bongsu publish, or an authority's decision (.json)",
  "bongsu compare나 bongsu publish의 결과, 또는 수용 결정(.json)",
);

const PROFILE = text(
  "a file in YAML, such as bongsu init acceptance writes",
  "bongsu init acceptance가 만드는 것과 같은 YAML 파일",
);

const TEXT = text(
  "a text: .txt, .md, .html, .pdf, .docx or .hwpx, or an address that begins with https://",
  "글: .txt, .md, .html, .pdf, .docx, .hwpx 파일 또는 https://로 시작하는 주소",
);

/** What a path on a command line is to lead to. */
export type Wanted = "logs" | "document" | "statement" | "evidence" | "profile" | "text";

const EXPECTED = {
  logs: LOGS,
  document: DOCUMENT,
  statement: STATEMENT,
  evidence: EVIDENCE,
  profile: PROFILE,
  text: TEXT,
};

export const missing = (path: string, wanted: Wanted = "logs"): Problem =>
  problem(
    path,
    "file-missing",
    text("There is no file or folder of this name.", "이 이름의 파일이나 폴더가 없다."),
    EXPECTED[wanted],
    text("Check the spelling and the folder you are in.", "철자와 현재 폴더를 확인하십시오."),
  );

export const namedButMissing = (protocol: string, entry: string): Problem => ({
  ...problem(
    protocol,
    "file-missing",
    text(
      `The protocol names “${entry}”, and there is no file or folder of this name beside it.`,
      `계획서에 적힌 “${entry}” 파일이나 폴더가 계획서 옆에 없다.`,
    ),
    LOGS,
    text(
      "Put it beside the protocol, or correct its name in the protocol.",
      "그 파일을 계획서 옆에 두거나 계획서의 이름을 고치십시오.",
    ),
  ),
  place: { field: "files" },
});

export const notAFile = (path: string, wanted: Wanted = "logs"): Problem =>
  problem(
    path,
    "usage",
    text("This is a pipe or a device, not a file.", "파일이 아니라 파이프나 장치다."),
    EXPECTED[wanted],
    text(
      "Save what comes through it as a file first: logs are read more than once.",
      "로그는 여러 번 읽으므로, 먼저 파일로 저장한 뒤 그 파일을 지정하십시오.",
    ),
  );

export const folderForFile = (path: string, wanted: Wanted = "document"): Problem =>
  problem(
    path,
    "usage",
    text("This is a folder, not a file.", "파일이 아니라 폴더다."),
    EXPECTED[wanted],
    text("Name the file in it.", "폴더 안의 파일을 지정하십시오."),
  );

export const unreadable = (path: string, reason: string): Problem =>
  problem(
    path,
    "unreadable-part",
    text(`The system does not let it be read (${reason}).`, `시스템이 읽기를 허용하지 않는다(${reason}).`),
    text("a file that you may read", "읽을 권한이 있는 파일"),
    text(
      "Check the rights of the file and the disk it is on, or take it out of the folder.",
      "파일의 권한과 디스크를 확인하거나, 그 파일을 폴더에서 빼십시오.",
    ),
  );

/** `file` needs more than is held in memory, and `folder`, where temporary files go, does not take it. */
export const noScratchRoom = (file: string, folder: string, reason: string): Problem => {
  const full = reason === "ENOSPC" || reason === "EDQUOT";
  return problem(
    file,
    "too-large",
    text(
      `Its rows have to be sorted on disk, and ${folder} does not take them (${full ? "the disk is full" : reason}).`,
      `행을 디스크에서 정렬해야 하는데 ${folder}에 쓸 수 없다(${full ? "디스크가 가득 찼다" : reason}).`,
    ),
    text(
      "room for about twice the file in the folder for temporary files",
      "임시 파일 폴더에 파일의 두 배쯤 되는 공간",
    ),
    text(
      "Free some space there, or name a folder on a larger disk in the environment variable TMPDIR (TEMP on Windows).",
      "공간을 비우거나, 환경 변수 TMPDIR(Windows는 TEMP)에 여유 있는 디스크의 폴더를 지정하십시오.",
    ),
  );
};

export const linkSkipped = (path: string): Problem =>
  problem(
    path,
    "unreadable-part",
    text("A link inside a folder is not followed.", "폴더 안의 링크는 따라가지 않는다."),
    text("the file itself", "파일 자체"),
    text(
      "If it is a log of its own, copy the file here in place of the link.",
      "별개의 로그라면 링크 대신 파일을 이 폴더에 복사하십시오.",
    ),
    "warning",
  );

export const emptyFolder = (path: string): Problem =>
  problem(
    path,
    "folder-empty",
    text("The folder holds no files.", "폴더에 파일이 없다."),
    text("at least one evaluation log or table", "평가 로그나 표가 하나 이상"),
    text(
      "Put the logs of one institute into one folder and name that folder.",
      "한 기관의 로그를 한 폴더에 모은 뒤 그 폴더를 지정하십시오.",
    ),
  );

export const tooMany = (path: string, most: number): Problem =>
  problem(
    path,
    "too-large",
    text(`The folder holds more than ${most} files.`, `폴더의 파일이 ${most}개를 넘는다.`),
    text("the logs of one institute", "한 기관의 로그"),
    text("Name the folder that holds only the logs.", "로그만 담은 폴더를 지정하십시오."),
  );
