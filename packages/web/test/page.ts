/** What a test asks of a page without a browser: its ids, its links, the words of one half. */
export const idsOf = (page: string): string[] => [...page.matchAll(/\sid="([^"]*)"/g)].map((m) => m[1] ?? "");

export const linksOf = (page: string): string[] =>
  [...page.matchAll(/\shref="#([^"]*)"/g)].map((m) => m[1] ?? "");

export function halfOf(page: string, lang: "en" | "ko"): string {
  const start = page.indexOf(`<div class="half" id="${lang}"`);
  const next = page.indexOf('<div class="half"', start + 1);
  return page.slice(start, next < 0 ? page.indexOf("<script>", start) : next);
}

/** Text nodes, without what stands in code, names and script. */
export const wordsOf = (markup: string): string[] =>
  markup
    .replace(/<(code|bdi|pre|title|desc)\b[^>]*>[\s\S]*?<\/\1>/g, " ")
    .split(/<[^>]*>/)
    .map((words) => words.replace(/\s+/g, " ").trim())
    .filter((words) => words !== "");
