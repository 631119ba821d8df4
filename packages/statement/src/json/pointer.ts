/** JSON Pointer (RFC 6901) of a member of what `pointer` names. */
export const memberPointer = (pointer: string, key: string): string =>
  `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;

/** JSON Pointer of a path, such as a schema library reports. */
export const pathPointer = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((pointer, part) => memberPointer(pointer, String(part)), "");
