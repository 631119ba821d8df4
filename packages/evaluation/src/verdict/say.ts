import { josa, type Particle, type Text } from "@bongsu/input";
import type { Figure, Piece, Sentence } from "../result/index.ts";

const WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** English number word up to ten, digits above. */
export const word = (n: number): string => WORDS[n] ?? String(n);

export const capital = (s: string): string => s.slice(0, 1).toUpperCase() + s.slice(1);

const MINUS = "\u2212";

const fixed = (value: number, digits: number): string => {
  const said = Math.abs(value).toFixed(digits);
  return value < 0 && Number(said) !== 0 ? MINUS + said : said;
};

/** A fraction as percent with one decimal, without the sign %: 0.064 → "6.4". */
export const percent = (fraction: number): string => fixed(fraction * 100, 1);

/** A numeric score with three decimals. */
export const score = (value: number): string => fixed(value, 3);

/** p as papers print it: four decimals at most, never "0". */
export function pValue(p: number): string {
  if (p < 0.00001) return "< 0.00001";
  if (p < 0.001) return `= ${p.toFixed(5)}`;
  return `= ${p.toFixed(p < 0.1 ? 4 : 3)}`;
}

/** A number that links to the figure behind it. */
export const linked = (say: string, figure: Pick<Figure, "id">): Piece => ({ say, figure: figure.id });

/** "a", "a and b", "a, b and c" · "a", "a와 b", "a, b, c". */
export function listing(names: readonly Text[]): Text {
  const en = names.map((n) => n.en);
  const ko = names.map((n) => n.ko);
  const last = en.at(-1) ?? "";
  return {
    en: en.length < 2 ? last : `${en.slice(0, -1).join(", ")} and ${last}`,
    ko: ko.length === 2 ? `${josa(ko[0] ?? "", "과/와")} ${ko[1] ?? ""}` : ko.join(", "),
  };
}

export const particle = (name: Text, which: Particle): string => josa(name.ko, which);

/** A paragraph of the verdict out of parts that are already said in both languages. */
export function paragraph(
  rule: string,
  parts: readonly { readonly en: readonly Piece[]; readonly ko: readonly Piece[] }[],
): Sentence {
  const join = (lists: readonly (readonly Piece[])[], tight: boolean): Piece[] =>
    merge(
      lists
        .filter((list) => list.length > 0)
        .flatMap((list, index) =>
          index === 0 || (tight && opensBracket(list)) ? [...list] : [" ", ...list],
        ),
    );
  return {
    rule,
    en: join(
      parts.map((p) => p.en),
      false,
    ),
    ko: join(
      parts.map((p) => p.ko),
      true,
    ),
  };
}

/** Korean sets no space before a bracket. */
const opensBracket = ([first]: readonly Piece[]): boolean =>
  typeof first === "string" && first.startsWith("(");

/** Neighbouring plain strings become one. */
function merge(pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (typeof piece === "string" && typeof last === "string") merged[merged.length - 1] = last + piece;
    else merged.push(piece);
  }
  return merged;
}

/** The sentence as plain text, for a terminal. */
export const plain = (pieces: readonly Piece[]): string =>
  pieces.map((p) => (typeof p === "string" ? p : p.say)).join("");
