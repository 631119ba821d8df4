import { promises } from "node:fs";
import { join } from "node:path";
import { LogRefusal, parseCheckpoint, parseNote } from "@bongsu/log";
import { domainFault } from "@bongsu/statement";
import type { HeldCopy } from "../replicate/neighbour.ts";
import { FileStore } from "../store/file-store.ts";
import { systemCode } from "../store/disk-refusal.ts";

/**
 * The copies in a folder, of those who are followed and of those who were. What they show was checked before it was
 * written; it is not checked again.
 */
export async function heldCopies(folder: string): Promise<readonly HeldCopy[]> {
  const names = (await namesIn(folder)).filter((name) => domainFault(name) === null).toSorted();
  const copies = await Promise.all(names.map((name) => copyIn(join(folder, name), name)));
  return copies.filter((copy) => copy !== null);
}

async function copyIn(folder: string, origin: string): Promise<HeldCopy | null> {
  const store = new FileStore(folder);
  const note = await store.read("checkpoint");
  if (note === null) return null;
  try {
    const { size } = parseCheckpoint(parseNote(note).text);
    return { origin, size, read: (path) => store.read(path) };
  } catch (error) {
    if (error instanceof LogRefusal) return null;
    throw error;
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await promises.readdir(folder);
  } catch (error) {
    if (systemCode(error) === "ENOENT") return [];
    throw error;
  }
}
