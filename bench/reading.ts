import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { memorySource, openZip, problemSink } from "@bongsu/input";
import { nodePlatform } from "../packages/cli/src/io/node-platform.ts";
import { ZipWriter } from "../packages/harness/test/inspect/write-zip.ts";
import { CACHE, ROOT, measured, pythonWith } from "./children.ts";
import { against, type Row } from "./row.ts";

const INSPECT = "0.3.285";
const FOLDER = join(CACHE, "reading");
const RUNS = 5;
/** Node as packages/cli/bin/bongsu.mjs starts it; `env` becomes the process that it starts. */
const AS_SHIPPED = ["MALLOC_ARENA_MAX=1", process.execPath, "--max-semi-space-size=4", "--expose-gc"];
const COMMAND = join(ROOT, "packages/cli/bin/bongsu.mjs");

/** Full reads of zstd `.eval` logs of 10,000 and 100,000 samples: ours, and Inspect's own for the smaller one. */
export async function readingBench(): Promise<Row[]> {
  mkdirSync(FOLDER, { recursive: true });
  const python = await pythonWith(`inspect-${INSPECT}`, [`inspect-ai==${INSPECT}`, "openai"]);
  const small = await logOf(python, 10_000);
  const large = await logOf(python, 100_000);
  const reader = await bundled();
  const peerScript = join(ROOT, "bench/reading-peer.py");
  const [ours, peer, command, again, commandAgain] = await inTurn([
    () => once("env", [...AS_SHIPPED, reader, small], 10_000),
    () => once(python, [peerScript, small], 10_000),
    () => commandOnce(small),
    () => once("env", [...AS_SHIPPED, reader, large], 100_000),
    () => commandOnce(large),
  ]);
  if (!ours || !peer || !command || !again || !commandAgain) throw new Error("a reading is missing");
  const note = `peer: inspect_ai ${INSPECT} read_eval_log; both validate; start-up excluded; median of ${RUNS}, in turn`;
  const peaks = `largest of ${RUNS}`;
  const fromSource = "`bongsu read LOG` from source, start-up included";
  return [
    against("full read of a zstd .eval, 10,000 samples", ours.read, peer.read, "s", note),
    against("the same, processor time", ours.busy, peer.busy, "s", "user and system, all threads"),
    against("the same, peak memory of the process", ours.peakMiB, peer.peakMiB, "MiB", peaks),
    against("full read of a zstd .eval, 100,000 samples", again.read, null, "s", "ten times the samples"),
    against("the same, peak memory of the process", again.peakMiB, null, "MiB", peaks),
    against("the command, 10,000 samples", command.read, null, "s", fromSource),
    against("the same, peak memory of the process", command.peakMiB, null, "MiB", peaks),
    against("the command, 100,000 samples", commandAgain.read, null, "s", fromSource),
    against("the same, peak memory of the process", commandAgain.peakMiB, null, "MiB", peaks),
  ];
}

interface Reading {
  readonly read: number;
  /** Processor seconds. */
  readonly busy: number;
  readonly peakMiB: number;
}

/** Several runs each, taken in turn, so that a busy machine disturbs all alike: medians, of memory the largest. */
async function inTurn(readers: readonly (() => Promise<Reading>)[]): Promise<Reading[]> {
  const runs: Reading[][] = readers.map(() => []);
  for (let i = 0; i < RUNS; i++) for (const [k, reader] of readers.entries()) runs[k]?.push(await reader());
  return runs.map((own) => ({
    read: median(own.map(({ read }) => read)),
    busy: median(own.map(({ busy }) => busy)),
    peakMiB: Math.max(...own.map(({ peakMiB }) => peakMiB)),
  }));
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

async function once(command: string, args: readonly string[], samples: number): Promise<Reading> {
  const run = await measured(command, args);
  const [count, read, busy] = run.out.trim().split(" ").map(Number);
  if (count !== samples || read === undefined || busy === undefined)
    throw new Error(`${command}: ${run.out}`);
  return { read, busy, peakMiB: run.peakMiB };
}

async function commandOnce(log: string): Promise<Reading> {
  const run = await measured(process.execPath, [COMMAND, "read", log]);
  return { read: run.seconds, busy: Number.NaN, peakMiB: run.peakMiB };
}

/** The reader as it ships: compiled, without the compiler in its memory. */
async function bundled(): Promise<string> {
  const outfile = join(FOLDER, "ours.mjs");
  await build({
    entryPoints: [join(ROOT, "bench/reading-ours.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "error",
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
  });
  return outfile;
}

/** A log of `count` samples: those of a small one that Inspect wrote, each under many ids. Made once. */
async function logOf(python: string, count: number): Promise<string> {
  const path = join(FOLDER, `${count}.eval`);
  if (existsSync(path)) return path;
  const seed = join(FOLDER, "seed");
  if (!existsSync(seed)) await measured(python, [join(ROOT, "bench/reading-make.py"), seed]);
  const name = readdirSync(seed).find((file) => file.endsWith(".eval"));
  if (name === undefined) throw new Error(`Inspect wrote no log into ${seed}`);
  const source = memorySource(name, readFileSync(join(seed, name)));
  const zip = await openZip(source, { platform: nodePlatform, sink: problemSink(false) });
  const samples: string[] = [];
  const others: { name: string; text: string }[] = [];
  for await (const entries of zip.stream())
    for (const { member, bytes } of entries) {
      const text = Buffer.from(bytes).toString("utf8");
      if (member.name.startsWith("samples/")) samples.push(text);
      else others.push({ name: member.name, text: withIds(text, count) });
    }
  const handle = openSync(`${path}.part`, "w");
  const out = new ZipWriter((bytes) => void writeSync(handle, bytes), { zip64: count > 65_000 });
  for (let id = 0; id < count; id++) {
    const text = (samples[id % samples.length] ?? "").replace(/^(\s*\{\s*"id":\s*)\d+/, `$1${id}`);
    out.add({ name: `samples/${id}_epoch_1.json`, text });
  }
  for (const other of others) out.add(other);
  out.finish();
  closeSync(handle);
  renameSync(`${path}.part`, path);
  return path;
}

const withIds = (text: string, count: number): string =>
  text.replace(
    /"sample_ids":\s*\[[^\]]*\]/,
    `"sample_ids":[${Array.from({ length: count }, (_, id) => id).join(",")}]`,
  );
