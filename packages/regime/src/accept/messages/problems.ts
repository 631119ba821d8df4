import { josa, type Place, type Problem, text } from "@bongsu/input";

/** Where in a profile or a cover sheet something is wrong. */
interface At {
  readonly file: string;
  readonly place: Place;
}

export const clauseUnknown = ({ file, place }: At, ref: string, near: readonly string[]): Problem => ({
  code: "value-unexpected",
  severity: "error",
  file,
  place,
  found: text(`There is no clause ${ref}.`, `${ref} 조항이 없다.`),
  expected: text(
    "instrument/clause of an instrument at hand: Bongsu's own, or one given with --crosswalk.",
    "Bongsu에 있거나 --crosswalk로 준 규범 문서의 조항이어야 한다(문서/조항).",
  ),
  todo:
    near.length === 0
      ? text("Correct it, or give the instrument's file.", "고치거나 그 규범 문서의 파일을 함께 주십시오.")
      : text(
          `Did you mean ${near.join(" or ")}?`,
          `${near.join(", ")} 가운데 하나를 뜻한 것인지 확인하십시오.`,
        ),
});

export const twice = ({ file, place }: At, what: string, line: number | undefined): Problem => ({
  code: "duplicate",
  severity: "error",
  file,
  place,
  found: text(
    `"${what}" stands here again${line === undefined ? "" : `; first on line ${line}`}.`,
    `${josa(`"${what}"`, "이/가")} 다시 나온다${line === undefined ? "" : `. 처음 나온 곳은 ${line}행이다`}.`,
  ),
  expected: text("Each once.", "한 번씩만 있어야 한다."),
  todo: text(
    "Remove one of the two, or bring them together.",
    "둘 가운데 하나를 지우거나 하나로 합치십시오.",
  ),
});

export const wordUnknown = ({ file, place }: At, id: string, known: readonly string[]): Problem => ({
  code: "value-unexpected",
  severity: "error",
  file,
  place,
  found: text(`No recognition here has the id "${id}".`, `식별자가 "${id}"인 인정 항목이 없다.`),
  expected: text(`One of: ${known.join(", ")}.`, `다음 가운데 하나여야 한다: ${known.join(", ")}.`),
  todo: text(
    "Name the recognition on whose word this one stands.",
    "이 인정의 근거가 된 인정 항목을 적으십시오.",
  ),
});

export const circular = ({ file, place }: At, ids: readonly string[]): Problem => ({
  code: "value-unexpected",
  severity: "error",
  file,
  place,
  found: text(
    `The profile is circular: ${[...ids, ids[0] ?? ""].join(" on the word of ")}.`,
    `기준서가 순환한다: ${[...ids, ids[0] ?? ""].join(" ← ")}.`,
  ),
  expected: text(
    "A chain that ends with somebody whom the authority recognises on its own judgement.",
    "기관이 스스로 인정한 상대에서 끝나는 사슬이어야 한다.",
  ),
  todo: text('Take "onWordOf" out of one of them.', '그 가운데 한 항목에서 "onWordOf"를 지우십시오.'),
});

export const backwards = ({ file, place }: At, from: string, until: string): Problem => ({
  code: "value-unexpected",
  severity: "error",
  file,
  place,
  found: text(
    `The recognition begins on ${from} and ends on ${until}, before it begins.`,
    `인정 기간이 ${from}에 시작하여 그보다 이른 ${until}에 끝난다.`,
  ),
  expected: text('"until" on or after "from".', '"until"이 "from"과 같거나 뒤여야 한다.'),
  todo: text("Correct whichever day is wrong.", "둘 중 잘못된 날짜를 고치십시오."),
});

export const languageWrong = ({ file, place }: At, found: string, right: string | null): Problem => ({
  code: "value-unexpected",
  severity: "error",
  file,
  place,
  found: text(`"${found}" is no language tag.`, `${josa(`"${found}"`, "은/는")} 언어 태그가 아니다.`),
  expected: text(
    right === null ? "A tag of BCP 47, for example ko or zh-Hant." : `"${right}" (BCP 47).`,
    right === null
      ? "ko나 zh-Hant 같은 BCP 47 태그여야 한다."
      : `${josa(`"${right}"`, "이/가")} 맞다(BCP 47).`,
  ),
  todo:
    right === null
      ? text("Correct the tag.", "태그를 고치십시오.")
      : text(`Write "${right}".`, `${josa(`"${right}"`, "으로/로")} 고치십시오.`),
});

export const followsNothing = ({ file, place }: At, ref: string): Problem => ({
  code: "schema",
  severity: "error",
  file,
  place,
  found: text(
    `${ref} states no requirement, and the profile follows no crosswalk.`,
    `${ref} 조항에 요건이 없고, 기준서가 따르는 대응표도 없다.`,
  ),
  expected: text(
    '"requires" under the clause, or "crosswalk" with the authors whose rows are followed.',
    '조항에 "requires"를 두거나, 따를 작성자를 적은 "crosswalk"가 있어야 한다.',
  ),
  todo: text(
    "Add one of the two: nothing could ever be accepted.",
    "둘 중 하나를 넣으십시오. 지금은 무엇도 수용될 수 없습니다.",
  ),
});

export const authorUnknown = ({ file, place }: At, author: string, known: readonly string[]): Problem => ({
  code: "value-unexpected",
  severity: "error",
  file,
  place,
  found: text(`No row is by "${author}".`, `"${author}"의 행이 없다.`),
  expected: text(
    known.length === 0 ? "Files with rows, given with --crosswalk." : `One of: ${known.join(", ")}.`,
    known.length === 0
      ? "--crosswalk로 준 대응표가 있어야 한다."
      : `다음 가운데 하나여야 한다: ${known.join(", ")}.`,
  ),
  todo: text(
    "Correct the author's id, or give the crosswalk's file.",
    "작성자 식별자를 고치거나 대응표 파일을 함께 주십시오.",
  ),
});

export const otherEvidence = ({ file, place }: At, said: string, found: string): Problem => ({
  code: "value-unexpected",
  severity: "error",
  file,
  place,
  found: text(
    `The cover sheet goes with ${said}, and the evidence that was given is ${found}.`,
    `제출 설명서는 ${said} 파일의 것인데, 주어진 증빙은 ${found}이다.`,
  ),
  expected: text(
    "The very file that the cover sheet names.",
    "제출 설명서가 가리키는 바로 그 파일이어야 한다.",
  ),
  todo: text(
    "The file was changed, or is another: ask whoever brought it for the right one.",
    "파일이 바뀌었거나 다른 파일입니다. 제출한 기관에 맞는 파일을 요청하십시오.",
  ),
});

export const limitWrong = ({ file, place }: At): Problem => ({
  code: "schema",
  severity: "error",
  file,
  place,
  found: text(
    '"limit" has neither or both of "atMost" and "atLeast".',
    '"limit"에 "atMost"와 "atLeast"가 둘 다 있거나 둘 다 없다.',
  ),
  expected: text("One of the two.", "둘 중 하나만 있어야 한다."),
  todo: text(
    "For a range write the clause's two bounds in two profiles.",
    "양쪽 한계가 모두 필요하면 기준서를 둘로 나누십시오.",
  ),
});
