import { promises } from "node:fs";
import { dirname } from "node:path";

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

/** Makes a folder, and the names of all folders on the way that were not there, durably. */
export async function makeFolderDurably(folder: string, mode: number): Promise<void> {
  const first = await promises.mkdir(folder, { recursive: true, mode });
  if (first === undefined) return;
  const above = dirname(first);
  for (let at = folder; at !== above; at = dirname(at)) await syncFolder(dirname(at));
}
