import { josa, text } from "@bongsu/input";
import type { Problem, Text } from "@bongsu/input";
import { fieldName } from "./columns.ts";

const quoted = (cell: string): string => (cell.length <= 40 ? cell : `${cell.slice(0, 39)}…`);

export const itemMissing = (file: string, row: number, column: string): Problem => ({
  code: "value-unexpected",
  severity: "error",
  file,
  place: { row, field: column },
  found: text("a row without an item id", "문항 식별자가 없는 행"),
  expected: text(`a value in column "${column}"`, `"${column}" 열의 값`),
  todo: text(
    "Fill in the id, delete the row, or read on without it (--keep-going).",
    "식별자를 채우거나 행을 지우십시오. 이 행을 빼고 읽으려면 --keep-going을 쓰십시오.",
  ),
});

export const epochUnreadable = (file: string, row: number, column: string, cell: string): Problem => ({
  code: "value-unexpected",
  severity: "error",
  file,
  place: { row, field: column },
  found: text(`"${quoted(cell)}" as epoch`, `반복 번호 자리에 "${quoted(cell)}"`),
  expected: text("a whole number from 1", "1 이상의 정수"),
  todo: text(
    "Correct the cell, or map another column to the epoch.",
    "값을 고치거나 다른 열을 반복 번호로 지정하십시오.",
  ),
});

export const columnUnknown = (
  file: string,
  field: string,
  column: string,
  near: readonly string[],
  header: readonly string[],
): Problem => {
  const list = (near.length > 0 ? near : header.slice(0, 12)).map((name) => `"${quoted(name)}"`).join(", ");
  return {
    code: "column-unknown",
    severity: "error",
    file,
    place: { line: 1, field: column },
    found: text(
      `no column "${column}" (asked for as ${fieldName(field).en})`,
      `"${column}" 열이 없음(${josa(fieldName(field).ko, "으로/로")} 지정함)`,
    ),
    expected:
      near.length > 0
        ? text(`a column of this table; close to it: ${list}`, `이 표에 있는 열. 비슷한 이름: ${list}`)
        : text(`a column of this table: ${list}`, `이 표에 있는 열: ${list}`),
    todo: text("Correct the column's name in the mapping.", "열 지정에서 열 이름을 고치십시오."),
  };
};

export const columnMissing = (file: string, header: readonly string[]): Problem => {
  const list = header
    .slice(0, 12)
    .map((name) => `"${quoted(name)}"`)
    .join(", ");
  return {
    code: "column-missing",
    severity: "error",
    file,
    place: { line: 1 },
    found: text(
      `columns ${list}, none of which is known as a score or a human label`,
      `열 ${list}. 점수나 사람의 판정으로 알아볼 수 있는 열이 없음`,
    ),
    expected: text(
      "at least one column of scores (score, judge_…, 점수, 판정) or human labels (human_1, rater_…, 평가자1)",
      "점수(score, judge_…, 점수, 판정) 또는 사람의 판정(human_1, rater_…, 평가자1) 열 하나 이상",
    ),
    todo: text(
      "State which column is what under `columns` in the protocol, or rename the columns.",
      "평가 계획서의 `columns`에 어느 열이 무엇인지 적거나 열 이름을 바꾸십시오.",
    ),
  };
};

export const columnAmbiguous = (file: string, field: string, columns: readonly string[]): Problem => {
  const list = columns.map((name) => `"${quoted(name)}"`).join(", ");
  return {
    code: "column-ambiguous",
    severity: "warning",
    file,
    place: { line: 1, field: columns[0] },
    found: text(
      `several columns that could be the ${fieldName(field).en}: ${list}`,
      `${josa(fieldName(field).ko, "이/가")} 될 수 있는 열이 여럿임: ${list}`,
    ),
    expected: text("one column", "열 하나"),
    todo: text(
      `The first was taken. Name another in the column mapping if it is wrong.`,
      "첫째 열을 썼다. 틀렸으면 열 지정에서 다른 열을 밝히십시오.",
    ),
  };
};

export const repeatsInvented = (file: string, samples: number): Problem => ({
  code: "duplicate",
  severity: "warning",
  file,
  found: text(
    `${samples} rows that repeat an item, a system and a grader`,
    `문항, 시스템, 채점자가 앞 행과 같은 행 ${samples}개`,
  ),
  expected: text("a column that numbers the repetitions", "반복 번호를 적은 열"),
  todo: text(
    "The n-th such row of each grader was taken as epoch n. If rows of different graders do not pair up in this order, add an epoch column.",
    "채점자별로 n번째 행을 반복 n으로 보았다. 채점자 사이에 이 순서가 맞지 않으면 반복 번호 열을 넣으십시오.",
  ),
});

export const gradedTwice = (file: string, row: number): Problem => ({
  code: "duplicate",
  severity: "error",
  file,
  place: { row },
  found: text(
    "a second verdict by the same grader on the same item, system and epoch",
    "같은 문항, 시스템, 반복에 대한 같은 채점자의 두 번째 판정",
  ),
  expected: text("one verdict by each grader", "채점자마다 판정 하나"),
  todo: text(
    "Delete the row that does not count, or give it an epoch of its own. The first is kept.",
    "쓰지 않을 행을 지우거나 반복 번호를 따로 주십시오. 첫째 판정을 남겼다.",
  ),
});

export const tableEmpty = (file: string): Problem => ({
  code: "file-empty",
  severity: "error",
  file,
  found: text("a table without rows", "행이 없는 표"),
  expected: text("a header and at least one row", "머리행과 한 줄 이상의 자료"),
  todo: text("Check whether the right file was exported.", "올바른 파일을 내보냈는지 확인하십시오."),
});

export const NOTE_UNUSED: Text = text(
  "Column not named in the mapping; its values are left behind.",
  "열 지정에 없는 열이다. 값을 옮기지 않았다.",
);
export const NOTE_DIGESTED: Text = text(
  "Carried as a SHA-256 digest only; the text stays in the file.",
  "SHA-256 해시값만 옮기고 본문은 파일에 남겼다.",
);
export const NOTE_FALLBACK_SYSTEM = (name: string): Text =>
  text(
    `No column names the system; the file's name stands in: "${name}".`,
    `평가 대상 시스템을 밝힌 열이 없어 파일 이름을 썼다: "${name}".`,
  );
export const NOTE_NO_ITEM: Text = text(
  "No column names the item; the digest of the item text, or else the row number, stands in.",
  "문항 식별자 열이 없어 문항 본문의 해시값을, 본문도 없으면 행 번호를 썼다.",
);
export const NOTE_ZERO_EPOCHS: Text = text(
  "Epochs count from 0 in the file and from 1 in the record.",
  "파일에서는 반복 번호가 0부터, 기록에서는 1부터 시작한다.",
);
export const NOTE_LATE_FIELD: Text = text(
  "The field first comes after the lines from which the columns were taken; its values are left behind.",
  "열을 정한 앞부분에 없고 뒤에 처음 나온 항목이다. 값을 옮기지 않았다.",
);
export const NOTE_NESTED: Text = text(
  "A list or an object in a cell is read as its JSON text.",
  "칸에 든 목록이나 객체를 JSON 문자열로 읽었다.",
);
export const NOTE_LACKING = (field: string): Text =>
  text(`The table has no column for: ${fieldName(field).en}.`, `표에 ${fieldName(field).ko} 열이 없다.`);
