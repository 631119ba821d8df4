import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { OutputError } from "../failure.ts";

/** Writes a stream of pieces as one file, whole or not at all, without holding it in memory. @throws OutputError */
export async function streamWhole(path: string, pieces: AsyncIterable<Uint8Array | string>): Promise<void> {
  const draft = `${path}.part-${process.pid}`;
  let handle: number | null = null;
  try {
    mkdirSync(dirname(path), { recursive: true });
    handle = openSync(draft, "w");
    for await (const piece of pieces)
      writeFully(handle, typeof piece === "string" ? Buffer.from(piece) : piece);
    fsyncSync(handle);
    closeSync(handle);
    handle = null;
    renameSync(draft, path);
  } catch (error) {
    if (handle !== null) closeSync(handle);
    rmSync(draft, { force: true });
    throw error instanceof Error && "syscall" in error ? new OutputError(path, error) : error;
  }
}

function writeFully(handle: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length;) done += writeSync(handle, bytes, done);
}
