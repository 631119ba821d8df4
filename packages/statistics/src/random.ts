/** A stream of random 32-bit integers that anyone can draw again from the same seed. */
export interface Random {
  /** A whole number from 0 to 2^32 - 1. */
  next(): number;
  /** A whole number from 0 to bound - 1, each equally likely; 1 <= bound <= 2^32. */
  below(bound: number): number;
  /** Fills `target` with what as many calls of below(bound) would give, several times faster. */
  fillBelow(bound: number, target: Uint32Array): void;
}

const WORDS = 4294967296;

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

function xoshiro128(...state: [number, number, number, number]): Random {
  if (state.every((word) => word === 0)) {
    throw new RangeError("random: wants a seed with a bit set in its first 128");
  }
  const one = new Uint32Array(1);

  function fillBelow(bound: number, target: Uint32Array): void {
    if (!(bound >= 1 && bound <= WORDS && Math.floor(bound) === bound)) {
      throw new RangeError(`random: wants a bound from 1 to 2^32, found ${bound}`);
    }
    let [a, b, c, d] = state;
    for (let i = 0; i < target.length;) {
      const five = Math.imul(b, 5);
      const draw = Math.imul((five << 7) | (five >>> 25), 9);
      const t = b << 9;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= t;
      d = (d << 11) | (d >>> 21);
      // Lemire 2019 (ACM TOMACS 29(1)): the high word of draw * bound, drawn again where the low word falls
      // among the 2^32 mod bound values that would favour some results.
      if (isExcess(Math.imul(draw, bound) >>> 0, bound)) continue;
      target[i] = highWord(draw, bound);
      i += 1;
    }
    state = [a, b, c, d];
  }

  function below(bound: number): number {
    fillBelow(bound, one);
    return one[0]!;
  }

  return { next: () => below(WORDS), below, fillBelow };
}

function isExcess(low: number, bound: number): boolean {
  return low < bound && low < WORDS % bound;
}

/** floor(a b / 2^32) without rounding: each part is below 2^49. */
function highWord(a: number, b: number): number {
  const carry = Math.floor(((a & 0xffff) * b) / 65536);
  return Math.floor(((a >>> 16) * b + carry) / 65536);
}
