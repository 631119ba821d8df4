import { type Problem, type Source, memorySource, problemSink } from "@bongsu/input";
import type { LogReading, SampleRecord } from "@bongsu/harness";
import { nodePlatform } from "../../../input/test/node-platform.ts";
import { inspectEval, inspectJson } from "../../src/inspect/index.ts";
import { type Member, zipOf } from "./write-zip.ts";

export interface Read {
  readonly reading: LogReading;
  readonly records: readonly SampleRecord[];
  readonly problems: readonly Problem[];
}

/** Opens and reads a log by the reader that claims it. */
export async function readLog(source: Source, keepGoing = false): Promise<Read> {
  const head = (file: Source): Promise<Uint8Array> => file.read(0, 4096);
  const zipped = (await inspectEval.claim([source], head)).length > 0;
  const sink = problemSink(keepGoing);
  const reading = await (zipped ? inspectEval : inspectJson).open([source], {
    platform: nodePlatform,
    problems: sink,
  });
  const records: SampleRecord[] = [];
  for await (const batch of reading.batches) records.push(...batch);
  return { reading, records, problems: sink.problems };
}

export type Json = Readonly<Record<string, unknown>>;

/** A finished log's header; `more` overrides whole fields. */
export const header = (more: Json = {}): Json => ({
  version: 2,
  status: "success",
  eval: spec(),
  plan: { name: "plan", steps: [{ solver: "generate", params: {} }], config: {} },
  results: null,
  stats: {},
  ...more,
});

export const spec = (more: Json = {}): Json => ({
  run_id: "run",
  created: "2026-01-02T03:04:05+00:00",
  task: "made",
  task_id: "task",
  dataset: { name: "made", samples: 2 },
  model: "lab/system",
  config: {},
  packages: { inspect_ai: "0.3.285" },
  ...more,
});

export const sample = (more: Json = {}): Json => ({
  id: 1,
  epoch: 1,
  input: "What is 봉수?",
  target: "a beacon",
  messages: [],
  output: {
    model: "system",
    choices: [{ message: { role: "assistant", content: "A beacon." }, stop_reason: "stop" }],
    completion: "A beacon.",
  },
  scores: { match: { value: "C" } },
  metadata: {},
  ...more,
});

export const memberOf = (value: Json, method?: Member["method"]): Member => ({
  name: `samples/${String(value["id"])}_epoch_${String(value["epoch"])}.json`,
  text: JSON.stringify(value),
  ...(method ? { method } : {}),
});

export const evalFile = (members: readonly Member[], options?: { readonly zip64?: boolean }): Source =>
  memorySource("made.eval", zipOf(members, options));

/** A whole `.eval` of these samples, as a current Inspect lays it out. */
export const evalLog = (samples: readonly Json[], head: Json = header()): Source =>
  evalFile([
    {
      name: "_journal/start.json",
      text: JSON.stringify({ version: 2, eval: head["eval"], plan: head["plan"] }),
    },
    ...samples.map((value) => memberOf(value)),
    { name: "header.json", text: JSON.stringify(head) },
  ]);

export const jsonText = (text: string): Source => memorySource("made.json", new TextEncoder().encode(text));

export const jsonLog = (samples: readonly Json[], head: Json = header()): Source =>
  jsonText(JSON.stringify({ ...head, samples }));
