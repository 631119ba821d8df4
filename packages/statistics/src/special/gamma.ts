import { exp, log, log1p, logGap } from "../elementary.ts";

const HALF_LOG_TWO_PI = 0.9189385332046728;
const SQRT_TWO_PI = 2.5066282746310007;
const ONE_MINUS_EULER = 0.4227843350984671;
const TINY = 1e-300;
const EPSILON = 1e-17;
/** No double can hold Q(a, x) from here on, whatever a. */
const FAR = 1e100;

/** (zeta(k) - 1) / k from k = 2. */
const ZETA_TERMS: readonly number[] = [
  0.3224670334241132, 0.0673523010531981, 0.020580808427784546, 0.007385551028673986, 0.0028905103307415234,
  0.001192753911703261, 0.0005096695247430425, 0.00022315475845357939, 9.945751278180853e-5,
  4.492623673813314e-5, 2.050721277567069e-5, 9.439488275268397e-6, 4.374866789907488e-6,
  2.039215753801366e-6, 9.55141213040742e-7, 4.492469198764566e-7, 2.1207184805554665e-7,
  1.0043224823968099e-7, 4.7698101693639804e-8, 2.2711094608943164e-8, 1.0838659214896955e-8,
  5.183475041970047e-9, 2.4836745438024785e-9, 1.1921401405860912e-9, 5.731367241678862e-10,
  2.7595228851242334e-10, 1.330476437424449e-10, 6.4229645638381e-11, 3.1044247747322276e-11,
  1.5021384080754142e-11,
];
/** B(2k) / (2k (2k - 1)) from k = 1. */
const STIRLING_TERMS: readonly number[] = [
  0.08333333333333333, -0.002777777777777778, 0.0007936507936507937, -0.0005952380952380953,
  0.0008417508417508417, -0.0019175269175269176, 0.00641025641025641, -0.029550653594771242,
  0.17964437236883057, -1.3924322169059011,
];

/**
 * log Gamma(x) for x > 0, with full relative precision also at its zeros 1 and 2.
 * Series about 2 (Abramowitz & Stegun 6.1.33) with the recurrence, Stirling's series from 10 on (6.1.41).
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`logGamma: wants x > 0, found ${x}`);
  if (x === Infinity) return Infinity;
  if (x >= 10) return (x - 0.5) * log(x) - x + HALF_LOG_TWO_PI + stirlingSeries(x);
  if (x < 0.5) return logGamma(x + 1) - log(x);
  if (x < 1.5) return aboutTwo(x - 1) - log1p(x - 1);
  let product = 1;
  let y = x;
  while (y > 2.5) {
    y -= 1;
    product *= y;
  }
  return aboutTwo(y - 2) + (product === 1 ? 0 : log(product));
}

/** log Gamma(2 + z) for |z| <= 1/2. */
function aboutTwo(z: number): number {
  let sum = 0;
  for (let i = ZETA_TERMS.length - 1; i >= 0; i -= 1) sum = ZETA_TERMS[i]! - z * sum;
  return z * (ONE_MINUS_EULER + z * sum);
}

function stirlingSeries(x: number): number {
  const inverse = 1 / (x * x);
  let sum = 0;
  for (let i = STIRLING_TERMS.length - 1; i >= 0; i -= 1) sum = STIRLING_TERMS[i]! + inverse * sum;
  return sum / x;
}

/** log Gamma(a + 1) - log(sqrt(2 pi a) (a/e)^a): what Stirling's formula leaves out. */
export function stirlingError(a: number): number {
  return a >= 10 ? stirlingSeries(a) : logGamma(a + 1) - (a + 0.5) * log(a) + a - HALF_LOG_TWO_PI;
}

/**
 * a (t - log(1 + t)), the deviance of a count a whose mean is a (1 + t); `ratio` is 1 + t, for where t is close
 * to -1 and has lost it. Loader 2000, "Fast and accurate computation of binomial probabilities".
 */
export function deviance(a: number, t: number, ratio: number): number {
  if (t > -0.3 && t < 0.42) return a * logGap(t);
  return a * (t - (t > 0 ? log1p(t) : log(ratio)));
}

/** x^a e^-x / Gamma(a + 1), without the cancellation of its parts. */
function gammaWeight(a: number, x: number): number {
  const t = (x - a) / a;
  return exp(-stirlingError(a) - deviance(a, t, x / a)) / (SQRT_TWO_PI * Math.sqrt(a));
}

/** Regularised lower incomplete gamma function P(a, x), 0.0025 <= a <= 1e10, x >= 0 (DLMF 8.2.4). */
export function gammaP(a: number, x: number): number {
  check(a, x);
  if (x === 0) return 0;
  if (x > FAR) return 1;
  return x < a + 1 ? lowerSeries(a, x) : Math.max(0, 1 - upperFraction(a, x));
}

/** Regularised upper incomplete gamma function Q(a, x) = 1 - P(a, x), not by that subtraction in the tail. */
export function gammaQ(a: number, x: number): number {
  check(a, x);
  if (x === 0) return 1;
  if (x > FAR) return 0;
  return x < a + 1 ? Math.max(0, 1 - lowerSeries(a, x)) : upperFraction(a, x);
}

/** DLMF 8.11.4: P(a, x) = weight * (1 + x/(a+1) + x^2/((a+1)(a+2)) + ...), all terms positive. */
function lowerSeries(a: number, x: number): number {
  const weight = gammaWeight(a, x);
  if (weight === 0) return 0;
  let term = 1;
  let sum = 1;
  for (let n = 1; term > sum * EPSILON; n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return weight * sum;
}

function upperFraction(a: number, x: number): number {
  const weight = gammaWeight(a, x);
  return weight === 0 ? 0 : a * weight * legendreFraction(a, x);
}

/** Gamma(a, x) e^x x^-a by Legendre's continued fraction (DLMF 8.9.2, even part), evaluated as Lentz 1976 does. */
export function legendreFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let h = d;
  for (let n = 1; n < 1e7; n += 1) {
    const an = -n * (n - a);
    b += 2;
    d = an * d + b;
    if (Math.abs(d) < TINY) d = TINY;
    d = 1 / d;
    c = b + an / c;
    if (Math.abs(c) < TINY) c = TINY;
    const step = c * d;
    h *= step;
    if (!(Math.abs(step - 1) >= 2.3e-16)) break;
  }
  return h;
}

function check(a: number, x: number): void {
  if (!(a >= 0.0025 && a <= 1e10))
    throw new RangeError(`incomplete gamma: wants 0.0025 <= a <= 1e10, found ${a}`);
  if (!(x >= 0)) throw new RangeError(`incomplete gamma: wants x >= 0, found ${x}`);
}
