import { problemAt, type Catalogue, type Said } from "../messages/index.ts";
import { InputError, type ProblemCode } from "../problem.ts";

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/** UTF-16 names that a compound file lists (MS-CFB 2.6.1). */
const INSIDE: readonly (readonly [string, ProblemCode, (m: Catalogue) => Said])[] = [
  ["EncryptedPackage", "unreadable-part", (m) => m.documentProtected()],
  ["HwpSummaryInformation", "format-unknown", (m) => m.documentHwp()],
  ["FileHeader", "format-unknown", (m) => m.documentHwp()],
];

/** Refuses old binary formats by name, with what to do. @throws InputError */
export function refuseOldFormats(bytes: Uint8Array, file: string): void {
  const refuse = (message: (m: Catalogue) => Said, code: ProblemCode = "format-unknown"): never => {
    throw new InputError([problemAt({ code, file }, message)]);
  };
  if (startsWith(bytes, "HWP Document File")) refuse((m) => m.documentHwp());
  if (startsWith(bytes, "{\\rtf")) refuse((m) => m.documentDoc());
  if (!COMPOUND.every((byte, at) => bytes[at] === byte)) return;
  const names = new TextDecoder("utf-16le").decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  for (const [name, code, message] of INSIDE) if (names.includes(name)) refuse(message, code);
  refuse((m) => m.documentDoc());
}

export const startsWith = (bytes: Uint8Array, ascii: string): boolean =>
  [...ascii].every((letter, at) => bytes[at] === letter.charCodeAt(0));
