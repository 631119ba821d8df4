import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { InputError, type Scratch } from "@bongsu/input";
import { breathe } from "./breathe.ts";
import { noScratchRoom } from "./path-problems.ts";

/**
 * Scratch room on disk, in the folder for temporary files. The file loses its name before anything is written into
 * it: nobody else can open it, and the system takes it back however the program ends.
 */
export function nodeScratch(file: string): Scratch {
  const refused = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof Error && "code" in error)) throw error;
      throw new InputError([noScratchRoom(file, tmpdir(), String(error.code))], { cause: error });
    }
  };
  const handle = refused(namelessFile);
  let size = 0;
  let open = true;
  return {
    append(bytes) {
      for (let done = 0; done < bytes.length;)
        done += refused(() => writeSync(handle, bytes, done, bytes.length - done, size + done));
      size += bytes.length;
    },
    async read(offset, length, room) {
      await breathe();
      const bytes = room ?? new Uint8Array(length);
      return bytes.subarray(
        0,
        refused(() => readSync(handle, bytes, 0, length, offset)),
      );
    },
    close() {
      if (open) closeSync(handle);
      open = false;
    },
  };
}

function namelessFile(): number {
  const folder = mkdtempSync(join(tmpdir(), "bongsu-")); // made for this user alone (mode 0700)
  try {
    return openSync(join(folder, "rows"), "wx+", 0o600);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
