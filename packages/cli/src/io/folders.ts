import { mkdirSync, rmSync } from "node:fs";

/** Makes a folder and those above it. @returns the outermost one that was not there before, or nothing. */
export function makeFolder(path: string): string[] {
  const made = mkdirSync(path, { recursive: true });
  return made === undefined ? [] : [made];
}

/** Removes drafts, and the folders that were made for them. */
export function remove(drafts: readonly string[], made: readonly string[]): void {
  for (const draft of drafts) rmSync(draft, { force: true });
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
}
