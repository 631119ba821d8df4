import { refuse } from "./refusal.ts";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Base64 with the standard alphabet and padding (RFC 4648 section 4). */
export function encodeBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const left = bytes.length - at;
    parts.push(
      digit(a >> 2) +
        digit(((a & 3) << 4) | (b >> 4)) +
        (left > 1 ? digit(((b & 15) << 2) | (c >> 6)) : "=") +
        (left > 2 ? digit(c & 63) : "="),
    );
  }
  return parts.join("");
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
    const value = valueOf(text.charCodeAt(at));
    if (value === null) return refuse("base64-invalid", { field, at });
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

const digit = (value: number): string => ALPHABET.charAt(value);

function valueOf(code: number): number | null {
  const value = code < 128 ? ALPHABET.indexOf(String.fromCharCode(code)) : -1;
  return value < 0 ? null : value;
}
