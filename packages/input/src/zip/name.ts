const ascii = (bytes: Uint8Array): string | undefined => {
  let name = "";
  for (const byte of bytes) {
    if (byte >= 0x80) return undefined;
    name += String.fromCharCode(byte);
  }
  return name;
};

function tryDecode(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * A member's name. Writers often leave the UTF-8 flag (bit 11) out, and Korean Windows writes CP949 without
 * one, so the bytes decide; what fits nothing is read byte by byte, so that distinct names stay distinct.
 */
export function decodeMemberName(bytes: Uint8Array): string {
  return (
    ascii(bytes) ??
    tryDecode(bytes, "utf-8") ??
    tryDecode(bytes, "euc-kr") ??
    Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")
  );
}
