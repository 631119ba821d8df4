import { problemAt } from "../messages/index.ts";
import { InputError } from "../problem.ts";
import { readXml } from "./xml.ts";

/** Excel writes characters that XML cannot hold as _xHHHH_ (ECMA-376 part 1, 22.4.2.4). */
export const unescapeText = (text: string): string =>
  text.includes("_x")
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
    : text;

/** The shared texts in order; the pieces of rich text are joined, phonetic guides (rPh) left out. */
export function readSharedStrings(
  bytes: Uint8Array,
  file: string,
  member: string,
  limit: number,
): readonly string[] {
  const strings: string[] = [];
  let parts: string[] = [];
  let inText = false;
  let inGuide = false;
  readXml(
    bytes,
    { file, member },
    {
      open(name) {
        if (name === "si") parts = [];
        else if (name === "rPh") inGuide = true;
        else if (name === "t") inText = !inGuide;
      },
      text(text) {
        if (inText) parts.push(text);
      },
      close(name) {
        if (name === "t") inText = false;
        else if (name === "rPh") inGuide = false;
        else if (name === "si") {
          strings.push(unescapeText(parts.join("")));
          if (strings.length > limit)
            throw new InputError([
              problemAt({ code: "too-large", file, place: { member } }, (m) => m.xlsxTooManyStrings(limit)),
            ]);
        }
      },
    },
  );
  return strings;
}
