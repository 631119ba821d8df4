import { fromUtf8 } from "./bytes.ts";

const DIGITS = Uint8Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", (digit) =>
  digit.charCodeAt(0),
);
const PADDING = 0x3d;
/** The values by their digit; NONE for what is no digit. */
const NONE = 64;
const VALUES = new Uint8Array(128).fill(NONE);
DIGITS.forEach((digit, value) => (VALUES[digit] = value));

/** Standard Base 64 with padding (RFC 4648 §4). */
export function toBase64(bytes: Uint8Array): string {
  const text = new Uint8Array(base64Length(bytes));
  writeBase64(bytes, text, 0);
  return fromUtf8(text) ?? "";
}

/** Characters of the bytes' Base 64. */
export const base64Length = (bytes: Uint8Array): number => Math.ceil(bytes.length / 3) * 4;

/** Writes the bytes' Base 64 as ASCII; gives where it ends. By hand, since it is a good part of what a leaf costs. */
export function writeBase64(bytes: Uint8Array, text: Uint8Array, start: number): number {
  let to = start;
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at;
    const bits = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    text[to] = digit(bits >> 18);
    text[to + 1] = digit(bits >> 12);
    text[to + 2] = left > 1 ? digit(bits >> 6) : PADDING;
    text[to + 3] = left > 2 ? digit(bits) : PADDING;
    to += 4;
  }
  return to;
}

const digit = (bits: number): number => DIGITS[bits & 63] ?? 0;

/**
 * The bytes of a standard Base 64 text, or null. One text per byte string: padding is required, blanks are not
 * skipped, and the bits behind the last byte must be zero, which RFC 4648 §3.5 lets a decoder ask for.
 */
export function fromBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0) return null;
  const padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
  const digits = text.length - padding;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  let [held, bits, to] = [0, 0, 0];
  for (let at = 0; at < digits; at++) {
    const value = VALUES[text.charCodeAt(at)] ?? NONE;
    if (value === NONE) return null;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[to++] = held >> bits;
  }
  return (held & ((1 << bits) - 1)) === 0 ? bytes : null;
}
