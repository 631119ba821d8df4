import { closeSync, fsyncSync, openSync, renameSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { OutputError } from "../failure.ts";
import { makeFolder, remove } from "./folders.ts";
import { onInterrupt } from "./interrupt.ts";

/** Writes a stream of pieces as one file, whole or not at all, without holding it in memory. @throws OutputError */
export async function streamWhole(path: string, pieces: AsyncIterable<Uint8Array | string>): Promise<void> {
  const draft = `${path}.part-${process.pid}`;
  const made: string[] = [];
  let handle: number | null = null;
  const tidy = (): void => remove([draft], made);
  const callOff = onInterrupt(tidy);
  try {
    made.push(...makeFolder(dirname(path)));
    handle = openSync(draft, "w");
    for await (const piece of pieces)
      writeFully(handle, typeof piece === "string" ? Buffer.from(piece) : piece);
    fsyncSync(handle);
    closeSync(handle);
    handle = null;
    renameSync(draft, path);
  } catch (error) {
    if (handle !== null) closeSync(handle);
    tidy();
    throw error instanceof Error && "syscall" in error ? new OutputError(path, error) : error;
  } finally {
    callOff();
  }
}

function writeFully(handle: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length;) done += writeSync(handle, bytes, done);
}
