import { text } from "@bongsu/input";
import type { Problem } from "@bongsu/input";

const KNOWN =
  "Inspect (.eval, .json), Every Eval Ever, lm-evaluation-harness, HELM, promptfoo, Moonshot, CSV, XLSX, JSONL, Parquet";

export const folderEmpty = (): Problem => ({
  code: "folder-empty",
  severity: "error",
  file: ".",
  found: text("no files", "파일 없음"),
  expected: text("at least one evaluation log or table", "평가 로그나 표 파일 하나 이상"),
  todo: text(
    "Name the folder that the evaluation harness wrote to, or the files themselves.",
    "평가 도구가 결과를 쓴 폴더나 그 안의 파일을 지정하십시오.",
  ),
});

export const fileEmpty = (file: string): Problem => ({
  code: "file-empty",
  severity: "error",
  file,
  place: { byte: 0 },
  found: text("a file of 0 bytes", "0바이트 파일"),
  expected: text("an evaluation log or a table", "평가 로그 또는 표"),
  todo: text(
    "Copy the file again from its origin; --keep-going reads the other files.",
    "원본에서 파일을 다시 복사하십시오. 다른 파일만 읽으려면 --keep-going을 쓰십시오.",
  ),
});

export const formatUnknown = (file: string, severity: Problem["severity"]): Problem => ({
  code: "format-unknown",
  severity,
  file,
  place: { byte: 0 },
  found: text("a file of no known format", "알 수 없는 형식의 파일"),
  expected: text(KNOWN, KNOWN),
  todo: text(
    severity === "error"
      ? "Check that this is the log itself. A table needs the ending .csv, .tsv, .xlsx, .jsonl or .parquet."
      : "It was left out. A table needs the ending .csv, .tsv, .xlsx, .jsonl or .parquet.",
    severity === "error"
      ? "로그 파일이 맞는지 확인하십시오. 표 파일은 확장자가 .csv, .tsv, .xlsx, .jsonl, .parquet 가운데 하나여야 합니다."
      : "이 파일은 읽지 않았다. 표 파일은 확장자가 .csv, .tsv, .xlsx, .jsonl, .parquet 가운데 하나여야 합니다.",
  ),
});
