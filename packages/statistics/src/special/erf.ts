import { exp } from "../elementary.ts";
import { twoProduct } from "./double-double.ts";
import { legendreFraction } from "./gamma.ts";

const SQRT_PI = 1.772453850905516;

/** erf(x) = 2/sqrt(pi) times the integral of e^(-t^2) from 0 to x. */
export function erf(x: number): number {
  if (x !== x) return x;
  if (x < 0) return -erf(-x);
  if (x > 6) return 1;
  return x < 1.25 ? central(x, x * x, 0) : 1 - upper(x, x * x, 0);
}

/** 1 - erf(x), to full relative precision in the tail. */
export function erfc(x: number): number {
  if (x !== x) return x;
  if (x < 0) return 1 + erf(-x);
  if (x > 30) return 0;
  const [square, low] = twoProduct(x, x);
  return x < 1.25 ? 1 - central(x, square, low) : upper(x, square, low);
}

/** erfc(z / sqrt 2) for z >= 0: the rounding of z / sqrt 2 would cost z^2 units of the last place. */
export function erfcOfRoot(z: number): number {
  if (z > 40) return 0;
  const [square, low] = twoProduct(z, z);
  const x = z / Math.SQRT2;
  return x < 1.25 ? 1 - central(x, square / 2, low / 2) : upper(x, square / 2, low / 2);
}

/** DLMF 7.6.2: erf(x) = 2/sqrt(pi) e^(-x^2) x (1 + 2x^2/3 + (2x^2)^2/15 + ...), all terms positive. */
function central(x: number, square: number, low: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > sum * 1e-17; n += 1) {
    term *= (2 * square) / (2 * n + 1);
    sum += term;
  }
  return ((2 * x) / SQRT_PI) * exp(-square) * (1 - low) * sum;
}

/** erfc(x) = Gamma(1/2, x^2) / sqrt(pi). */
function upper(x: number, square: number, low: number): number {
  return ((x * exp(-square) * (1 - low)) / SQRT_PI) * legendreFraction(0.5, square);
}
