import { problemAt } from "../messages/index.ts";
import type { Catalogue, Said } from "../messages/index.ts";
import type { Problem, ProblemCode } from "../problem.ts";
import type { Platform } from "../source.ts";
import { crc32 } from "./crc32.ts";
import type { ZipMember } from "./member.ts";

export type Unpacked = { readonly bytes: Uint8Array } | { readonly problem: Problem };

/**
 * Unpacks one member, unless that is done (`done`), and holds it against its announced size and checksum. Never
 * throws for what the bytes are.
 */
export function unpackMember(
  file: string,
  member: ZipMember,
  packed: Uint8Array,
  platform: Platform,
  limit: number,
  done?: Uint8Array,
): Unpacked {
  const wrong = (code: ProblemCode, message: (c: Catalogue) => Said): Unpacked => ({
    problem: problemAt({ code, file, place: { member: member.name, byte: member.offset } }, message),
  });
  if (member.encrypted) return wrong("unreadable-part", (m) => m.memberEncrypted());
  const largest = Math.max(member.size, member.compressedSize);
  if (largest > limit) return wrong("too-large", (m) => m.memberTooLarge(largest, limit));
  if (packed.length < member.compressedSize) return wrong("truncated", (m) => m.memberTruncated());
  let bytes: Uint8Array;
  try {
    if (member.method === 0) bytes = packed;
    else if (member.method === 8) bytes = platform.inflateRaw(packed, member.size);
    else if (member.method === 93) bytes = done ?? platform.zstd(packed, member.size);
    else return wrong("unreadable-part", (m) => m.memberMethod(member.method));
  } catch {
    return wrong("corrupt", (m) => m.memberUnpackable());
  }
  if (bytes.length !== member.size) return wrong("corrupt", (m) => m.memberSize(bytes.length, member.size));
  if ((platform.crc32 ?? crc32)(bytes) !== member.crc) return wrong("corrupt", (m) => m.memberChecksum());
  return { bytes };
}
