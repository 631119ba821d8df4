import { problemAt, type Catalogue, type Said } from "../messages/index.ts";
import { InputError } from "../problem.ts";

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/** UTF-16 names that a compound file lists (MS-CFB 2.6.1). */
const INSIDE: readonly (readonly [string, (m: Catalogue) => Said])[] = [
  ["EncryptedPackage", (m) => m.documentProtected()],
  ["HwpSummaryInformation", (m) => m.documentHwp()],
  ["FileHeader", (m) => m.documentHwp()],
  ["WordDocument", (m) => m.documentDoc()],
];

/** Refuses old binary formats by name, with what to do. @throws InputError */
export function refuseOldFormats(bytes: Uint8Array, file: string): void {
  const refuse = (message: (m: Catalogue) => Said): never => {
    throw new InputError([problemAt({ code: "format-unknown", file }, message)]);
  };
  if (startsWith(bytes, "HWP Document File")) refuse((m) => m.documentHwp());
  if (startsWith(bytes, "{\\rtf")) refuse((m) => m.documentDoc());
  if (!COMPOUND.every((byte, at) => bytes[at] === byte)) return;
  const names = new TextDecoder("utf-16le").decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  refuse(INSIDE.find(([name]) => names.includes(name))?.[1] ?? ((m) => m.documentDoc()));
}

export const startsWith = (bytes: Uint8Array, ascii: string): boolean =>
  [...ascii].every((letter, at) => bytes[at] === letter.charCodeAt(0));
