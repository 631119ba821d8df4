import { memorySource, type Source } from "@bongsu/input";

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

export const SCATTERED = [
  ["a long table", longTable],
  ["lm-evaluation-harness with several filters", lmEval(["none", "strict"])],
  ["Every Eval Ever with several results", everyEvalEver(["r", "s"])],
] as const;

export const JOINED = [
  ["HELM whose statistics stand in another order", helm],
  ["lm-evaluation-harness with one filter", lmEval(["none"])],
  ["Every Eval Ever with one result", everyEvalEver(["r"])],
  ["promptfoo with repeated tests", promptfoo],
] as const;
