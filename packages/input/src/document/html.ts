import { Parser } from "htmlparser2";
import { problemAt } from "../messages/index.ts";
import { InputError } from "../problem.ts";
import type { Source } from "../source.ts";
import { collector } from "./collect.ts";
import type { Block, DocumentText, Reading } from "./document.ts";
import { textOf } from "./plain.ts";

/** Never shown as text, or not the document's own words. */
const SKIPPED = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "svg",
  "math",
  "head",
  "nav",
  "iframe",
  "select",
  "button",
  "textarea",
]);
/** Elements that stand on lines of their own (HTML Standard, 15.3: display block and its kin). */
const BLOCKS = new Set([
  "address",
  "article",
  "aside",
  "blockquote",
  "body",
  "caption",
  "center",
  "dd",
  "details",
  "dialog",
  "div",
  "dl",
  "dt",
  "fieldset",
  "figcaption",
  "figure",
  "footer",
  "form",
  "header",
  "hgroup",
  "hr",
  "html",
  "legend",
  "li",
  "main",
  "menu",
  "ol",
  "p",
  "pre",
  "search",
  "section",
  "summary",
  "table",
  "tbody",
  "tfoot",
  "thead",
  "tr",
  "ul",
]);
const VOID = new Set([
  "area",
  "base",
  "br",
  "col",
  "embed",
  "hr",
  "img",
  "input",
  "link",
  "meta",
  "source",
  "track",
  "wbr",
]);
const DEEPEST = 4096;

/** What a browser would show of an HTML page: of its one `main`, where it has one, else of the whole. */
export async function readHtml(source: Source, reading: Reading): Promise<DocumentText> {
  const markup = await textOf(source, reading);
  const onlyMain = (markup.match(/<main[\s>]/gi)?.length ?? 0) === 1;
  const { blocks, add } = collector(reading);
  let depth = 0;
  let hiddenAt: number | null = null;
  let mainAt: number | null = onlyMain ? null : 0;
  let kind: Block["kind"] = "paragraph";
  let open = "";
  let cells: string[] | null = null;
  const flush = (): void => {
    if (cells !== null) {
      open += " ";
      return;
    }
    // Two line breaks in a row are how old pages part their paragraphs.
    for (const part of open.split(/\n\s*\n/)) add(kind, part);
    open = "";
    kind = "paragraph";
  };
  /** A row ends where it is closed, and where another begins inside it. */
  const endRow = (): void => {
    if (cells === null) return;
    if (open.trim() !== "") cells.push(open.trim());
    const row = cells.join(" | ");
    cells = null;
    open = "";
    add("row", row);
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      depth++;
      if (depth > DEEPEST)
        throw new InputError([
          problemAt({ code: "too-deep", file: reading.file }, (m) => m.documentTooDeep(DEEPEST)),
        ]);
      if (hiddenAt !== null) return;
      if (SKIPPED.has(name) || isHidden(attributes)) hiddenAt = depth;
      else if (name === "main" && onlyMain) mainAt = depth;
      else if (name === "br") open += cells === null ? "\n" : " ";
      else if (name === "tr") {
        endRow();
        flush();
        cells = [];
      } else if ((name === "td" || name === "th") && cells !== null) open = "";
      else if (BLOCKS.has(name) || /^h[1-6]$/.test(name)) {
        flush();
        if (cells === null) kind = /^h[1-6]$/.test(name) ? "heading" : name === "li" ? "item" : "paragraph";
      }
    },
    ontext(text) {
      if (hiddenAt === null && mainAt !== null) open += text.replace(/\s+/g, " ");
    },
    onclosetag(name) {
      if (hiddenAt === null && !VOID.has(name)) {
        if ((name === "td" || name === "th") && cells !== null) {
          if (open.trim() !== "") cells.push(open.trim());
          open = "";
        } else if (name === "tr") endRow();
        else if (BLOCKS.has(name) || /^h[1-6]$/.test(name)) flush();
        if (mainAt === depth && onlyMain) mainAt = null;
      }
      if (hiddenAt === depth) hiddenAt = null;
      depth--;
    },
  });
  for (let at = 0; at < markup.length; at += 64 * 1024) parser.write(markup.slice(at, at + 64 * 1024));
  parser.end();
  flush();
  return { file: reading.file, format: "html", blocks };
}

const isHidden = (attributes: Readonly<Record<string, string>>): boolean =>
  Object.hasOwn(attributes, "hidden") ||
  attributes["aria-hidden"] === "true" ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes["style"] ?? "");
