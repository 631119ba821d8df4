import { josa, type Place, type Problem, type Text, text } from "@bongsu/input";

const bad = (file: string, place: Place, found: Text, expected: Text, todo: Text): Problem => ({
  code: "value-unexpected",
  severity: "error",
  file,
  place,
  found,
  expected,
  todo,
});

export const notInEnumeration = (
  file: string,
  place: Place,
  slot: string,
  value: string,
  values: readonly string[],
): Problem =>
  bad(
    file,
    place,
    text(`${slot} is "${value}".`, `${slot} 값이 "${value}"이다.`),
    text(`One of: ${values.join(", ")}.`, `다음 가운데 하나여야 한다: ${values.join(", ")}.`),
    text(
      "Write the value that says how the match was found; a shifted cell shifts the whole row.",
      "대응을 찾은 방법에 맞는 값을 적으십시오. 칸이 밀렸다면 행 전체를 확인하십시오.",
    ),
  );

export const notAShare = (file: string, place: Place, slot: string, value: string): Problem =>
  bad(
    file,
    place,
    text(`${slot} is "${value}".`, `${slot} 값이 "${value}"이다.`),
    text("A number from 0 to 1.", "0에서 1까지의 수여야 한다."),
    text(
      "Divide by the top of the scale, or leave the cell empty.",
      "척도의 최댓값으로 나누거나 칸을 비우십시오.",
    ),
  );

export const notAReference = (file: string, place: Place, slot: string, value: string): Problem =>
  bad(
    file,
    place,
    value === ""
      ? text(`${slot} is empty.`, `${slot} 칸이 비어 있다.`)
      : text(`${slot} is "${value}".`, `${slot} 값이 "${value}"이다.`),
    text("prefix:name, or an address.", "prefix:name 형식이거나 주소여야 한다."),
    text("Write the identifier in full.", "식별자를 빠짐없이 적으십시오."),
  );

export const prefixUndeclared = (file: string, line: number, prefix: string): Problem => ({
  ...bad(
    file,
    { line },
    text(
      `The prefix "${prefix}" is used from here on and is not declared.`,
      `선언되지 않은 접두어 ${josa(`"${prefix}"`, "이/가")} 여기부터 쓰인다.`,
    ),
    text("A prefix that stands in curie_map.", "curie_map에 있는 접두어여야 한다."),
    text(
      `Declare "${prefix}" in the head of the file.`,
      `파일 머리의 curie_map에 ${josa(`"${prefix}"`, "을/를")} 선언하십시오.`,
    ),
  ),
  // the reference names one entry all the same
  severity: "warning",
});

export const columnMissing = (file: string, line: number, column: string): Problem => ({
  ...bad(
    file,
    { line },
    text(`There is no column ${column}.`, `${column} 열이 없다.`),
    text("The columns that SSSOM requires.", "SSSOM의 필수 열이 있어야 한다."),
    text(
      "Add the column, or check that this is an SSSOM table.",
      "열을 넣거나 SSSOM 표가 맞는지 확인하십시오.",
    ),
  ),
  code: "column-missing",
});

export const tooManyCells = (file: string, line: number, cells: number, columns: number): Problem =>
  bad(
    file,
    { line },
    text(`The row has ${cells} cells.`, `행에 칸이 ${cells}개 있다.`),
    text(`${columns} at most: as many as there are columns.`, `열 수와 같은 ${columns}개 이하여야 한다.`),
    text(
      "Look for a tab within a cell, and put that cell into quotation marks.",
      "칸 안에 탭 문자가 있으면 그 칸을 따옴표로 묶으십시오.",
    ),
  );
