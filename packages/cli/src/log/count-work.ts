import type { Terminal } from "../io/progress.ts";

const CLEAR = "\r\u001b[K";

/** One line on a terminal with how much of a log is done; elsewhere silent. */
export async function countWork(
  terminal: Terminal,
  label: (done: number, total: number) => string,
  work: (progress: (done: number, total: number) => void) => Promise<void>,
): Promise<void> {
  const shown = terminal.isTTY === true;
  try {
    await work((done, total) => {
      if (shown) terminal.write(`${CLEAR}${label(done, total)}`);
    });
  } finally {
    if (shown) terminal.write(CLEAR);
  }
}
