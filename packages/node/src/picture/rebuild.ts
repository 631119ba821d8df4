import { renameSync } from "node:fs";
import type { LoggedEntry } from "@bongsu/log";
import { removePictureFile } from "./database.ts";

/** A log as it lies on this machine, from its first entry on. */
export interface LogSource {
  readonly origin: string;
  /** Verified entries in their order. */
  readonly entries: AsyncIterable<LoggedEntry> | Iterable<LoggedEntry>;
}

/** Entries that are taken up in one transaction. */
const BATCH = 4096;

interface Fresh {
  take(origin: string, entries: readonly LoggedEntry[]): void;
  close(): void;
}

/** Takes up whole logs into `fresh`. */
export async function takeAll(fresh: Fresh, sources: Iterable<LogSource>): Promise<void> {
  for (const { origin, entries } of sources) {
    let batch: LoggedEntry[] = [];
    for await (const entry of entries) {
      // What a walk gives are views of a file's bytes, which live as long as the batch.
      batch.push(entry);
      if (batch.length < BATCH) continue;
      fresh.take(origin, batch);
      batch = [];
    }
    fresh.take(origin, batch);
  }
}

/** Where a picture is made anew while the old one is still asked. */
export const beside = (path: string): string => `${path}.new`;

/** Puts the file that was made beside it in a picture's place. Both are closed. */
export function replacePicture(path: string): void {
  removePictureFile(path);
  renameSync(beside(path), path);
}
