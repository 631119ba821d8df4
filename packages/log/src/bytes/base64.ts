import { fromUtf8 } from "./bytes.ts";

const STANDARD = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const DIGITS = Uint8Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", (digit) =>
  digit.charCodeAt(0),
);
const PADDING = 0x3d;

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
  if (!STANDARD.test(text)) return null;
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return text.endsWith("=") && toBase64(bytes.subarray(-(bytes.length % 3))) !== text.slice(-4)
    ? null
    : bytes;
}
