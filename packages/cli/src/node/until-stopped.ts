/** Runs `work` until the user or the system stops the program, and lets it end in order. */
export async function untilStopped(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const stop = new AbortController();
  const stopped = (): void => stop.abort();
  process.once("SIGINT", stopped);
  process.once("SIGTERM", stopped);
  try {
    await work(stop.signal);
  } finally {
    process.off("SIGINT", stopped);
    process.off("SIGTERM", stopped);
  }
}
