const coded = (character: string): string =>
  `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`;

/** Control characters, halves of a pair, and the marks that turn the direction of writing. */
const STEERING = /[\p{Cc}\p{Cs}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * One line for a terminal. Names and texts come from outside: whatever could move the cursor, colour, begin a line
 * of its own or hide anything is shown as a code.
 */
export const clean = (line: string): string => line.replaceAll(STEERING, coded);

/**
 * Whatever else goes to a terminal, ends of line and tabs kept. The codes are the escapes of JSON strings and of
 * YAML's double-quoted ones, so that a document printed so means the same.
 */
export const cleanLines = (lines: string): string =>
  lines.replaceAll(STEERING, (character) =>
    character === "\n" || character === "\t" ? character : coded(character),
  );
