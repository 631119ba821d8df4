import type { CliProcess } from "../src/context.ts";
import { main } from "../src/main.ts";

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the real command line in this process and keeps what it said. */
export const bongsu = (...argv: string[]): Promise<Ran> => bongsuIn({}, ...argv);

/** The same with these variables in its environment, and no others. */
export async function bongsuIn(env: Readonly<Record<string, string>>, ...argv: string[]): Promise<Ran> {
  let out = "";
  let err = "";
  const process: CliProcess = {
    stdout: { write: (s: string) => void (out += s) },
    stderr: { write: (s: string) => void (err += s) },
    env,
  };
  const code = await main(argv, process);
  return { code, out, err };
}
