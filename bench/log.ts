import { execFile } from "node:child_process";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { CACHE, ROOT, measured } from "./children.ts";
import type { Told } from "./log-load.ts";
import type { Row } from "./row.ts";

const run = promisify(execFile);
const APPENDED = 160_000;
const BATCH = 1024;
/** Smaller with BONGSU_BENCH_ENTRIES, for a quick look. */
const REPLICA = Number(process.env["BONGSU_BENCH_ENTRIES"] ?? 1_000_000);
const FOLDER = join(CACHE, "bench", "log");

/** Appending with every signature checked, beside the signature checks alone, and Tessera on the same load. */
export async function logBench(): Promise<Row[]> {
  mkdirSync(FOLDER, { recursive: true });
  const load = await statements(APPENDED);
  const tessera = await tesseraBench();
  const rows: Row[] = [];
  for (const cores of [1, 2]) {
    const checks = await told(cores, [bench("log-checks.ts"), load, String(cores)]);
    const log = fresh("appended");
    const ours = await told(cores, [bench("log-append.ts"), load, log, String(cores), String(BATCH)]);
    const peer = await tessera(cores, ["-load", load, "-folder", fresh("tessera"), "-batch", String(BATCH)]);
    rows.push(appends(cores, ours, checks, peer));
  }
  return rows;
}

const rate = ({ count, seconds }: Told): number => count / seconds;
const perCpu = ({ count, cpuSeconds }: Told): number => count / cpuSeconds;
const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(0)} %`;

function appends(cores: number, ours: Told, checks: Told, peer: Told): Row {
  const share = `${percent(rate(ours), rate(checks))} of what signature checks alone reach`;
  // What others do on the machine blurs wall time; processor time less so.
  const byCpu = `by processor time ${percent(perCpu(ours), perCpu(checks))}, and ${perCpu(ours).toFixed(0)} against the peer's ${perCpu(peer).toFixed(0)} a second`;
  return {
    name: `acknowledged appends, signature checked and fsync, ${cores} core${cores > 1 ? "s" : ""}`,
    ours: rate(ours),
    peer: rate(peer),
    ratio: rate(ours) / rate(peer),
    unit: "/s",
    note: `${share}; ${byCpu}; peer: Tessera's POSIX driver, the same load and batches of ${BATCH}, without bodies, its deduplication in memory only`,
  };
}

/** Every hash, tile, body and signature of a copy of a large log. */
export async function replicaBench(): Promise<Row[]> {
  mkdirSync(FOLDER, { recursive: true });
  const load = await statements(REPLICA);
  const log = fresh("replica");
  await told(2, [bench("log-append.ts"), load, log, "2", "4096"]);
  const checks = await told(2, [bench("log-checks.ts"), load, "2"]);
  const command = ["-c", "0,1", process.execPath, bench("log-verify.ts"), log, "2", String(REPLICA)];
  const { out, peakMiB } = await measured("taskset", command);
  const ours: Told = JSON.parse(out);
  const name = `replica of ${REPLICA} entries`;
  const note = `${percent(rate(ours), rate(checks))} of what signature checks alone reach (${percent(perCpu(ours), perCpu(checks))} by processor time)`;
  return [
    { name: `${name}, all verified, 2 cores`, ours: rate(ours), peer: null, ratio: null, unit: "/s", note },
    {
      name: `peak memory of it`,
      ours: peakMiB,
      peer: null,
      ratio: null,
      unit: "MiB",
      note: "resident set at its peak",
    },
  ];
}

const bench = (name: string): string => join(ROOT, "bench", name);

function fresh(name: string): string {
  const folder = join(FOLDER, name);
  rmSync(folder, { recursive: true, force: true });
  rmSync(`${folder}-state`, { recursive: true, force: true });
  return folder;
}

async function statements(count: number): Promise<string> {
  const path = join(FOLDER, `statements-${count}`);
  if (!existsSync(path)) await run(process.execPath, [bench("log-statements.ts"), path, String(count)]);
  return path;
}

/** What a child on the first so many cores says of itself. */
async function told(cores: number, args: readonly string[], command = process.execPath): Promise<Told> {
  const { stdout } = await run("taskset", ["-c", cores === 1 ? "0" : `0-${cores - 1}`, command, ...args]);
  return JSON.parse(stdout);
}

async function tesseraBench(): Promise<(cores: number, args: readonly string[]) => Promise<Told>> {
  const program = join(FOLDER, "tessera-bench");
  await run("go", ["build", "-o", program, "."], { cwd: join(ROOT, "bench/tessera") });
  return (cores, args) => told(cores, args, program);
}
