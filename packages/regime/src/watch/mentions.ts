import type { CitedClause } from "../records/records.ts";
import type { Side } from "./schema.ts";

/** A number that a text calls that of a clause: Article 31(1), 제31조제1항, Commitment IV, Measure 3.2. */
export interface Mention {
  /** What the text calls it, in lower case; empty in Korean, whose articles need no telling apart. */
  readonly word: string;
  readonly number: string;
  readonly paragraph: string | null;
}

/** Not those of another law, which stands before the number in Korean and behind it in English. */
const ENGLISH =
  /\b(Article|Art\.|Commitment|Measure|Principle|Action)s?\s+(\d{1,3}(?:[.-]\d{1,3})*|[IVX]{1,5})\b(?:\s?\((\d{1,2})\))?(?!\s+of\s+(?:the\s+)?\p{Lu})/gu;
const KOREAN = /(?<![」』]\s*|같은\s*법\s*)제\s?(\d{1,3})조(?:의\s?(\d{1,2}))?(?:\s?제\s?(\d{1,2})항)?/g;
const KOREAN_COMMITMENT = /(서약|조치)\s?(?:사항\s?)?([IVX]{1,5}|\d{1,3}(?:\.\d{1,3})*)(?![\d개])/g;
const CALLED: ReadonlyMap<string, string> = new Map([
  ["art.", "article"],
  ["서약", "commitment"],
  ["조치", "measure"],
]);

const called = (word: string): string => CALLED.get(word.toLowerCase()) ?? word.toLowerCase();

export const mentionsIn = (text: string): Mention[] => [
  ...[...text.matchAll(ENGLISH), ...text.matchAll(KOREAN_COMMITMENT)].map(
    ([, word = "", number = "", paragraph]): Mention => ({
      word: called(word),
      number,
      paragraph: paragraph ?? null,
    }),
  ),
  ...[...text.matchAll(KOREAN)].map(([, number = "", more, paragraph]): Mention => ({
    word: "article",
    number: more === undefined ? number : `${number}-${more}`,
    paragraph: paragraph ?? null,
  })),
];

const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

/** The clause in which a text stands itself: its heading's number with its own circled one. */
export function ownPlace(side: Side | null): Mention[] {
  if (side === null) return [];
  const { heading, number } = side.place;
  const circled = number === null ? -1 : CIRCLED.indexOf(number);
  return mentionsIn(heading ?? "").map((mention) => ({
    ...mention,
    paragraph: mention.paragraph ?? (circled < 0 ? null : String(circled + 1)),
  }));
}

/** Whether a mention names a clause. Where the record has no such paragraph, the article's every paragraph is named. */
export function names(mention: Mention, { number }: CitedClause, all: ReadonlySet<string>): boolean {
  const [, word = "", base = "", paragraph] =
    /^(?:(\p{L}+)\s)?([^\s(]+)(?:\(([^)]+)\))?$/u.exec(number ?? "") ?? [];
  if (base === "" || base !== mention.number) return false;
  if (word !== "" && called(word) !== mention.word) return false;
  if (mention.paragraph === null || paragraph === undefined) return true;
  return paragraph === mention.paragraph || !all.has(`${base}(${mention.paragraph})`);
}
