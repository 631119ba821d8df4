import { josa, text } from "@bongsu/input";
import type { Place, Problem, Text } from "@bongsu/input";

/** How a JSON value is called when it stands where another was wanted. */
export function kindOf(value: unknown): Text {
  if (value === undefined) return text("nothing", "값 없음");
  if (value === null) return text("null", "null");
  if (Array.isArray(value)) return text("a list", "목록");
  switch (typeof value) {
    case "string":
      return text("a text", "문자열");
    case "number":
      return text("a number", "숫자");
    case "boolean":
      return text("true or false", "참·거짓 값");
    default:
      return text("an object", "객체");
  }
}

export const AN_OBJECT: Text = text("an object", "객체");
export const A_LIST: Text = text("a list", "목록");
export const AN_ID: Text = text("an id: a text or a number", "식별자(문자열 또는 숫자)");

/** A value of another kind than the format has in this place. */
export const wrongKind = (file: string, place: Place, value: unknown, expected: Text): Problem => ({
  code: "schema",
  severity: "error",
  file,
  place,
  found: kindOf(value),
  expected,
  todo: text(
    "Check that this is the file that the harness wrote; --keep-going leaves this part out.",
    "평가 도구가 쓴 파일이 맞는지 확인하십시오. 이 부분을 빼고 읽으려면 --keep-going을 쓰십시오.",
  ),
});

export const fileMissing = (file: string, missing: string, why: Text): Problem => ({
  code: "file-missing",
  severity: "error",
  file,
  place: { member: missing },
  found: text(`no file "${missing}" beside it`, `같은 폴더에 "${missing}" 파일이 없음`),
  expected: why,
  todo: text(
    `Copy "${missing}" from where the evaluation was run; --keep-going reads what is there.`,
    `평가를 실행한 곳에서 "${missing}" 파일을 가져오십시오. 있는 것만 읽으려면 --keep-going을 쓰십시오.`,
  ),
});

export const rowsShort = (file: string, found: number, declared: number): Problem => ({
  code: "truncated",
  severity: "warning", // every row that is there is sound, and the counts go into the facts
  file,
  found: text(`${found} rows`, `${found}행`),
  expected: text(`${declared}, as the log declares`, `기록에 적힌 ${declared}행`),
  todo: text(
    "Copy the file again from its origin if all rows should be there.",
    "모든 행이 있어야 한다면 원본에서 파일을 다시 복사하십시오.",
  ),
});

export const heldTooMany = (file: string, most: number): Problem => ({
  code: "too-large",
  severity: "error",
  file,
  found: text(
    `more than ${most} samples whose rows may stand anywhere in the file`,
    `한 응답의 행이 흩어져 있을 수 있는 파일에 응답이 ${most}건을 넘음`,
  ),
  expected: text(
    `at most ${most}, because all must be held in memory until the file ends`,
    `${most}건 이하(파일이 끝날 때까지 모두 메모리에 두어야 함)`,
  ),
  todo: text(
    "Split the file by system; of a table, give every grader a column of its own: then it is read row by row.",
    "시스템별로 파일을 나누십시오. 표라면 채점자마다 열을 하나씩 두면 한 행씩 읽을 수 있습니다.",
  ),
});

export const hashDiffers = (file: string, place: Place, what: Text): Problem => ({
  code: "corrupt",
  severity: "warning",
  file,
  place,
  found: text(
    `content that does not match the ${what.en} stated for it`,
    `기록에 적힌 ${josa(what.ko, "과/와")} 맞지 않는 내용`,
  ),
  expected: text("content with the stated hash", "기록된 해시와 맞는 내용"),
  todo: text(
    "Ask who sent the file whether it was changed after the evaluation.",
    "평가 뒤에 파일이 바뀌었는지 보낸 쪽에 확인하십시오.",
  ),
});

export const versionUnknown = (file: string, version: string, known: string): Problem => ({
  code: "version-unsupported",
  severity: "warning",
  file,
  found: text(`format version ${version}`, `형식 버전 ${version}`),
  expected: text(known, known),
  todo: text(
    "It is read as the nearest known version. Check the counts against the source.",
    "가장 가까운 버전으로 읽었다. 개수를 원본과 맞추어 보십시오.",
  ),
});

export const NOTE_DIGEST: Text = text(
  "Carried as a SHA-256 digest only; the text stays in the file.",
  "SHA-256 해시값만 옮기고 본문은 파일에 남겼다.",
);

export const NOTE_NOT_SAID: Text = text("The log does not say.", "로그에 나와 있지 않다.");

export const NOTE_AGGREGATE: Text = text(
  "The log has totals only, no samples: its figures can be shown, not recomputed or compared item by item.",
  "로그에 집계값만 있고 응답별 기록이 없다. 수치를 보일 수는 있으나 다시 계산하거나 문항별로 비교할 수 없다.",
);

export const NOTE_NOT_A_SCALAR: Text = text(
  "A score that is not one value (a list, an object) is left behind; the sample counts as not scored by it.",
  "한 값이 아닌 점수(목록, 객체)는 옮기지 않았다. 해당 채점은 미채점으로 둔다.",
);
