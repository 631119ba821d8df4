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

const whole = writeParquet([
  { name: "s", type: "string", data: ["a", "b", null, "a", "a", "b", "a", "a", "a", "a"] },
  { name: "n", type: "integer", data: [1, 2, null, 4, 5, 6, 7, 8, 9, 10] },
  { name: "b", type: "boolean", data: [true, false, null, true, true, true, true, true, true, true] },
]);

it("a Parquet file cut off at any byte gives problems and nothing else", async () => {
  expect(await read(whole)).toBe(0);
  for (let length = 0; length < whole.length; length++)
    expect(await read(whole.subarray(0, length)), `${length} bytes`).toBeGreaterThan(0);
});
it("a Parquet file with any byte changed is read, or gives problems and nothing else", async () => {
  for (let at = 0; at < whole.length; at++)
    for (const mask of [0xff, 0x01]) {
      const changed = Uint8Array.from(whole);
      changed[at] = (changed[at] ?? 0) ^ mask;
      await read(changed);
    }
});
