import { type Problem, type Text, text } from "@bongsu/input";

const WHOLE = text(
  "A result of bongsu compare (.json), what bongsu publish made of one, its signed statement, or another authority's decision.",
  "bongsu compare의 결과(.json), bongsu publish가 만든 공개 결과나 서명된 문서, 또는 다른 기관의 수용 결정이어야 한다.",
);

export const kindUnknown = (file: string, kind: string | null): Problem => ({
  code: "format-unknown",
  severity: "error",
  file,
  place: { pointer: "/kind" },
  found:
    kind === null
      ? text("The file does not say of what kind it is.", "파일에 종류가 적혀 있지 않다.")
      : text(
          `The file says that it is of the kind "${kind.slice(0, 100)}".`,
          `파일에 적힌 종류가 "${kind.slice(0, 100)}"이다.`,
        ),
  expected: WHOLE,
  todo: text(
    "For logs and tables first: bongsu compare … -o comparison.json",
    "로그나 표라면 먼저 실행하십시오: bongsu compare … -o comparison.json",
  ),
});

export const notOfItsKind = (file: string, pointer: string, schema: string): Problem => ({
  code: "schema",
  severity: "error",
  file,
  place: { pointer },
  found: text("This is not as the file's kind has it.", "파일의 종류에 맞지 않는 값이다."),
  expected: text(`What spec/${schema}.schema.json describes.`, `spec/${schema}.schema.json에 맞아야 한다.`),
  todo: text(
    "The file was changed, or was made by another version: ask for it again.",
    "파일이 바뀌었거나 다른 판에서 만든 것입니다. 다시 받으십시오.",
  ),
});

/** A signed statement of which a check fails that only a change of bytes can make fail. */
export const tampered = (file: string, check: string, said: Text): Problem => ({
  code: "corrupt",
  severity: "error",
  file,
  place: { field: check },
  found: said,
  expected: text(
    "The statement as its issuer signed it, and its log as it was.",
    "발행 주체가 서명한 그대로의 문서와 로그여야 한다.",
  ),
  todo: text(
    "Take nothing from it. Ask the issuer for the statement, and see what bongsu verify says of it.",
    "이 파일의 내용은 쓰지 마십시오. 발행 주체에 문서를 요청하고, bongsu verify로 확인하십시오.",
  ),
});
