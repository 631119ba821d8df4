const PATIENCE_MS = 50;
let last = 0;

/**
 * Lets the program hear Ctrl-C and answer other requests, now and then. Reading from a disk never waits, so that
 * a long read would otherwise be one single turn of the event loop.
 */
export async function breathe(): Promise<void> {
  const now = performance.now();
  if (now - last < PATIENCE_MS) return;
  await new Promise((resolve) => setImmediate(resolve));
  last = performance.now();
}
