const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function tryDecode(bytes: Uint8Array, decoder: () => TextDecoder): string | undefined {
  try {
    return decoder().decode(bytes);
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
    tryDecode(bytes, () => utf8) ??
    tryDecode(bytes, () => new TextDecoder("euc-kr", { fatal: true })) ??
    Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")
  );
}
