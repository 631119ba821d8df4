import type { NodeRefusals } from "../refusal.ts";

/** One sentence, or a few, for every refusal: what was found, what was expected, what to do. */
export type SentencesOf<Refusals> = {
  readonly [K in keyof Refusals]: (details: Refusals[K]) => string;
};
export type Sentences = SentencesOf<NodeRefusals>;

/** Text from outside, in quotes; what could move a cursor or turn the writing round is spelled out. */
export const quoted = (text: string): string =>
  `“${text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`)}”`;
