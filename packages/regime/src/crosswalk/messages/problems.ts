import { josa, type Place, type Problem, type Text, text } from "@bongsu/input";

const problem = (
  code: Problem["code"],
  file: string,
  place: Place,
  found: Text,
  expected: Text,
  todo: Text,
): Problem => ({ code, severity: "error", file, place, found, expected, todo });

export const editionMissing = (file: string, place: Place, ref: string, scheme: string): Problem =>
  problem(
    "schema",
    file,
    place,
    text(`"${ref}" names an instrument without an edition.`, `"${ref}" 조항의 문서에 판이 적혀 있지 않다.`),
    text(
      `"${scheme}" under "editions", with the version that was read.`,
      `"editions" 아래에 ${josa(`"${scheme}"`, "과/와")} 읽은 판이 있어야 한다.`,
    ),
    text(
      "Add it: clauses of two editions are never joined.",
      "판을 적으십시오. 판이 다른 조항은 잇지 않습니다.",
    ),
  );

export const clauseUnknown = (file: string, place: Place, clause: string, near: string | null): Problem =>
  problem(
    "value-unexpected",
    file,
    place,
    text(`There is no clause ${clause}.`, `${clause} 조항이 없다.`),
    text("A clause of the edition that the file names.", "파일이 밝힌 판에 있는 조항이어야 한다."),
    near === null
      ? text("Check the number, and the edition.", "조항 번호와 판을 확인하십시오.")
      : text(`Did you mean ${near}?`, `${josa(near, "을/를")} 뜻한 것인지 확인하십시오.`),
  );

export const editionUnknown = (
  file: string,
  place: Place,
  named: string,
  known: readonly string[],
): Problem =>
  problem(
    "version-unsupported",
    file,
    place,
    text(`The edition ${named} is not among those given.`, `${named} 판이 주어진 판 가운데 없다.`),
    text(`One of: ${known.join(", ")}.`, `다음 가운데 하나여야 한다: ${known.join(", ")}.`),
    text(
      "Give the file of that edition too, or read the rows again against the edition at hand.",
      "그 판의 파일을 함께 주거나, 지금 있는 판에 맞추어 대응 관계를 다시 확인하십시오.",
    ),
  );

export const rowTwice = (file: string, place: Place, what: string, first: string): Problem =>
  problem(
    "duplicate",
    file,
    place,
    text(
      `${what} stands here again; first at ${first}.`,
      `${josa(what, "이/가")} 다시 나온다. 처음 나온 곳은 ${first}이다.`,
    ),
    text("Each row of an author once.", "한 작성자의 같은 행은 한 번만 있어야 한다."),
    text("Remove one of the two.", "둘 가운데 하나를 지우십시오."),
  );

export const clauseNotNamed = (subject: string, given: string): Problem => ({
  code: "usage",
  severity: "error",
  file: subject,
  found: text(`"${given}" names no clause.`, `"${given}"에는 조항이 없다.`),
  expected: text(
    "instrument/clause, or instrument@edition/clause.",
    "문서/조항 또는 문서@판/조항 형식이어야 한다.",
  ),
  todo: text("For example: seoul-commitments/IV", "예를 들어 seoul-commitments/IV처럼 적으십시오."),
});

export const clauseNowhere = (subject: string, given: string, near: readonly string[]): Problem => ({
  code: "value-unexpected",
  severity: "error",
  file: subject,
  found: text(
    `No row and no instrument given here has ${given}.`,
    `주어진 대응표와 문서 어디에도 ${josa(given, "이/가")} 없다.`,
  ),
  expected: text("A clause that stands in one of the files.", "파일 가운데 하나에 있는 조항이어야 한다."),
  todo:
    near.length === 0
      ? text(
          "Give the file that has it, or correct the name.",
          "그 조항이 있는 파일을 주거나 이름을 고치십시오.",
        )
      : text(
          `Did you mean ${near.join(" or ")}?`,
          `${near.join(", ")} 가운데 하나를 뜻한 것인지 확인하십시오.`,
        ),
});

export const authorUnknown = (author: string, authors: readonly string[]): Problem => ({
  code: "value-unexpected",
  severity: "error",
  file: "--follow",
  found: text(`No row is by "${author}".`, `"${author}"의 행이 없다.`),
  expected: text(`One of: ${authors.join(", ")}.`, `다음 가운데 하나여야 한다: ${authors.join(", ")}.`),
  todo: text("Name an author of the files that you give.", "주어진 파일에 있는 작성자를 지정하십시오."),
});

export const noRows = (subject: string): Problem => ({
  code: "usage",
  severity: "error",
  file: subject,
  found: text("The files hold no row.", "파일에 대응 관계가 하나도 없다."),
  expected: text("At least one row of a crosswalk.", "대응표의 행이 하나 이상 있어야 한다."),
  todo: text(
    "Give a crosswalk, or another author to --follow.",
    "대응표를 주거나 --follow의 작성자를 바꾸십시오.",
  ),
});

export const asOfMissing = (subject: string): Problem => ({
  code: "usage",
  severity: "error",
  file: subject,
  found: text(
    "OSCAL wants a date of last change, and no clock is read.",
    "OSCAL에는 최종 수정일이 필요한데, 시계는 읽지 않는다.",
  ),
  expected: text("--as-of with a day.", "--as-of로 날짜를 밝혀야 한다."),
  todo: text("For example: --as-of 2026-11-25", "예: --as-of 2026-11-25"),
});
