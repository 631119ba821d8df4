import type { Lang } from "@bongsu/input";

export type Progress = (read: number, total: number) => void;

const STEP = 1 << 20;
const CLEAR = "\r\u001b[K";

/** What progress needs of standard error. */
export interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** One line on stderr that is rewritten while `work` goes on, on a terminal only; elsewhere silent. */
export async function withProgress<T>(
  terminal: Terminal,
  lang: Lang,
  work: (progress: Progress) => Promise<T>,
): Promise<T> {
  if (terminal.isTTY !== true) return work(() => undefined);
  let last = -STEP;
  try {
    return await work((read, total) => {
      if (read - last < STEP && read < total) return;
      last = read;
      const share = total === 0 ? 100 : Math.floor((100 * read) / total);
      const label = lang === "ko" ? "읽는 중" : "reading";
      terminal.write(`${CLEAR}${label} ${share} % (${(read / STEP).toFixed(1)} MiB)`);
    });
  } finally {
    terminal.write(CLEAR);
  }
}
