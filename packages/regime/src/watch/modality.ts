import { MODALITY_RULES, QUALIFIERS, type Modality } from "./modality-rules.ts";

export interface ModalWords {
  readonly modality: Modality;
  readonly words: string;
  /** Rule and its version, `E8.1`. */
  readonly rule: string;
}

export interface ModalityChange {
  readonly from: ModalWords;
  readonly to: ModalWords;
}

const COMPILED = MODALITY_RULES.map((rule) => ({ rule, pattern: new RegExp(rule.pattern, "giu") }));
const NONE: ModalWords = { modality: "none", words: "", rule: "" };

/** The words of a sentence that bind, in their order. Where matches overlap, the one that begins first counts. */
export function modalsOf(text: string): ModalWords[] {
  const found = COMPILED.flatMap(({ rule, pattern }, order) =>
    [...text.matchAll(pattern)].map((match) => ({
      at: match.index,
      end: match.index + match[0].length,
      order,
      modal: { modality: rule.modality, words: match[0].trim(), rule: `${rule.id}.${rule.version}` },
    })),
  ).toSorted((a, b) => a.at - b.at || a.order - b.order);
  const kept: ModalWords[] = [];
  let end = -1;
  for (const match of found)
    if (match.at >= end) {
      kept.push(match.modal);
      end = match.end;
    }
  return kept;
}

/**
 * Where what binds changed between two wordings of one sentence. Kinds that stay in their order are taken out; what is
 * left is paired in order. Words that only came in beside others that stayed change nothing.
 */
export function modalityChanges(before: string, after: string): ModalityChange[] {
  const [a, b] = [modalsOf(before), modalsOf(after)];
  if (a.length === 0 && b.length === 0) return [];
  const [first] = a;
  const [second] = b;
  if (first === undefined) return second === undefined ? [] : [{ from: NONE, to: second }];
  if (second === undefined) return [{ from: first, to: NONE }];
  const [left, right] = withoutCommon(a, b);
  return left.slice(0, right.length).flatMap((from, at) => {
    const to = right[at];
    return to === undefined ? [] : [{ from, to }];
  });
}

function withoutCommon(
  a: readonly ModalWords[],
  b: readonly ModalWords[],
): readonly [ModalWords[], ModalWords[]] {
  const table: number[][] = Array.from({ length: a.length + 1 }, () => Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number): number => table[i]?.[j] ?? 0;
  const alike = (i: number, j: number): boolean => a[i]?.modality === b[j]?.modality;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = table[i];
      if (row !== undefined)
        row[j] = alike(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  const left: ModalWords[] = [];
  const right: ModalWords[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [x, y] = [a[i], b[j]];
    if (x !== undefined && y !== undefined && alike(i, j)) {
      i++;
      j++;
    } else if (x !== undefined && (y === undefined || at(i + 1, j) >= at(i, j + 1))) {
      left.push(x);
      i++;
    } else {
      if (y !== undefined) right.push(y);
      j++;
    }
  }
  return [left, right];
}

export interface QualifierChange {
  added: string[];
  removed: string[];
}

/** Words of condition that came in or went. */
export function qualifierChanges(before: string, after: string): QualifierChange {
  const of = (text: string): string[] =>
    QUALIFIERS.flatMap(({ pattern }) =>
      [...text.matchAll(new RegExp(pattern, "giu"))].map(([words]) =>
        words.toLowerCase().replace(/\s+/g, " "),
      ),
    );
  const [a, b] = [of(before), of(after)];
  return { added: b.filter((words) => !a.includes(words)), removed: a.filter((words) => !b.includes(words)) };
}
