import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

export interface OutputFile {
  /** Relative path with forward slashes. */
  readonly name: string;
  readonly bytes: Uint8Array | string;
}

/** Writes one file whole or not at all: a neighbour first, then a rename over the target. */
export function writeWhole(path: string, bytes: Uint8Array | string): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.part-${process.pid}`;
  try {
    writeFileSync(draft, bytes, { flush: true });
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** Writes several files into a folder: all drafts first, so that a full disk leaves the old files as they were. */
export function writeFolder(folder: string, files: readonly OutputFile[]): void {
  const drafts: { draft: string; path: string }[] = [];
  try {
    for (const file of files) {
      const path = join(folder, file.name);
      const draft = `${path}.part-${process.pid}`;
      mkdirSync(dirname(path), { recursive: true });
      drafts.push({ draft, path });
      writeFileSync(draft, file.bytes, { flush: true });
    }
    for (const { draft, path } of drafts) renameSync(draft, path);
  } catch (error) {
    for (const { draft } of drafts) rmSync(draft, { force: true });
    throw error;
  }
}
