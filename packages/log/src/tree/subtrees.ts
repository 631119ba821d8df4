/** A perfect subtree: its leaves are [index · 2^height, (index + 1) · 2^height). */
export interface Subtree {
  readonly height: number;
  readonly index: number;
}

/** 2^height, exact below 2^53. */
export function powerOfTwo(height: number): number {
  let power = 1;
  for (let step = 0; step < height; step++) power *= 2;
  return power;
}

/** The largest power of two below `n`, for n ≥ 2 (the k of RFC 9162 §2.1.1). */
export function splitPoint(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

/**
 * The perfect subtrees that the leaves [start, end) fall into, left to right, where `start` is a multiple of every
 * power of two up to end − start, as the ranges of RFC 9162's proofs are.
 */
export function subtreesOf(start: number, end: number): Subtree[] {
  const subtrees: Subtree[] = [];
  let at = start;
  for (let height = heightOf(end - start); at < end; height--) {
    const width = powerOfTwo(height);
    if (end - at >= width) {
      subtrees.push({ height, index: at / width });
      at += width;
    }
  }
  return subtrees;
}

/** The height of the largest perfect subtree with at most `n` leaves. */
function heightOf(n: number): number {
  let height = 0;
  for (let width = 2; width <= n; width *= 2) height += 1;
  return height;
}
