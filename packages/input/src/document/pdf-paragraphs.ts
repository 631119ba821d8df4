import type { Block } from "./document.ts";
import { beginsAnew, endsSentence, isItem, joinLines } from "./lines.ts";
import type { PageLine } from "./pdf-lines.ts";

interface Paragraph {
  readonly kind: Block["kind"];
  readonly text: string;
  readonly page: number;
}

/** Lines of all pages as paragraphs; one that a page's end parts is whole again. */
export function paragraphsOf(pages: readonly (readonly PageLine[])[]): Paragraph[] {
  const lines = pages.flat();
  const size = usual(lines.map((line) => line.size));
  const pitch = usual(
    lines.flatMap((line, at) => {
      const gap = (lines[at - 1]?.y ?? line.y) - line.y;
      return lines[at - 1]?.page === line.page && gap > 0 ? [gap] : [];
    }),
  );
  const join = joiner(lines);
  const paragraphs: Paragraph[] = [];
  let open: PageLine[] = [];
  const flush = (): void => {
    const [first] = open;
    if (first === undefined) return;
    const text = open.map((line) => line.text).reduce(join);
    const heading = first.size > size * 1.15 && text.length <= 200;
    paragraphs.push({
      kind: heading ? "heading" : isItem(text) ? "item" : "paragraph",
      text,
      page: first.page,
    });
    open = [];
  };
  for (const line of lines) {
    const before = open.at(-1);
    if (before !== undefined && !continues(before, line, pitch)) flush();
    open.push(line);
  }
  flush();
  return paragraphs;
}

function continues(before: PageLine, line: PageLine, pitch: number): boolean {
  if (beginsAnew(line.text) || Math.abs(line.size - before.size) > before.size * 0.12) return false;
  if (line.page !== before.page) return !endsSentence(before.text);
  const gap = before.y - line.y;
  // Lines of a heading stand farther apart than those of the text, as its letters are larger.
  return gap > 0 ? gap <= Math.max(pitch * 1.4, line.size * 1.7) : !endsSentence(before.text);
}

/** The most frequent value, to a tenth; the smaller of two as frequent. */
function usual(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) {
    const tenth = Math.round(value * 10) / 10;
    counts.set(tenth, (counts.get(tenth) ?? 0) + 1);
  }
  let best: readonly [number, number] = [0, 0];
  for (const [value, count] of counts)
    if (count > best[1] || (count === best[1] && value < best[0])) best = [value, count];
  return best[0];
}

const FIRST = /^[가-힣]+/;
const LAST = /[가-힣]+$/;

/**
 * Korean lines may end within a word, and nothing marks it: two ends make one word where the document has that word
 * inside a line.
 */
function joiner(lines: readonly PageLine[]): (first: string, second: string) => string {
  const whole = new Set(
    lines.flatMap(({ text }) =>
      text
        .split(" ")
        .slice(1, -1)
        .flatMap((word) => word.match(/[가-힣]+/g) ?? []),
    ),
  );
  return (first, second) => {
    const [end, start] = [LAST.exec(first)?.[0], FIRST.exec(second)?.[0]];
    return end !== undefined && start !== undefined && whole.has(end + start)
      ? first + second
      : joinLines(first, second);
  };
}
