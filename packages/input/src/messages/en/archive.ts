import { humanSize } from "../../bytes.ts";

export const archive = {
  zipEmpty: () => ({
    found: "The file is empty.",
    expected: "A zip archive.",
    todo: "Copy or export the file again.",
  }),
  zipNotZip: () => ({
    found: "The file is not a zip archive: no directory and no member was found in it.",
    expected: "A zip archive (.eval, .xlsx or .zip).",
    todo: "Check that this is the right file and that it was copied as a binary file.",
  }),
  zipNoDirectory: (size: number) => ({
    found: `The archive ends at byte ${size} without its directory: it was cut off while being written or copied.`,
    expected: "A zip archive that ends with its central directory.",
    todo: "Copy the file again from its origin; if it is all there is, --keep-going reads the members that are whole.",
  }),
  zipDirectoryDamaged: () => ({
    found: "The archive's directory is damaged.",
    expected: "A central directory whose entries fit the file.",
    todo: "Copy the file again from its origin; if it is all there is, --keep-going reads the members that are whole.",
  }),
  zipTooManyMembers: (count: number, limit: number) => ({
    found: `The archive lists ${count} members.`,
    expected: `At most ${limit} members.`,
    todo: "Split the archive, or raise the limit if you trust where it comes from.",
  }),
  zipDirectoryTooLarge: (bytes: number, limit: number) => ({
    found: `The archive's directory takes ${humanSize(bytes)}.`,
    expected: `At most ${humanSize(limit)}.`,
    todo: "Split the archive, or raise the limit if you trust where it comes from.",
  }),
  zipTotalTooLarge: (bytes: number, limit: number) => ({
    found: `The archive would unpack to ${humanSize(bytes)}.`,
    expected: `At most ${humanSize(limit)}.`,
    todo: "Split the archive, or raise the limit if you trust where it comes from.",
  }),
  memberTooLarge: (bytes: number, limit: number) => ({
    found: `This member of the archive would unpack to ${humanSize(bytes)}.`,
    expected: `At most ${humanSize(limit)} for one member.`,
    todo: "Raise the limit if you trust where the archive comes from; --keep-going leaves this member out.",
  }),
  memberName: () => ({
    found: "A member's name holds a NUL character, so programs would disagree on what it is called.",
    expected: "A name without control characters.",
    todo: "Write the archive again with plain names; --keep-going leaves this member out.",
  }),
  memberOverlaps: (other: string) => ({
    found: `This member's bytes overlap those of "${other}", as in archives made to unpack to far more than they hold.`,
    expected: "Members that each have their own bytes.",
    todo: "Do not trust this archive; ask its sender for another one.",
  }),
  memberEncrypted: () => ({
    found: "This member of the archive is encrypted.",
    expected: "Members without a password.",
    todo: "Unpack the archive with its password and write it again without one.",
  }),
  memberMethod: (method: number) => ({
    found: `This member is compressed with method ${method}.`,
    expected: "Method 0 (stored), 8 (deflate) or 93 (zstd).",
    todo: "Write the archive again with deflate or zstd.",
  }),
  memberTruncated: () => ({
    found: "This member of the archive is cut off.",
    expected: "As many bytes as its header announces.",
    todo: "Copy the file again from its origin; --keep-going leaves this member out.",
  }),
  memberUnpackable: () => ({
    found: "This member's compressed bytes are damaged.",
    expected: "Bytes that unpack to the announced size.",
    todo: "Copy the file again from its origin; --keep-going leaves this member out.",
  }),
  memberSize: (found: number, announced: number) => ({
    found: `This member unpacks to ${found} bytes.`,
    expected: `${announced} bytes, as the archive announces.`,
    todo: "Copy the file again from its origin; --keep-going leaves this member out.",
  }),
  memberChecksum: () => ({
    found: "This member's bytes do not match their CRC-32 checksum: they were changed or damaged.",
    expected: "Bytes that match the checksum in the archive.",
    todo: "Copy the file again from its origin; --keep-going leaves this member out.",
  }),
};
