import type { LogRefusalCode, LogRefusals } from "../refusal.ts";

/** One sentence, or a few, for every refusal: what was found, what was expected, what to do. */
export type Sentences<C extends LogRefusalCode = LogRefusalCode> = {
  readonly [K in C]: (details: LogRefusals[K]) => string;
};

/** Text from outside, in quotes; what could move a cursor or turn the writing round is spelled out. */
export const quoted = (text: string): string =>
  `“${text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`)}”`;

export const listed = (texts: readonly string[], none: string): string =>
  texts.length === 0 ? none : texts.map(quoted).join(", ");

/** The part of a hash that tells it from others. */
export const short = (digest: string): string => (digest.length > 16 ? `${digest.slice(0, 16)}…` : digest);

/** A code point as Unicode writes it. */
export const codePoint = (value: number): string => `U+${value.toString(16).toUpperCase().padStart(4, "0")}`;
