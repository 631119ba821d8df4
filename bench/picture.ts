import { execFile } from "node:child_process";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { CACHE, measured, ROOT } from "./children.ts";
import type { Told } from "./log-load.ts";
import { against, type Row } from "./row.ts";

const run = promisify(execFile);
const FOLDER = join(CACHE, "bench", "picture");
/** Fewer with BONGSU_BENCH_ENTRIES, for a quick look. */
const COUNT = Number(process.env["BONGSU_BENCH_ENTRIES"] ?? 1_000_000);

/** What a node's picture costs beside what SQLite asks for the same bytes, per second of processor time. */
export async function pictureBench(): Promise<Row[]> {
  mkdirSync(FOLDER, { recursive: true });
  const entries = join(FOLDER, `e-${COUNT}`);
  if (!existsSync(entries))
    await run(process.execPath, [bench("picture-entries.ts"), entries, String(COUNT)]);
  const plain = await told("picture-inserts.ts", entries, "plain.sqlite");
  const fold = await told("picture-fold.ts", entries, "picture.sqlite");
  const rebuild = await told("picture-rebuild.ts", entries, "picture.sqlite");
  const note = `peer: the same entries into one table of SQLite and nothing more; by the clock ${perSecond(fold.told).toFixed(0)} against ${perSecond(plain.told).toFixed(0)} a second`;
  return [
    rate(`picture of ${COUNT} statements folded, words indexed`, fold.told, plain.told, note),
    rate("the same, made anew beside the one that is asked", rebuild.told, plain.told, "peer as above"),
    against("peak memory of the fold", fold.peakMiB, plain.peakMiB, "MiB", "resident set at its peak"),
  ];
}

const perSecond = ({ count, seconds }: Told): number => count / seconds;
const perCpu = ({ count, cpuSeconds }: Told): number => count / cpuSeconds;

const rate = (name: string, ours: Told, peer: Told, note: string): Row => ({
  name: `${name}, per second of processor time`,
  ours: perCpu(ours),
  peer: perCpu(peer),
  ratio: perCpu(ours) / perCpu(peer),
  unit: "/s",
  note,
});

const bench = (name: string): string => join(ROOT, "bench", name);

async function told(
  program: string,
  entries: string,
  file: string,
): Promise<{ told: Told; peakMiB: number }> {
  const to = join(FOLDER, file);
  if (program !== "picture-rebuild.ts")
    for (const end of ["", "-wal", "-shm"]) rmSync(`${to}${end}`, { force: true });
  const { out, peakMiB } = await measured(process.execPath, [bench(program), entries, to, String(COUNT)]);
  return { told: JSON.parse(out), peakMiB };
}
