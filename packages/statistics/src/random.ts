/** A stream of random 32-bit integers that anyone can draw again from the same seed. */
export interface Random {
  /** A whole number from 0 to 2^32 - 1. */
  next(): number;
  /** A whole number from 0 to bound - 1, each equally likely; 1 <= bound <= 2^32. */
  below(bound: number): number;
}

/**
 * xoshiro128** 1.1 (Blackman & Vigna 2021, "Scrambled linear pseudorandom number generators", ACM TOMS 47(4)),
 * for resampling, never for secrets. The seed is a digest in hexadecimal; its first 128 bits, big-endian, are
 * the state. Throws RangeError for a seed that is shorter, not hexadecimal, or zero in these bits.
 */
export function randomFrom(digest: string): Random {
  if (!/^[0-9a-fA-F]{32,}$/.test(digest)) {
    throw new RangeError("random: wants a seed of at least 32 hexadecimal digits");
  }
  const word = (i: number): number => Number.parseInt(digest.slice(8 * i, 8 * i + 8), 16) | 0;
  return xoshiro128(word(0), word(1), word(2), word(3));
}

function xoshiro128(a: number, b: number, c: number, d: number): Random {
  if ((a | b | c | d) === 0) throw new RangeError("random: wants a seed with a bit set in its first 128");

  function next(): number {
    const five = Math.imul(b, 5);
    const result = Math.imul((five << 7) | (five >>> 25), 9);
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = (d << 11) | (d >>> 21);
    return result >>> 0;
  }

  function below(bound: number): number {
    if (!Number.isInteger(bound) || bound < 1 || bound > 4294967296) {
      throw new RangeError(`random: wants a bound from 1 to 2^32, found ${bound}`);
    }
    // The low bits that can hold bound - 1, drawn again while too large: no remainder, so no bias.
    const mask = bound === 1 ? 0 : 0xffffffff >>> Math.clz32(bound - 1);
    let draw = (next() & mask) >>> 0;
    while (draw >= bound) draw = (next() & mask) >>> 0;
    return draw;
  }

  return { next, below };
}
