import type { Block, BlockPlace } from "@bongsu/input";

/** The unit that is compared: a sentence, a heading, a list item or a table row. */
export interface Segment {
  readonly text: string;
  readonly kind: Block["kind"];
  /** The numbers of the heading above and of the segment itself, as the document writes them. */
  readonly heading: string | null;
  readonly number: string | null;
  readonly place: BlockPlace;
  /** What is compared: two segments with one key say the same words. */
  readonly key: string;
}

/** Ends of sentences: full stops in Korean stand after 다, 요, 까, 음, 함 and the like, in English before a capital. */
const SENTENCE = /(?<=[.!?。][)\]"'”’」』*_]*)\s+(?=[\p{Lu}\p{N}"'“‘「『([*_가-힣])/u;

const ABBREVIATION =
  /(?:\b(?:e\.g|i\.e|etc|cf|vs|no|nos|art|arts|sec|fig|al|approx|inc|ltd|co|corp|dr|mr|ms|mrs|prof|st|u\.s|u\.k)|\b[A-Z]|^\(?(?:[0-9]{1,3}|[a-z가-하]))\.$/i;

/** Sentences of one paragraph. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  for (const part of text.split(SENTENCE)) {
    const last = sentences.at(-1);
    if (last !== undefined && ABBREVIATION.test(last)) sentences[sentences.length - 1] = `${last} ${part}`;
    else sentences.push(part);
  }
  return sentences;
}

/** Numbers and letters before an item or a paragraph; a figure without full stop or bracket is part of the sentence. */
const MARKER =
  /^(?:(제\s?\d{1,4}\s?[조장절관편항](?:의\s?\d{1,3})?)(?=\(|\s\(|\s?[①-⑳])|(\d{1,3}(?:\.\d{1,3}){1,4})\.?(?=\s+[\p{Lu}가-힣"“(*_])|(\d{1,3}(?:의\d{1,2})?|[가-하]|[a-zA-Z]|[ivxlcIVX]{1,6})[.)](?=\s|$)|\((\d{1,3}|[가-하]|[a-zA-Z]|[ivxlcIVX]{1,6})\)(?=\s|$)|([①-⑳㉑-㉟])|[-*+•·▪◦○●■□](?=\s))\s*/u;
/** In a heading more is a number. */
const HEADING =
  /^(?:(제\s?\d{1,4}\s?[조장절관편항](?:의\s?\d{1,3})?|(?:Article|Section|Chapter|Annex|Appendix|Part|Measure|Commitment)\s+(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6}|[A-Z])|\d{1,3}(?:\.\d{1,3}){0,4}|[IVXLC]{1,6}\.|[A-Z]\.)[.:)]?(?=[\s(—–-]|$))[\s:—–-]*/u;

/** Segments of a document in its order. */
export function segmentsOf(blocks: readonly Block[]): Segment[] {
  const segments: Segment[] = [];
  let heading: string | null = null;
  for (const { kind, text, place } of blocks) {
    if (kind === "heading") heading = text;
    const parts = kind === "heading" || kind === "row" ? [text] : sentencesOf(text);
    const marker = markerOf(text, kind);
    for (const part of parts) {
      const key = keyOf(part, kind);
      if (key === "") continue;
      segments.push({ text: part, kind, heading, number: marker, place, key });
    }
  }
  return segments;
}

/** The number or letter that a block begins with, as it is written. */
export function markerOf(text: string, kind: Block["kind"]): string | null {
  const match = (kind === "heading" ? HEADING.exec(text) : null) ?? MARKER.exec(text);
  return match?.slice(1).find((group) => group !== undefined) ?? null;
}

const withoutMarker = (text: string, kind: Block["kind"]): string => {
  const bare = kind === "heading" ? text.replace(HEADING, "") : text;
  return bare === "" ? text : bare.replace(MARKER, "");
};

/** Notes of amendment that Korean consolidated statutes carry. */
const AMENDED = /[<[]\s*(?:개정|신설|전문개정|종전[^>\]]{0,80}|제목개정|본조신설|삭제)[^>\]]{0,200}[>\]]/g;

/**
 * The words of a text alone: without numbering, punctuation, capitals, marks of emphasis and notes of amendment. Spaces
 * between Korean words are left out: they are set differently by one writer, and a PDF loses them at a line's end.
 */
export const keyOf = (text: string, kind: Block["kind"]): string =>
  wordsOf(withoutMarker(text, kind).replace(AMENDED, " "))
    .join(" ")
    .toLowerCase()
    .replace(/(?<=[가-힣]) (?=[가-힣\d])|(?<=\d) (?=[가-힣])/g, "");

/** How many words a key has; Korean ones have some three syllables. */
export function wordCount(key: string): number {
  let count = 0;
  for (const part of key.split(" ")) count += /[가-힣]/.test(part) ? Math.ceil(part.length / 3) : 1;
  return count;
}

/** Words in their order: letters and figures with what joins them. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize("NFKC")
    // The dot between Korean nouns, which is written with several signs; one of them counts as a letter.
    .replace(/[\u119e\u318d]/g, " ")
    .match(/[\p{L}\p{N}]+(?:[.,'’][\p{L}\p{N}]+)*%?/gu) ?? [];
