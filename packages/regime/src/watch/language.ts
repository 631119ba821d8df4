import type { Block } from "@bongsu/input";

export type DocumentLanguage = "en" | "ko" | "other";

/** Which language most of a document's letters are written in; only the two that the rules know are told apart. */
export function languageOf(blocks: readonly Pick<Block, "text">[]): DocumentLanguage {
  let hangul = 0;
  let latin = 0;
  let letters = 0;
  for (const { text } of blocks) {
    hangul += text.match(/[가-힣]/g)?.length ?? 0;
    latin += text.match(/[A-Za-z]/g)?.length ?? 0;
    letters += text.match(/\p{L}/gu)?.length ?? 0;
    if (letters > 200_000) break;
  }
  // A Korean document is full of English names, an English one has hardly any Hangul; a syllable is worth two letters.
  if (hangul * 2 >= latin && hangul * 3 > letters) return "ko";
  return latin * 3 > letters * 2 ? "en" : "other";
}
