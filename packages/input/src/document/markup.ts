import { Parser } from "htmlparser2";

/** Text without tags, its character references resolved. `<` before anything but a letter is text. */
export function withoutTags(markup: string): string {
  if (!/[<&]/.test(markup)) return markup;
  let text = "";
  const parser = new Parser({ ontext: (part) => (text += part) });
  parser.end(markup);
  return text;
}

/** Markdown's own marks inside a line: emphasis, code, links (their words stay). */
export function withoutMarks(line: string): string {
  return line
    .replace(
      /!?\[((?:[^[\]]|\[[^[\]]*\]){0,2000})\](?:\([^()\s]{0,2000}(?:\s"[^"]{0,200}")?\)|\[[^[\]]{0,200}\])/g,
      "$1",
    )
    .replace(/(\*\*|__)(?=\S)([^*_]{1,4000}?\S?)\1/g, "$2")
    .replace(/(?<![\w*])\*(?=\S)([^*]{1,4000}?)\*(?![\w*])/g, "$1")
    .replace(/(?<!\w)_(?=\S)([^_]{1,4000}?)_(?!\w)/g, "$1")
    .replace(/`([^`]{1,4000})`/g, "$1")
    .replace(/\\([\\`*_{}[\]()#+.!|<>-])/g, "$1");
}
