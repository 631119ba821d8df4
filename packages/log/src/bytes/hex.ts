/** Lower-case hex digits, two a byte. */
export function toHex(bytes: Uint8Array): string {
  let hex = "";
  for (const byte of bytes) hex += byte.toString(16).padStart(2, "0");
  return hex;
}

/** A key ID as signed-note writes it: eight lower-case hex digits. */
export const keyIdHex = (keyId: number): string => keyId.toString(16).padStart(8, "0");
