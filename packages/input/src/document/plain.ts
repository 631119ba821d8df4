import { problemAt } from "../messages/index.ts";
import { InputError } from "../problem.ts";
import type { Source } from "../source.ts";
import { textBlocks } from "../text-blocks.ts";
import { collector } from "./collect.ts";
import type { DocumentText, Reading } from "./document.ts";
import { beginsAnew, endsSentence, isItem, joinLines } from "./lines.ts";
import { withoutMarks, withoutTags } from "./markup.ts";

/** The whole of a text file. @throws InputError where it is no text */
export async function textOf(source: Source, { sink, file }: Reading): Promise<string> {
  const { blocks } = await textBlocks(source, sink);
  const parts: string[] = [];
  for await (const { text } of blocks) {
    if (text.includes("\0"))
      throw new InputError([problemAt({ code: "format-unknown", file }, (m) => m.documentBinary())]);
    parts.push(text);
  }
  return parts.join("");
}

/** Lines shorter than this were broken by their writer, not by the width of a page. */
const WRAPPED = 48;

/** Plain text or Markdown: headings, list items, table rows, paragraphs. */
export async function readPlain(source: Source, reading: Reading, markdown: boolean): Promise<DocumentText> {
  const text = await textOf(source, reading);
  const { blocks, add } = collector(reading);
  const said = (raw: string): string => (markdown ? withoutTags(withoutMarks(raw)) : raw);
  let open: string[] = [];
  const flush = (): void => {
    const [first = ""] = open;
    if (open.length > 0) add(isItem(first) ? "item" : "paragraph", said(open.reduce(joinLines)));
    open = [];
  };
  for (const raw of text.split(/\r\n|[\n\r\u2028\u2029]/)) {
    const line = raw.replace(markdown ? /^\s*(?:>\s?)*/ : /^\s+/, "").trimEnd();
    const heading = markdown ? /^#{1,6}\s+(.*?)\s*#*$/.exec(line) : null;
    if (line === "" || /^(?:-{3,}|\*{3,}|={3,}|`{3,}.*)$/.test(line)) flush();
    else if (heading !== null) {
      flush();
      add("heading", said(heading[1] ?? ""));
    } else if (markdown && line.startsWith("|")) {
      flush();
      if (!/^[\s|:-]+$/.test(line)) add("row", said(rowOf(line)));
    } else {
      if (beginsAnew(said(line)) || (!markdown && parted(open.at(-1)))) flush();
      open.push(line);
    }
  }
  flush();
  return { file: reading.file, format: markdown ? "markdown" : "text", blocks };
}

/** In plain text, a line that ends early or with a sentence's end is a paragraph's last. */
const parted = (before: string | undefined): boolean =>
  before !== undefined && (before.length < WRAPPED || (endsSentence(before) && before.length < 2 * WRAPPED));

const rowOf = (line: string): string =>
  line
    .replace(/^\||\|$/g, "")
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== "")
    .join(" | ");
