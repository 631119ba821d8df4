const STANDARD = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
/** `String.fromCharCode` takes its characters as arguments; engines bound their number. */
const PIECE = 8192;

/** Standard Base 64 with padding (RFC 4648 §4). */
export function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += PIECE)
    binary += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(binary);
}

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
