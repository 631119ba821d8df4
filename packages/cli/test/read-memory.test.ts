import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { openLogs } from "@bongsu/harness";
import { memorySource, problemSink, type Scratch, type Source } from "@bongsu/input";
import { nodePlatform } from "../src/io/node-platform.ts";
import { nodeScratch } from "../src/io/node-scratch.ts";

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

const MIB = 1024 * 1024;

/** What is alive in the heap and in buffers beside it, in bytes. */
function live(): number {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const WIDTH = 256;

/** Rows of one width that are made where they are read, so that the source itself holds nothing. */
function rowsOf(
  name: string,
  rows: number,
  row: (index: number) => string,
  [head, tail]: readonly [string, string] = ["", ""],
): Source {
  const end = head.length + rows * WIDTH;
  return {
    name,
    size: end + tail.length,
    async read(offset, length) {
      const first = Math.max(0, Math.floor((offset - head.length) / WIDTH));
      const last = Math.min(rows, Math.ceil((offset + length - head.length) / WIDTH));
      let text = first === 0 ? head : "";
      for (let index = first; index < last; index++) text += `${row(index).padEnd(WIDTH - 1)}\n`;
      if (last === rows) text += tail;
      const from = first === 0 ? 0 : head.length + first * WIDTH;
      return Buffer.from(text, "latin1").subarray(offset - from, offset - from + length);
    },
  };
}

const json = (name: string, value: unknown): Source =>
  memorySource(name, new TextEncoder().encode(JSON.stringify(value)));

const DATE = "2026-01-21T03-44-18.458309";
const lmEval = (filters: readonly string[]) => (samples: number) => [
  json(`results_${DATE}.json`, {
    results: { t: Object.fromEntries(filters.map((filter) => [`acc,${filter}`, 0.5])) },
    "n-samples": { t: { effective: samples } },
  }),
  rowsOf(`samples_t_${DATE}.jsonl`, filters.length * samples, (i) =>
    JSON.stringify({
      doc_id: i % samples,
      filter: filters[Math.floor(i / samples)],
      metrics: ["acc"],
      acc: i % 2,
    }),
  ),
];

const everyEvalEver = (results: readonly string[]) => (samples: number) => [
  json("u.json", {
    schema_version: "0.3.0",
    evaluation_id: "e",
    model_info: { id: "m" },
    evaluation_results: results.map((result) => ({ evaluation_result_id: result })),
  }),
  rowsOf("u_samples.jsonl", results.length * samples, (i) =>
    JSON.stringify({
      evaluation_id: "e",
      model_id: "m",
      evaluation_result_id: results[Math.floor(i / samples)],
      sample_id: `s${i % samples}`,
      interaction_type: "single_turn",
      evaluation: { score: i % 2 },
    }),
  ),
];

/** Statistics in the opposite order of the instances. */
const helm = (samples: number): Source[] => [
  rowsOf(
    "per_instance_stats.json",
    samples,
    (i) =>
      `${i === 0 ? "" : ","}{"instance_id":"id${samples - 1 - i}","train_trial_index":0,"stats":[{"name":{"name":"exact_match"},"count":1,"mean":1}]}`,
    ["[", "]"],
  ),
  json("run_spec.json", { name: "t:model=m", adapter_spec: { model: "m" } }),
  rowsOf(
    "scenario_state.json",
    samples,
    (i) =>
      `${i === 0 ? "" : ","}{"instance":{"id":"id${i}","input":{"text":"q"}},"train_trial_index":0,"result":{"success":true,"completions":[{"text":"a"}]}}`,
    ['{"request_states":[', "]}"],
  ),
];

/** Every test three times. */
const promptfoo = (samples: number): Source[] => [
  rowsOf("p.jsonl", samples, (i) =>
    JSON.stringify({
      testIdx: i,
      promptIdx: 0,
      provider: { id: "m" },
      vars: { q: i % Math.ceil(samples / 3) },
      success: true,
      score: 1,
    }),
  ),
];

const longTable = (samples: number): Source[] => [
  rowsOf(
    "long.csv",
    2 * samples,
    (i) => `q${i % samples},m,judge_${i < samples ? "a" : "b"},${i % 3 === 0 ? "safe" : "unsafe"}`,
    ["item_id,model,grader,score\n", ""],
  ),
];

const SCATTERED = [
  ["a long table", longTable],
  ["lm-evaluation-harness with several filters", lmEval(["none", "strict"])],
  ["Every Eval Ever with several results", everyEvalEver(["r", "s"])],
] as const;

const JOINED = [
  ["HELM whose statistics stand in another order", helm],
  ["lm-evaluation-harness with one filter", lmEval(["none"])],
  ["Every Eval Ever with one result", everyEvalEver(["r"])],
  ["promptfoo with repeated tests", promptfoo],
] as const;

/**
 * What stays alive while `files` are read, in MiB beyond what was before: the least of what is seen in the second half
 * of the reading, because the window at hand comes and goes.
 */
async function staying(files: readonly Source[], samples: number, heldBytes: number): Promise<number> {
  const before = live();
  const seen: number[] = [];
  let next = 0;
  const measured = files.map((file): Source => ({
    ...file,
    async read(offset, length, room) {
      if (offset >= next) seen.push(live() - before);
      next = Math.max(next, offset - (offset % MIB) + MIB);
      return file.read(offset, length, room);
    },
  }));
  const [reading] = await openLogs(measured, {
    platform: nodePlatform,
    problems: problemSink(false),
    heldBytes,
  });
  let records = 0;
  for await (const batch of reading?.batches ?? []) records += batch.length;
  expect(records).toBe(samples);
  return Math.min(...seen.slice(seen.length >> 1)) / MIB;
}

/** Bytes that went to scratch room while `files` were read. */
async function putDown(files: readonly Source[], heldBytes: number): Promise<number> {
  let bytes = 0;
  const scratch = (file: string): Scratch => {
    const room = nodeScratch(file);
    return { ...room, append: (more) => ((bytes += more.length), room.append(more)) };
  };
  const platform = { ...nodePlatform, scratch };
  const [reading] = await openLogs(files, { platform, problems: problemSink(false), heldBytes });
  for await (const _ of reading?.batches ?? []);
  return bytes;
}

const HELD = 32 * 1024;
const EVERYTHING = 1e9;
const SAMPLES = 18_000;
/** In MiB; windows of a file, sorted runs, and what a busy collector leaves. */
const BOUNDED = 4;

describe("what stays alive while a log is read does not grow with its samples", () => {
  it.each(SCATTERED)("%s; it does in a reader that may hold everything", async (_, files) => {
    const bounded = await staying(files(SAMPLES), SAMPLES, HELD);
    expect(bounded).toBeLessThan(BOUNDED);
    expect(await staying(files(SAMPLES), SAMPLES, EVERYTHING)).toBeGreaterThan(bounded + BOUNDED);
  });
});

describe("what must be known of every sample goes to scratch room, but for a fixed part", () => {
  it.each([...SCATTERED, ...JOINED])("%s", async (_, files) => {
    const [few, many] = [await putDown(files(3000), HELD), await putDown(files(6000), HELD)];
    expect(few).toBeGreaterThan(0);
    expect(many - few).toBeGreaterThan(3000 * 16);
    expect(await putDown(files(3000), EVERYTHING)).toBe(0);
  });
});
