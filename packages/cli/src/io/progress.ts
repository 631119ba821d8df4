import type { Lang } from "@bongsu/input";

export interface Progress {
  (read: number, total: number): void;
  end(): void;
}

const STEP = 1 << 20;

/** One line on stderr that is rewritten, on a terminal only; elsewhere silent. */
export function terminalProgress(stream: NodeJS.WriteStream, lang: Lang): Progress {
  if (!stream.isTTY) return Object.assign(() => undefined, { end: () => undefined });
  let last = -STEP;
  const report = (read: number, total: number): void => {
    if (read - last < STEP && read < total) return;
    last = read;
    const share = total === 0 ? 100 : Math.floor((100 * read) / total);
    const label = lang === "ko" ? "읽는 중" : "reading";
    stream.write(`\r\u001b[K${label} ${share} % (${(read / STEP).toFixed(1)} MiB)`);
  };
  return Object.assign(report, { end: () => void stream.write("\r\u001b[K") });
}
