import { execFile } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
export const ROOT = new URL("..", import.meta.url).pathname;
export const CACHE = join(ROOT, ".cache");

export interface Measured {
  readonly seconds: number;
  /** Processor time, which other work on the machine does not lengthen as it does wall time. */
  readonly processorSeconds: number;
  readonly peakMiB: number;
  readonly out: string;
}

/** Runs a child and measures it from outside: wall and processor time, and peak resident size (GNU time). */
export async function measured(command: string, args: readonly string[]): Promise<Measured> {
  const from = process.hrtime.bigint();
  const { stdout, stderr } = await run("/usr/bin/time", ["-f", "peak %M cpu %U %S", command, ...args], {
    maxBuffer: 1 << 28,
    cwd: ROOT,
  });
  const seconds = Number(process.hrtime.bigint() - from) / 1e9;
  const [, peak, user, system] = /peak (\d+) cpu ([\d.]+) ([\d.]+)\s*$/.exec(stderr) ?? [];
  return {
    seconds,
    processorSeconds: Number(user ?? Number.NaN) + Number(system ?? Number.NaN),
    peakMiB: Number(peak ?? Number.NaN) / 1024,
    out: stdout,
  };
}

/** A Python with the pinned peers, made once under .cache. */
export async function pythonWith(name: string, requirements: readonly string[]): Promise<string> {
  const folder = join(CACHE, `venv-${name}`);
  const python = join(folder, "bin", "python");
  if (existsSync(join(folder, "ready"))) return python;
  mkdirSync(CACHE, { recursive: true });
  await run(process.env["BONGSU_PYTHON"] ?? "python3", ["-m", "venv", folder]);
  await run(python, ["-m", "pip", "install", "--quiet", ...requirements], { maxBuffer: 1 << 26 });
  mkdirSync(join(folder, "ready"), { recursive: true });
  return python;
}
