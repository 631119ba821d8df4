const coded = (character: string): string =>
  `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`;

/**
 * One line for a terminal. Names and texts come from outside: control characters, ends of line and the marks that
 * turn the direction of writing are shown as codes, so that none can move the cursor, colour or hide anything.
 */
export const clean = (line: string): string =>
  line.replaceAll(/[\p{Cc}\p{Cs}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, coded);

/**
 * Whatever else goes to a terminal, ends of line and tabs kept. The codes are the escapes of JSON strings, so that
 * a result printed as JSON means the same.
 */
export const cleanLines = (lines: string): string => lines.replaceAll(/[\p{Cc}--[\n\t]]/gv, coded);
