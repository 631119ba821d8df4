import { sha256 } from "./crypto.ts";

/** The definitions of RFC 6962 §2.1 word for word, recursive and slow: what the iterative code is held against. */

const concat = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

const k = (n: number): number => {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
};

/** MTH(D[n]) of leaf inputs. */
export function mth(entries: readonly Uint8Array[]): Uint8Array {
  const [first] = entries;
  if (first === undefined) return sha256(new Uint8Array(0));
  if (entries.length === 1) return sha256(concat(Uint8Array.of(0), first));
  const split = k(entries.length);
  return sha256(concat(Uint8Array.of(1), mth(entries.slice(0, split)), mth(entries.slice(split))));
}

/** PATH(m, D[n]). */
export function path(m: number, entries: readonly Uint8Array[]): Uint8Array[] {
  if (entries.length <= 1) return [];
  const split = k(entries.length);
  return m < split
    ? [...path(m, entries.slice(0, split)), mth(entries.slice(split))]
    : [...path(m - split, entries.slice(split)), mth(entries.slice(0, split))];
}

/** PROOF(m, D[n]) for 0 < m <= n. */
export const proof = (m: number, entries: readonly Uint8Array[]): Uint8Array[] => subproof(m, entries, true);

function subproof(m: number, entries: readonly Uint8Array[], known: boolean): Uint8Array[] {
  const n = entries.length;
  if (m === n) return known ? [] : [mth(entries)];
  const split = k(n);
  return m <= split
    ? [...subproof(m, entries.slice(0, split), known), mth(entries.slice(split))]
    : [...subproof(m - split, entries.slice(split), false), mth(entries.slice(0, split))];
}
