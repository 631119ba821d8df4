import type { Delimiter } from "./delimiter.ts";

/** What stands between two rows; a lone CR is what old Macintosh programs write. */
export type LineEnd = "\n" | "\r";

export type Row =
  | { readonly kind: "row"; readonly cells: string[]; readonly next: number }
  | { readonly kind: "stray-quote"; readonly at: number; readonly next: number }
  /** The text ends inside the row. */
  | { readonly kind: "open"; readonly quoteAt: number | undefined };

/**
 * The row (RFC 4180) that begins at `start` and holds quotation marks. `final` says that no more text follows.
 */
export function readQuotedRow(
  text: string,
  start: number,
  delimiter: Delimiter,
  lineEnd: LineEnd,
  final: boolean,
): Row {
  const cells: string[] = [];
  let p = start;
  for (;;) {
    if (text[p] === '"') {
      const close = closingQuote(text, p);
      // A quotation mark at the very end may be the first of a doubled one.
      if (close < 0 || (close === text.length - 1 && !final)) return { kind: "open", quoteAt: p };
      const raw = text.slice(p + 1, close);
      cells.push(raw.includes('"') ? raw.replaceAll('""', '"') : raw);
      p = close + 1;
    } else {
      let end = p;
      while (end < text.length && text[end] !== delimiter && text[end] !== lineEnd) end++;
      if (end >= text.length && !final) return { kind: "open", quoteAt: undefined };
      const cr = lineEnd === "\n" && text[end - 1] === "\r" && end > p && text[end] !== delimiter;
      cells.push(text.slice(p, cr ? end - 1 : end));
      p = end;
    }
    if (text[p] === delimiter) {
      p++;
      continue;
    }
    if (p >= text.length)
      return final ? { kind: "row", cells, next: p } : { kind: "open", quoteAt: undefined };
    if (text[p] === lineEnd) return { kind: "row", cells, next: p + 1 };
    if (lineEnd === "\n" && text[p] === "\r") {
      if (p + 1 >= text.length && !final) return { kind: "open", quoteAt: undefined };
      if (p + 1 >= text.length || text[p + 1] === "\n") return { kind: "row", cells, next: p + 2 };
    }
    const end = text.indexOf(lineEnd, p);
    if (end < 0 && !final) return { kind: "open", quoteAt: undefined };
    return { kind: "stray-quote", at: p, next: end < 0 ? text.length : end + 1 };
  }
}

function closingQuote(text: string, open: number): number {
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return at;
  return -1;
}
