import type { Randomness } from "../ports/clock.ts";

/** RFC 4648 section 6, in small letters as host names are written. */
const BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

/**
 * A name for a log that nobody else has: 128 random bits below `.invalid`, which is no address and never will be
 * (RFC 2606 section 2). An origin says who a log is, not where.
 */
export function randomOrigin(randomness: Randomness): string {
  let bits = 0n;
  for (const byte of randomness.bytes(16)) bits = bits * 256n + BigInt(byte);
  let label = "";
  for (let digit = 0; digit < 26; digit++) {
    label = (BASE32[Number(bits % 32n)] ?? "a") + label;
    bits /= 32n;
  }
  return `${label}.node.invalid`;
}
