import type { Need } from "../findings.ts";
import type { Report } from "../report.ts";
import { type Line, sheet } from "./sheet.ts";

/** How a surface lets the reader bring what is needed, such as the name of an option. */
export type Ways = Readonly<Record<Need, string>>;

/** A report as lines of text; names from outside are as found, so whoever prints them cleans them. */
export function reportText(report: Report, lang: "en" | "ko", ways: Ways): readonly string[] {
  const { headline, sections, settledBy, or } = sheet(report, lang);
  return [
    headline,
    ...sections.flatMap(({ title, note, lines }) => [
      "",
      title,
      ...(note === null ? [] : [`  ${note}`]),
      ...lines.flatMap((line) => textOf(line, settledBy, or, ways)),
    ]),
  ];
}

function textOf({ label, text, mark, needs }: Line, settledBy: string, or: string, ways: Ways): string[] {
  const [first = "", ...more] = text.split("\n");
  return [
    `  ${mark === "" ? "" : `[${mark}] `}${label}: ${first}`,
    ...more.map((line) => `      ${line}`),
    ...(needs.length === 0
      ? []
      : [`      ${settledBy} ${needs.map(({ need, said }) => `${said} (${ways[need]})`).join(or)}`]),
  ];
}
