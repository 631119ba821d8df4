import { DR, EQ, type Mask, PO, PP, PPI } from "../rcc5/index.ts";

/**
 * What one row, or a walk along rows, says of a pair (A, B): a set of plain statements. Every RCC5 relation, and every
 * mask that their composition makes, is a conjunction of them, and each composes with the next by one rule.
 */
export const INSIDE = 1; // A lies in B, or is B
export const AROUND = 2; // B lies in A, or is A
export const MEETS = 4; // they share something
export const APART = 8; // they share nothing
export const LEAKS = 16; // A has something that B lacks
export const LACKS = 32; // B has something that A lacks

/** A set of literals, as bits. */
export type Literals = number;
export const LITERALS = [INSIDE, AROUND, MEETS, APART, LEAKS, LACKS] as const;

const LITERAL_MASKS = new Map<number, Mask>([
  [INSIDE, EQ | PP],
  [AROUND, EQ | PPI],
  [MEETS, EQ | PP | PPI | PO],
  [APART, DR],
  [LEAKS, PPI | PO | DR],
  [LACKS, PP | PO | DR],
]);

/** The relations that one literal leaves possible. */
export const maskOfLiteral = (literal: number): Mask => LITERAL_MASKS.get(literal) ?? 31;

const MASKS: Uint8Array = Uint8Array.from({ length: 64 }, (_, set) =>
  LITERALS.reduce((mask, literal) => ((set & literal) === 0 ? mask : mask & maskOfLiteral(literal)), 31),
);

/** The relations that a set of literals leaves possible. */
export const maskOfLiterals = (set: Literals): Mask => MASKS[set] ?? 0;

/** The literals that a mask entails; a mask that says more than they do together is a disjunction. */
export const literalsOf = (mask: Mask): Literals =>
  LITERALS.reduce((set, literal) => ((mask & ~maskOfLiteral(literal)) === 0 ? set | literal : set), 0);

/** Whether the mask is no more and no less than its literals: no row states anything else. */
export const isConjunction = (mask: Mask): boolean => maskOfLiterals(literalsOf(mask)) === mask;

/** The literals of (B, A). */
export const converseLiterals = (set: Literals): Literals =>
  (set & (MEETS | APART)) | ((set & (INSIDE | LEAKS)) << 1) | ((set & (AROUND | LACKS)) >> 1);

/** What follows of (A, C) from one literal of (A, B) and one of (B, C); pairs that stand here not give nothing. */
const RULES: readonly (readonly [number, number, number])[] = [
  [INSIDE, INSIDE, INSIDE],
  [INSIDE, APART, APART],
  [INSIDE, LACKS, LACKS],
  [AROUND, AROUND, AROUND],
  [AROUND, MEETS, MEETS],
  [AROUND, LEAKS, LEAKS],
  [MEETS, INSIDE, MEETS],
  [MEETS, APART, LEAKS],
  [APART, AROUND, APART],
  [APART, MEETS, LACKS],
  [LEAKS, AROUND, LEAKS],
  [LACKS, INSIDE, LACKS],
];

const ENTAILED: Uint8Array = Uint8Array.from(
  { length: 64 },
  (_, literal) => literalsOf(maskOfLiteral(literal)) & ~literal,
);

/** What a literal says besides itself, of regions that are not empty. */
export const entailed = (literal: number): Literals => ENTAILED[literal] ?? 0;

const STEPS: Uint8Array = Uint8Array.from({ length: 64 * 64 }, (_, at) =>
  RULES.reduce(
    (set, [first, second, result]) => (((at >> 6) & first) !== 0 && (at & second) !== 0 ? set | result : set),
    0,
  ),
);

/** What follows of (A, C) from literals of (A, B) and of (B, C), without what that says besides. */
export const step = (first: Literals, second: Literals): Literals => STEPS[(first << 6) | second] ?? 0;
