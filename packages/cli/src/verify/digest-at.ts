import { createHash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import { InputError } from "@bongsu/input";
import { statOf } from "../io/node-files.ts";
import { folderForFile, notAFile, unreadable } from "../io/path-problems.ts";

const PIECE = 4 * 1024 * 1024;

/** SHA-256 of a file of any size, in hex. @throws InputError */
export function digestAt(path: string): string {
  const stat = statOf(path, "statement");
  if (stat.isDirectory()) throw new InputError([folderForFile(path, "statement")]);
  if (!stat.isFile()) throw new InputError([notAFile(path, "statement")]);
  try {
    return hashed(path);
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    throw new InputError([unreadable(path, String(error.code))], { cause: error });
  }
}

function hashed(path: string): string {
  const hash = createHash("sha256");
  const room = new Uint8Array(PIECE);
  const handle = openSync(path, "r");
  try {
    for (;;) {
      const got = readSync(handle, room, 0, PIECE, null);
      if (got === 0) return hash.digest("hex");
      hash.update(room.subarray(0, got));
    }
  } finally {
    closeSync(handle);
  }
}
