import type { PageLine } from "./pdf-lines.ts";

/** Lines at the head and at the foot of a page that are looked at. */
const EDGE = 2;
const PAGE_NUMBER =
  /^(?:[-–—|]\s*)?(?:page\s+|p\.\s*|쪽\s*)?\d{1,4}(?:\s*(?:\/|of)\s*\d{1,4})?(?:\s*(?:쪽|페이지))?(?:\s*[-–—|])?$/i;

const form = (text: string): string => text.replace(/\d+/g, "#").toLowerCase();

/** The pages without their numbers and without the lines that most pages repeat at their edges. */
export function withoutFurniture(pages: readonly (readonly PageLine[])[]): PageLine[][] {
  const seen = new Map<string, number>();
  for (const lines of pages)
    for (const text of new Set(edgesOf(lines).map((line) => form(line.text))))
      seen.set(text, (seen.get(text) ?? 0) + 1);
  const repeated = (text: string): boolean => {
    const times = seen.get(form(text)) ?? 0;
    return times >= 3 && times * 2 > pages.length;
  };
  return pages.map((lines) => {
    const edges = new Set(edgesOf(lines));
    return lines.filter((line) => !edges.has(line) || (!PAGE_NUMBER.test(line.text) && !repeated(line.text)));
  });
}

/** The topmost and lowest lines, wherever in the order of drawing they come. */
function edgesOf(lines: readonly PageLine[]): PageLine[] {
  const byHeight = lines.toSorted((a, b) => b.y - a.y);
  return [...byHeight.slice(0, EDGE), ...byHeight.slice(-EDGE)];
}
