import { exp } from "../elementary.ts";
import { twoProduct, twoSum } from "./double-double.ts";
import { deviance, stirlingError } from "./gamma.ts";

const SQRT_TWO_PI = 2.5066282746310007;
const TINY = 1e-300;

/**
 * A point of [0, 1] for the incomplete beta function with parameters a and b: x, y = 1 - x, and
 * `excess` = (a + b) x - a, each to full relative precision where the caller knows it so.
 */
export interface BetaPoint {
  readonly x: number;
  readonly y: number;
  readonly excess: number;
}

export function betaPoint(x: number, a: number, b: number): BetaPoint {
  if (!(x >= 0 && x <= 1)) throw new RangeError(`incomplete beta: wants x in [0, 1], found ${x}`);
  const [bx, bxLow] = twoProduct(b, x);
  const [y, yLow] = twoSum(1, -x);
  const [ay, ayLow] = twoProduct(a, y);
  return { x, y, excess: bx - ay + (bxLow - ayLow - a * yLow) };
}

/** x^a y^b / B(a, b), without the cancellation of its parts (Loader 2000). */
export function betaWeight(point: BetaPoint, a: number, b: number): number {
  const n = a + b;
  const away =
    deviance(a, point.excess / a, (n * point.x) / a) + deviance(b, -point.excess / b, (n * point.y) / b);
  const correction = stirlingError(n) - stirlingError(a) - stirlingError(b);
  return (Math.sqrt(a / n) * Math.sqrt(b) * exp(correction - away)) / SQRT_TWO_PI;
}

/** Regularised incomplete beta function I_x(a, b) for a and b from 0.0025 to 1e10 and 0 <= x <= 1. */
export function betaI(x: number, a: number, b: number): number {
  check(a, b);
  return betaLower(betaPoint(x, a, b), a, b);
}

/** 1 - I_x(a, b) = I_(1-x)(b, a), not by that subtraction in the tail. */
export function betaIComplement(x: number, a: number, b: number): number {
  check(a, b);
  return betaUpper(betaPoint(x, a, b), a, b);
}

export function betaLower(point: BetaPoint, a: number, b: number): number {
  if (point.x === 0) return 0;
  if (point.y === 0) return 1;
  return leftOfMean(point) ? tail(point, a, b) : Math.max(0, 1 - tail(mirror(point), b, a));
}

export function betaUpper(point: BetaPoint, a: number, b: number): number {
  return betaLower(mirror(point), b, a);
}

function mirror({ x, y, excess }: BetaPoint): BetaPoint {
  return { x: y, y: x, excess: -excess };
}

/** x < (a + 1) / (a + b + 2), where the fraction for I_x(a, b) converges fast. */
function leftOfMean({ x, excess }: BetaPoint): boolean {
  return excess + 2 * x - 1 < 0;
}

function tail(point: BetaPoint, a: number, b: number): number {
  const weight = betaWeight(point, a, b);
  return weight === 0 ? 0 : weight * betaFraction(point, a, b);
}

/**
 * B(a, b) I_x(a, b) / (x^a y^b) by the continued fraction of Didonato & Morris 1992 (ACM TOMS 18, 360-373), the
 * even part of DLMF 8.17.22, evaluated as Lentz 1976 does.
 */
function betaFraction({ x, excess }: BetaPoint, a: number, b: number): number {
  let bn = (a / (a + 1)) * (1 - excess);
  if (Math.abs(bn) < TINY) bn = TINY;
  let c = 1 / TINY;
  let d = 1 / bn;
  let h = d;
  for (let n = 1; n < 1e7; n += 1) {
    const e = a + 2 * n - 1;
    const an = ((((a + n - 1) / e) * (a + b + n - 1)) / e) * n * (b - n) * x * x;
    bn = n + (n * (b - n) * x) / e + ((a + n) / (e + 2)) * (1 - excess + n * (2 - x));
    d = an * d + bn;
    if (Math.abs(d) < TINY) d = TINY;
    d = 1 / d;
    c = bn + an / c;
    if (Math.abs(c) < TINY) c = TINY;
    const step = c * d;
    h *= step;
    if (!(Math.abs(step - 1) >= 2.3e-16)) break;
  }
  return h;
}

function check(a: number, b: number): void {
  if (!(a >= 0.0025 && b >= 0.0025 && a <= 1e10 && b <= 1e10)) {
    throw new RangeError(`incomplete beta: wants a and b from 0.0025 to 1e10, found ${a}, ${b}`);
  }
}
