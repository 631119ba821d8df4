import type { Zip } from "../zip/index.ts";
import { collector } from "./collect.ts";
import type { DocumentText, Reading } from "./document.ts";
import { readParagraphs, type Dialect } from "./paragraphs.ts";
import { partOf } from "./parts.ts";

export const DOCX_MAIN = "word/document.xml";
const NOTES = ["word/footnotes.xml", "word/endnotes.xml"];

/** WordprocessingML (ECMA-376 part 1, 17). Tracked deletions are left out, insertions read as text. */
const DIALECT: Dialect = {
  paragraph: "p",
  text: "t",
  row: "tr",
  cell: "tc",
  // A text box is written twice, the second time for old programs (mc:Fallback).
  hidden: new Set(["del", "moveFrom", "instrText", "Fallback", "delText"]),
  spaces: new Set(["tab", "br", "cr", "noBreakHyphen"]),
  struck: null,
  kindOf(name, attributes) {
    if (name === "pStyle") {
      const style = attributes.get("val") ?? "";
      if (/^(?:heading|title|subtitle|제목)/i.test(style)) return "heading";
      return /^list/i.test(style) ? "item" : undefined;
    }
    if (name === "outlineLvl") return Number(attributes.get("val")) < 9 ? "heading" : undefined;
    return name === "numPr" ? "item" : undefined;
  },
};

export async function readDocx(zip: Zip, reading: Reading): Promise<DocumentText> {
  const into = collector(reading);
  readParagraphs(await partOf(zip, DOCX_MAIN, reading), DOCX_MAIN, DIALECT, into, reading);
  for (const notes of NOTES)
    if (zip.get(notes) !== undefined)
      readParagraphs(await partOf(zip, notes, reading), notes, DIALECT, into, reading);
  return { file: reading.file, format: "docx", blocks: into.blocks };
}
