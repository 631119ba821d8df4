/**
 * Interoperability with Inspect: pinned versions from PyPI write fresh logs in every shape that they can, the newest
 * reads these and all fixtures, and our reader must agree on samples, scores, metrics and counts.
 * Wants Python 3.11 or newer with venv, and PyPI.
 */
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { pythonWith, ROOT } from "../../bench/children.ts";
import { type Theirs, compareLog } from "./compare.ts";

const CACHE = join(ROOT, ".cache", "interop");

/** The newest reads. 0.3.50 needs the textual of its day; zstd was an option in 0.3.180 and is the rule since 0.3.206. */
const NEWEST = "0.3.285";
const WRITERS: readonly Writer[] = [
  { version: NEWEST },
  {
    version: "0.3.180",
    pins: ["zipfile-zstd==0.0.4"],
    with: { INSPECT_USE_ZSTD: "1" },
    label: "0.3.180 zstd",
  },
  { version: "0.3.180", pins: ["zipfile-zstd==0.0.4"] },
  { version: "0.3.100" },
  { version: "0.3.50", pins: ["textual==0.86.2"] },
];

interface Writer {
  readonly version: string;
  readonly pins?: readonly string[];
  readonly with?: Readonly<Record<string, string>>;
  readonly label?: string;
}
interface Log {
  readonly from: string;
  readonly name: string;
  readonly file: string;
}

const python = (version: string, pins: readonly string[] = []): Promise<string> =>
  pythonWith(`inspect-${version}`, [`inspect-ai==${version}`, "openai", ...pins]);

/** JSON lines from a script's output; its own chatter goes nowhere. */
function lines(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): unknown[] {
  const out = execFileSync(command, args, {
    encoding: "utf8",
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    maxBuffer: 1 << 28,
  });
  return out
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line): unknown => JSON.parse(line));
}

interface Written {
  readonly shape?: string;
  readonly file?: string;
  readonly skipped?: string;
}

async function freshLogs(writer: Writer): Promise<Log[]> {
  const label = writer.label ?? writer.version;
  const folder = join(CACHE, "logs", label.replaceAll(" ", "-"));
  rmSync(folder, { recursive: true, force: true });
  say(`${label} writes`);
  const script = join(ROOT, "tests", "interop", "write_logs.py");
  const written = lines(
    await python(writer.version, writer.pins),
    [script, folder],
    writer.with,
  ) as Written[];
  for (const { shape, skipped } of written) if (skipped) say(`  cannot write ${shape}: ${skipped}`);
  return written.flatMap(({ shape, file }) => (shape && file ? [{ from: label, name: shape, file }] : []));
}

/** Inspect goes by the ending, so its .txt fixtures are copied. */
function fixtures(): Log[] {
  const data = process.env["BONGSU_DATA"];
  if (!data) {
    say("BONGSU_DATA is not set: no fixtures, fresh logs only");
    return [];
  }
  const copies = join(CACHE, "copies");
  mkdirSync(copies, { recursive: true });
  return ["public", "generated"].flatMap((folder) =>
    readdirSync(join(data, "logs", "inspect", folder)).map((name) => {
      const file = join(data, "logs", "inspect", folder, name);
      if (!name.endsWith(".txt")) return { from: folder, name, file };
      const copy = join(copies, name.replace(/txt$/, "json"));
      rmSync(copy, { force: true });
      copyFileSync(file, copy);
      return { from: folder, name, file: copy };
    }),
  );
}

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** @returns how many logs are read alike, and how many are not. */
export async function inspect(): Promise<{ passed: number; failed: number }> {
  mkdirSync(CACHE, { recursive: true });
  const logs = fixtures();
  for (const writer of WRITERS) logs.push(...(await freshLogs(writer)));
  say(`${NEWEST} reads ${logs.length} logs`);
  const script = join(ROOT, "tests", "interop", "read_logs.py");
  const read = lines(await python(NEWEST), [script, ...logs.map(({ file }) => file)]) as Theirs[];
  const theirs = new Map(read.map((log) => [log.file, log]));
  let failed = 0;
  process.stdout.write(
    "written by       log                                      samples  metrics  recomputed\n",
  );
  for (const { from, name, file } of logs) {
    const their = theirs.get(file);
    const outcome = their
      ? await compareLog(file, their)
      : { samples: 0, metrics: 0, recomputed: 0, differences: ["Inspect said nothing"] };
    const numbers = [outcome.samples, outcome.metrics, outcome.recomputed]
      .map((n) => String(n).padStart(8))
      .join(" ");
    const good = outcome.differences.length === 0;
    const note = good ? (their?.refused ? "refused by both" : "") : "DIFFERS";
    process.stdout.write(`${from.padEnd(16)} ${basename(name).slice(0, 40).padEnd(40)}${numbers}  ${note}\n`);
    for (const difference of outcome.differences) process.stdout.write(`    ${difference}\n`);
    if (!good) failed += 1;
  }
  return { passed: logs.length - failed, failed };
}
