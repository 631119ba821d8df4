import { newcombeDifference, normalUpperQuantile } from "@bongsu/statistics";

/** Whether two printed rates of n independent tests each are told apart: Newcombe's interval leaves out 0. */
export function toldApart(p: number, q: number, n: number, level: number): boolean {
  const interval = newcombeDifference(Math.round(p * n), n, Math.round(q * n), n, level);
  return interval.ok && (interval.value.lower > 0 || interval.value.upper < 0);
}

/** Beyond this no published table goes, and the gap is not worth the tests. */
const MOST = 1_000_000;

/**
 * The least n per cell from which on two rates would always be told apart. Counts are whole, so that with n the
 * answer flickers before it settles; the search starts above where it must hold and walks down.
 */
export function separableFrom(p: number, q: number, level: number): number | null {
  const gap = Math.abs(p - q);
  const z = normalUpperQuantile((1 - level) / 2);
  const start = Math.ceil((2 * z * z * (p * (1 - p) + q * (1 - q) + 0.5)) / (gap * gap)) + 50;
  if (!(start <= MOST) || !toldApart(p, q, start, level)) return null;
  let n = start;
  while (n > 1 && toldApart(p, q, n - 1, level)) n--;
  return n;
}
