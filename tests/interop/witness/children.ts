import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";

/** A program of others that serves until it is stopped. */
export interface Serving {
  readonly url: string;
  /** Its last words. */
  said(): string;
  stop(): void;
}

const PATIENCE = 30_000;

/** Starts a program that listens on `port` and waits until it answers. */
export async function serving(
  command: string,
  args: readonly string[],
  port: number,
  env: Readonly<Record<string, string>> = {},
): Promise<Serving> {
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...env } });
  let words = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (data) => (words = (words + String(data)).slice(-4000)));
  const said = (): string => words.trim();
  const url = `http://127.0.0.1:${port}`;
  try {
    await answering(url, child, said);
  } catch (error) {
    child.kill("SIGKILL");
    throw error;
  }
  return { url, said, stop: () => void child.kill("SIGKILL") };
}

async function answering(url: string, child: ChildProcess, said: () => string): Promise<void> {
  for (const until = Date.now() + PATIENCE; Date.now() < until;) {
    if (child.exitCode !== null) throw new Error(`it ended: ${said()}`);
    try {
      await fetch(url);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error(`it does not answer: ${said()}`);
}

/** A port that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
