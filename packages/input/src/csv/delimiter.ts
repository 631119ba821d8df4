export type Delimiter = "," | ";" | "\t";

const CANDIDATES: readonly Delimiter[] = [",", ";", "\t"];

/** The separator that the header row uses most, outside quotation marks; a comma where there is none. */
export function detectDelimiter(text: string): Delimiter {
  const counts = new Map<string, number>(CANDIDATES.map((candidate) => [candidate, 0]));
  let quoted = false;
  for (const c of text) {
    if (c === '"') quoted = !quoted;
    else if (quoted) continue;
    else if ((c === "\n" || c === "\r") && [...counts.values()].some((count) => count > 0)) break;
    else if (counts.has(c)) counts.set(c, (counts.get(c) ?? 0) + 1);
  }
  return CANDIDATES.reduce((best, c) => ((counts.get(c) ?? 0) > (counts.get(best) ?? 0) ? c : best));
}
