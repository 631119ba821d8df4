import { problemSink } from "@bongsu/input";
import type { Source } from "@bongsu/input";
import { describe, expect, it } from "vitest";
import { openLogs } from "@bongsu/harness";
import { jsonFile, platform } from "./support.ts";

interface Shape {
  readonly name: string;
  readonly rows: number;
  /** Bytes of every row, its line end included. */
  readonly width: number;
  readonly head?: string;
  readonly tail?: string;
  row(index: number): string;
}

/** A file of rows of one width that is written only where it is read; `reached` says how far that was. */
function generated(shape: Shape): Source & { reached: number } {
  const { name, rows, width, head = "", tail = "", row } = shape;
  const end = head.length + rows * width;
  return {
    name,
    size: end + tail.length,
    reached: 0,
    async read(offset, length) {
      const first = Math.max(0, Math.floor((offset - head.length) / width));
      const last = Math.min(rows, Math.ceil((offset + length - head.length) / width));
      let text = first === 0 ? head : "";
      const from = first === 0 ? 0 : head.length + first * width;
      for (let index = first; index < last; index++) text += `${row(index).padEnd(width - 1)}\n`;
      if (last === rows) text += tail;
      const bytes = Buffer.from(text, "latin1").subarray(offset - from, offset - from + length);
      this.reached = offset + bytes.length;
      return bytes;
    },
  };
}

const LABELS = ["safe", "unsafe", "partial"];
const label = (index: number): string => LABELS[index % 3] ?? "";

/** Farthest that a reader was ahead of what it had handed over, in bytes; and how many records came in all. */
async function readAhead(shape: Shape, others: readonly Source[] = []): Promise<[number, number]> {
  const source = generated(shape);
  const files = [source, ...others].sort((a, b) => (a.name < b.name ? -1 : 1));
  const [reading] = await openLogs(files, { platform, problems: problemSink(false) });
  if (reading === undefined) throw new Error("no reading");
  let records = 0;
  let ahead = 0;
  for await (const batch of reading.batches) {
    ahead = Math.max(ahead, source.reached - records * shape.width);
    records += batch.length;
  }
  return [ahead, records];
}

// One window of 1 MiB, one batch of 4096 records and the block it was cut from.
const FEW_BATCHES = 3 * 1024 * 1024;

const SHAPES: readonly (readonly [string, Shape, readonly Source[]])[] = [
  [
    "CSV",
    {
      name: "big.csv",
      rows: 300_000,
      width: 96,
      head: "item_id,prompt_type,model,human_1,human_2,human_final,judge_x\n",
      row: (index) =>
        `v2-${index % 50_000},t${index % 9},m${index % 7},${label(index)},${label(index >> 1)},${label(index)},${label(index >> 2)}`,
    },
    [],
  ],
  [
    "JSON Lines",
    {
      name: "big.jsonl",
      rows: 60_000,
      width: 96,
      row: (index) => `{"id":${index},"model":"m","label":"${label(index)}"}`,
    },
    [],
  ],
  [
    "Every Eval Ever",
    {
      name: "u_samples.jsonl",
      rows: 15_000,
      width: 256,
      row: (index) =>
        `{"evaluation_id":"e","model_id":"m","evaluation_result_id":"r","sample_id":"s${index}","interaction_type":"single_turn","input":{"raw":"q"},"evaluation":{"score":${index % 2}}}`,
    },
    [
      jsonFile("u.json", {
        schema_version: "0.3.0",
        evaluation_id: "e",
        model_info: { id: "m" },
        evaluation_results: [{ evaluation_result_id: "r" }],
      }),
    ],
  ],
  [
    "HELM",
    {
      name: "scenario_state.json",
      rows: 15_000,
      width: 256,
      head: '{"request_states":[',
      tail: "]}",
      row: (index) =>
        `${index === 0 ? " " : ","}{"instance":{"id":"id${index}","input":{"text":"q"}},"train_trial_index":0,"result":{"success":true,"completions":[{"text":"a"}]}}`,
    },
    [
      jsonFile("run_spec.json", { name: "t:model=m", adapter_spec: { model: "m" } }),
      jsonFile("per_instance_stats.json", []),
    ],
  ],
];

describe("a reader never is more than a few batches ahead of what it has handed over", () => {
  it.each(SHAPES)("of %s", async (_, shape, others) => {
    const [ahead, records] = await readAhead(shape, others);
    expect(records).toBe(shape.rows);
    expect(ahead).toBeLessThan(FEW_BATCHES);
  });
});
