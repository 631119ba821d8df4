import { replace } from "@bongsu/log";
import type { LogStore } from "@bongsu/log";
import { z } from "zod";

/** Below `private/`, which is never served. */
const PROGRESS = "private/progress.json";

const gapSchema = z.strictObject({
  missing: z.int().min(0),
  refused: z.int().min(0),
  /** How often they were asked for again, and when that is due next, in milliseconds since 1970. */
  tries: z.int().min(0),
  due: z.int(),
});
export type Gap = z.infer<typeof gapSchema>;

const progressSchema = z.strictObject({
  /** The note that is being caught up with, in Base64; null where nothing is under way. */
  target: z.string().nullable(),
  /** Entries of that note's tree that are checked and on disk. */
  checked: z.int().min(0),
  /** Bytes received for this copy. */
  bytes: z.int().min(0),
  /** Files of bodies in which some are not held. */
  gaps: z.record(z.string().regex(/^\d+$/), gapSchema),
  /** The note that ended the following, in Base64. */
  conflict: z.string().nullable(),
  /** The log's final note, in Base64. */
  retired: z.string().nullable(),
});
export type Progress = z.infer<typeof progressSchema>;

export const NOTHING_YET: Progress = {
  target: null,
  checked: 0,
  bytes: 0,
  gaps: {},
  conflict: null,
  retired: null,
};

/** What a copy needs to know to go on; null where it is not there or cannot be read. */
export async function readProgress(store: LogStore): Promise<Progress | null> {
  const bytes = await store.read(PROGRESS);
  if (bytes === null) return null;
  try {
    return progressSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data ?? null;
  } catch {
    return null;
  }
}

export async function writeProgress(store: LogStore, progress: Progress): Promise<void> {
  await replace(store, PROGRESS, new TextEncoder().encode(JSON.stringify(progress)));
  // The folder's own name, which `replace` does not make durable.
  await store.syncFolder("");
}
