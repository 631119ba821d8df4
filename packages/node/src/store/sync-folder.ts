import { promises } from "node:fs";
import { dirname } from "node:path";
import { systemCode } from "./disk-refusal.ts";

/** Makes the names in a folder durable. Windows cannot open a folder for this; NTFS keeps its names in a journal. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await promises.open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes a folder, and those on the way to it that are not there, with their names durable. */
export async function makeFolderDurably(folder: string, mode: number): Promise<void> {
  try {
    await promises.mkdir(folder, { mode });
  } catch (error) {
    const code = systemCode(error);
    if (code === "EEXIST") return;
    if (code !== "ENOENT") throw error;
    // Not by Node's own `recursive`, which says ENOENT of a read-only disk.
    await makeFolderDurably(dirname(folder), mode);
    await promises.mkdir(folder, { mode });
  }
  await syncFolder(dirname(folder));
}
