import { join } from "node:path";
import { LogRefusal } from "@bongsu/log";
import { refuse } from "../refusal.ts";
import { FileLock } from "../store/file-lock.ts";
import { makeFolderDurably } from "../store/sync-folder.ts";
import { NODE_LAYOUT } from "./layout.ts";

/**
 * Makes this process the one that works on the node in a folder; what is returned gives that up.
 * @throws NodeRefusal node-busy.
 */
export async function lockNode(folder: string): Promise<() => Promise<void>> {
  await makeFolderDurably(join(folder, "private"), 0o700);
  const lock = new FileLock(join(folder, NODE_LAYOUT.lock), 0);
  try {
    const release = await lock.acquire();
    return async () => {
      await release();
      lock.close();
    };
  } catch (error) {
    lock.close();
    if (error instanceof LogRefusal && error.code === "log-busy")
      refuse("node-busy", { path: folder }, error);
    throw error;
  }
}
