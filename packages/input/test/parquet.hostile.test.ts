import { expect, it } from "vitest";
import { InputError, memorySource, openParquet, problemSink, writeParquet } from "../src/index.ts";
import { nodePlatform } from "./node-platform.ts";
import { readTable } from "./read-table.ts";

async function read(bytes: Uint8Array): Promise<number> {
  const sink = problemSink(true);
  try {
    const options = { platform: nodePlatform, sink, groupBytes: 1 << 20 };
    await readTable(await openParquet(memorySource("h.parquet", bytes), options));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.problems.length;
  }
  return sink.problems.length;
}

const whole = writeParquet([{ name: "x", type: "string", data: ["a", "b", null] }]);

it("a Parquet file cut off at any byte gives problems and nothing else", async () => {
  expect(await read(whole)).toBe(0);
  for (let length = 0; length < whole.length; length++)
    expect(await read(whole.subarray(0, length)), `${length} bytes`).toBeGreaterThan(0);
});
