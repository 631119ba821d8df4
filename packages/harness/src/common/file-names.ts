/** The folder part of a relative name, without the last slash; empty at the top. */
export const folderOf = (name: string): string => name.slice(0, Math.max(0, name.lastIndexOf("/")));

/** The last part of a relative name. */
export const baseOf = (name: string): string => name.slice(name.lastIndexOf("/") + 1);

/** The last part without its ending. */
export function stemOf(name: string): string {
  const base = baseOf(name);
  const dot = base.lastIndexOf(".");
  return dot > 0 ? base.slice(0, dot) : base;
}

/** The ending in lower case without its dot; empty where there is none. */
export function endingOf(name: string): string {
  const base = baseOf(name);
  const dot = base.lastIndexOf(".");
  return dot > 0 ? base.slice(dot + 1).toLowerCase() : "";
}

const lenient = new TextDecoder("utf-8");

/** The first bytes of a file as text, for looking, not for reading. */
export const headText = (head: Uint8Array): string => lenient.decode(head);
