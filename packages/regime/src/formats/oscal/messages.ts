import { josa, type Place, type Problem, type Text, text } from "@bongsu/input";

const problem = (
  code: Problem["code"],
  file: string,
  place: Place,
  found: Text,
  expected: Text,
  todo: Text,
): Problem => ({ code, severity: "error", file, place, found, expected, todo });

export const tooLarge = (file: string, bytes: number, most: number): Problem =>
  problem(
    "too-large",
    file,
    { byte: most },
    text(`The file has ${bytes} bytes.`, `파일 크기가 ${bytes}바이트이다.`),
    text(`At most ${most} bytes.`, `${most}바이트 이하여야 한다.`),
    text(
      "Split the document, or leave out attachments in base 64.",
      "문서를 나누거나 base64 첨부 자료를 빼십시오.",
    ),
  );

export const noModel = (file: string, found: string): Problem =>
  problem(
    "format-unknown",
    file,
    { pointer: "" },
    found === ""
      ? text("This is no OSCAL document.", "OSCAL 문서가 아니다.")
      : text(`The document is a ${found}.`, `문서의 종류가 ${found}이다.`),
    text(
      "A catalog, a profile or a mapping-collection.",
      "catalog, profile, mapping-collection 가운데 하나여야 한다.",
    ),
    text("Give a file of one of these models.", "이 가운데 한 모형의 파일을 지정하십시오."),
  );

export const versionOld = (file: string, version: string): Problem =>
  problem(
    "version-unsupported",
    file,
    { pointer: "/metadata/oscal-version" },
    text(`oscal-version is "${version}".`, `oscal-version이 "${version}"이다.`),
    text("1.0.0 to 1.2.2.", "1.0.0부터 1.2.2까지의 판이어야 한다."),
    text("Convert the document to OSCAL 1.2.1.", "문서를 OSCAL 1.2.1로 변환하십시오."),
  );

export const relationshipUnknown = (
  file: string,
  pointer: string,
  value: string,
  values: readonly string[],
): Problem =>
  problem(
    "value-unexpected",
    file,
    { pointer, field: "relationship" },
    text(`relationship is "${value}".`, `relationship 값이 "${value}"이다.`),
    text(`One of: ${values.join(", ")}.`, `다음 가운데 하나여야 한다: ${values.join(", ")}.`),
    text(
      "Use one of these, or name the namespace that defines yours in ns.",
      "이 가운데 하나를 쓰거나, 그 값을 정의한 이름공간을 ns에 적으십시오.",
    ),
  );

export const idTwice = (file: string, pointer: string, what: string, id: string): Problem =>
  problem(
    "duplicate",
    file,
    { pointer },
    text(`${what} ${id} stands here a second time.`, `${what} ${josa(id, "이/가")} 다시 나온다.`),
    text("Each identifier once in a document.", "한 문서에서 식별자는 한 번만 나와야 한다."),
    text("Give one of the two another identifier.", "둘 가운데 하나의 식별자를 바꾸십시오."),
  );

export const groupsAndControls = (file: string, pointer: string, group: string): Problem =>
  problem(
    "schema",
    file,
    { pointer },
    text(
      `The group ${group} holds both groups and controls.`,
      `${group} 그룹에 하위 그룹과 통제 항목이 함께 있다.`,
    ),
    text("One of the two.", "둘 가운데 한 가지만 있어야 한다."),
    text("Put the controls into a group of their own.", "통제 항목을 별도의 그룹으로 옮기십시오."),
  );

export const brokenReference = (file: string, pointer: string, href: string): Problem =>
  problem(
    "value-unexpected",
    file,
    { pointer },
    text(`${href} leads to nothing in this document.`, `${href}에 해당하는 것이 이 문서에 없다.`),
    text("The uuid of a resource in back-matter.", "back-matter에 있는 자료의 uuid여야 한다."),
    text("Add the resource, or correct the reference.", "자료를 넣거나 참조를 고치십시오."),
  );

export const importMissing = (file: string, pointer: string, href: string): Problem =>
  problem(
    "file-missing",
    file,
    { pointer },
    text(
      `The profile imports ${href}, and no such document was given.`,
      `프로파일이 불러오는 ${josa(href, "이/가")} 주어지지 않았다.`,
    ),
    text("The catalogue or profile that it imports.", "불러올 카탈로그나 프로파일이 있어야 한다."),
    text(
      "Give its file too; nothing is fetched.",
      "그 파일도 함께 주십시오. 네트워크에서 가져오지는 않습니다.",
    ),
  );

export const importCircle = (file: string, pointer: string, chain: readonly string[]): Problem =>
  problem(
    "value-unexpected",
    file,
    { pointer },
    text(
      `The imports come back to where they began: ${chain.join(" → ")}.`,
      `불러오기가 처음으로 되돌아온다: ${chain.join(" → ")}.`,
    ),
    text("Profiles that lead to catalogues.", "결국 카탈로그로 이어져야 한다."),
    text("Take one of these imports out.", "이 가운데 하나를 빼십시오."),
  );

export const controlUnknown = (file: string, pointer: string, id: string): Problem =>
  problem(
    "value-unexpected",
    file,
    { pointer },
    text(
      `There is no ${id} in what the profile imports.`,
      `프로파일이 불러온 문서에 ${josa(id, "이/가")} 없다.`,
    ),
    text(
      "The id of a control or parameter that is selected.",
      "선택된 통제 항목이나 매개변수의 id여야 한다.",
    ),
    text("Correct the id, or import the control.", "id를 고치거나 그 통제 항목을 불러오십시오."),
  );
