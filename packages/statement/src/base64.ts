import { refuse } from "./refusal.ts";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** The digits by their value, as ASCII. */
const DIGITS = Uint8Array.from(ALPHABET, (digit) => digit.charCodeAt(0));
const PADDING = 0x3d;
/** The values by their digit; NONE for what is no digit. */
const NONE = 64;
const VALUES = new Uint8Array(128).fill(NONE);
DIGITS.forEach((digit, value) => (VALUES[digit] = value));

/** Base64 with the standard alphabet and padding (RFC 4648 section 4). */
export function encodeBase64(bytes: Uint8Array): string {
  const text = new Uint8Array(Math.ceil(bytes.length / 3) * 4).fill(PADDING);
  let to = 0;
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at;
    const bits = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    text[to] = digit(bits >> 18);
    text[to + 1] = digit(bits >> 12);
    if (left > 1) text[to + 2] = digit(bits >> 6);
    if (left > 2) text[to + 3] = digit(bits);
    to += 4;
  }
  return new TextDecoder().decode(text);
}

/**
 * Decodes Base64 of which only one form exists for each byte string: standard alphabet, padded, no white space, unused
 * bits zero (RFC 4648 sections 3.2, 3.3 and 3.5). DSSE lets readers accept the URL-safe alphabet too; Bongsu does not.
 * @param field what the text is, for the refusal.
 * @throws StatementRefusal `base64-invalid` with the first character at fault.
 */
export function decodeBase64(text: string, field: string): Uint8Array {
  const padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
  const digits = text.length - padding;
  const bytes = new Uint8Array(Math.floor((digits * 3) / 4));
  let held = 0;
  let bits = 0;
  let filled = 0;
  for (let at = 0; at < digits; at += 1) {
    const value = VALUES[text.charCodeAt(at)] ?? NONE;
    if (value === NONE) return refuse("base64-invalid", { field, at });
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[filled] = (held >> bits) & 0xff;
      filled += 1;
    }
  }
  if (text.length % 4 !== 0) refuse("base64-invalid", { field, at: text.length });
  if ((held & ((1 << bits) - 1)) !== 0) refuse("base64-invalid", { field, at: digits - 1 });
  return bytes;
}

const digit = (bits: number): number => DIGITS[bits & 63] ?? 0;
