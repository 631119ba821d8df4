import { DurableFiles } from "./durable-files.ts";
import type { LogStore } from "../store/port.ts";
import type { SigningGuard } from "./guard.ts";
import type { LogIdentity } from "./log-keys.ts";

/** A log of ours: who it is, where it lies, what this machine has signed for it. */
export interface KeptLog {
  readonly identity: LogIdentity;
  readonly store: LogStore;
  readonly guard: SigningGuard;
}

export const CHECKPOINT = "checkpoint";

/** Runs `work` under the log's lock, with files to write that start clean. */
export async function locked<T>(log: KeptLog, work: (files: DurableFiles) => Promise<T>): Promise<T> {
  const release = await log.store.lock();
  try {
    return await work(new DurableFiles(log.store));
  } finally {
    await release();
  }
}
