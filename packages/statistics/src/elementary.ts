/*
 * Elementary functions from + - * / and bit access alone, so that every processor and engine gives the same
 * bits; ECMAScript leaves the accuracy of its own exp, log and pow to the implementation. Relative error is a
 * few units in the last place, far below the 1e-12 that this package promises.
 */

/** ln 2 in two parts; the first has 33 bits, so that its product with any exponent is exact. */
const LN2_HIGH = 0.6931471804855391;
const LN2_LOW = 7.440617110012397e-11;
const LOG2_E = 1.4426950408889634;

/** Scratch for reading and writing the bits of a double: nothing survives in it between two calls. */
const bits = new DataView(new ArrayBuffer(8));

/** 2^k for -1022 <= k <= 1023. */
function powerOfTwo(k: number): number {
  bits.setUint32(0, (k + 1023) << 20);
  bits.setUint32(4, 0);
  return bits.getFloat64(0);
}

/** y * 2^k for y in [1/2, 2], in at most one rounding. */
function scale(y: number, k: number): number {
  if (k > 1023) return y * 2 * powerOfTwo(k - 1);
  if (k < -1022) return y * powerOfTwo(k + 64) * powerOfTwo(-64);
  return y * powerOfTwo(k);
}

/** (e^r - 1 - r) / r^2 for |r| <= 0.35, by its Taylor polynomial (next term below 1e-17). */
function expTail(r: number): number {
  let sum = 1 / 14;
  for (let n = 13; n >= 3; n -= 1) sum = (1 + r * sum) / n;
  return (1 + r * sum) / 2;
}

/** e^x. */
export function exp(x: number): number {
  if (x !== x) return x;
  if (x > 709.79) return Infinity;
  if (x < -745.14) return 0;
  const k = Math.floor(x * LOG2_E + 0.5);
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  return scale(1 + (r + r * r * expTail(r)), k);
}

/** e^x - 1, without cancellation near zero. */
export function expm1(x: number): number {
  if (x > -0.35 && x < 0.35) return x + x * x * expTail(x);
  return exp(x) - 1;
}

/**
 * t - log(1 + t) for -0.3 <= t <= 0.42, with full relative precision at zero, where the difference is t^2/2.
 * With s = t/(2+t), log(1+t) = 2(s + s^3/3 + s^5/5 + ...) and t - 2s = s t.
 */
export function logGap(t: number): number {
  const s = t / (2 + t);
  const s2 = s * s;
  let sum = 1 / 25;
  for (let n = 23; n >= 3; n -= 2) sum = 1 / n + s2 * sum;
  return s * (t - 2 * s2 * sum);
}

/** Natural logarithm. NaN below zero, -Infinity at zero. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return Infinity;
  let k = 0;
  let y = x;
  if (y < 2.2250738585072014e-308) {
    y *= 134217728 * 134217728;
    k = -54;
  }
  bits.setFloat64(0, y);
  const high = bits.getUint32(0);
  k += (high >>> 20) - 1023;
  bits.setUint32(0, (high & 0xfffff) | (1023 << 20));
  let m = bits.getFloat64(0);
  if (m > 1.4142135623730951) {
    m /= 2;
    k += 1;
  }
  const f = m - 1;
  return k * LN2_HIGH + (f - (logGap(f) - k * LN2_LOW));
}

/** log(1 + x), without cancellation near zero. */
export function log1p(x: number): number {
  if (x > -0.29 && x < 0.41) return x - logGap(x);
  const u = 1 + x;
  if (u === Infinity || !(u > 0)) return log(u);
  return log(u) + (x - (u - 1)) / u;
}

/** x^y. Small whole exponents by multiplication; otherwise exp(y log x), with relative error near |y log x| 1e-16. */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (Math.floor(y) === y && Math.abs(y) <= 64) return y > 0 ? wholePower(x, y) : 1 / wholePower(x, -y);
  if (x < 0 || x === -Infinity) return negativePower(x, y);
  if (x === 1) return 1;
  return exp(y * log(x));
}

function wholePower(x: number, n: number): number {
  let result = 1;
  let square = x;
  for (let rest = n; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result *= square;
    square *= square;
  }
  return result;
}

function negativePower(x: number, y: number): number {
  if (Math.floor(y) !== y) return NaN;
  const size = pow(-x, y);
  return y % 2 === 0 ? size : -size;
}
