import fc from "fast-check";
import { expect, it } from "vitest";
import {
  InputError,
  memorySource,
  parseJson,
  problemSink,
  streamJson,
  streamJsonLines,
} from "../src/index.ts";
import type { Problem } from "../src/index.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const codeOf = (text: string, maxDepth?: number): string => {
  try {
    parseJson(text, { file: "h.json", maxDepth });
    return "accepted";
  } catch (error) {
    if (error instanceof InputError) return error.problems[0]!.code;
    throw error;
  }
};
async function stream(bytes: Uint8Array, limits = {}): Promise<readonly Problem[]> {
  const sink = problemSink(true);
  const options = { sink, limits, emit: ["/*", "/samples/*"], exclude: ["/samples/*/x"] };
  for await (const batch of streamJson(memorySource("h.json", bytes), options))
    expect(batch.length).toBeGreaterThan(0);
  return sink.problems;
}

it("depth is limited exactly, and no stack overflows far beyond the limit", () => {
  for (const [open, close] of [
    ["[", "]"],
    ['{"a":', "}"],
  ] as const) {
    const nested = (depth: number): string => `${open.repeat(depth)}1${close.repeat(depth)}`;
    expect(codeOf(nested(40), 40)).toBe("accepted");
    expect(codeOf(nested(41), 40)).toBe("too-deep");
    expect(codeOf(nested(500_000))).toBe("too-deep");
  }
  expect(codeOf(`["${"[".repeat(5000)}", ${"[],".repeat(5000)} 1]`)).toBe("accepted");
});

it("streamed depth is limited too, in what is kept as in what is skipped", async () => {
  const deep = `${"[".repeat(600)}${"]".repeat(600)}`;
  for (const text of [`{"a": ${deep}}`, `{"samples": [{"x": ${deep}}]}`, deep])
    expect(await stream(utf8(text))).toMatchObject([{ code: "too-deep" }]);
});

it("a value larger than the limit is left out, and the next one read", async () => {
  const problems = await stream(utf8(`{"samples": ["${"y".repeat(5000)}", 1]}`), { valueBytes: 1000 });
  expect(problems).toMatchObject([{ code: "too-large", place: { pointer: "/samples/0" } }]);
});

it("a line larger than the limit is left out, and the next one read", async () => {
  const sink = problemSink(true);
  const source = memorySource("h.jsonl", utf8(`1\n"${"y".repeat(5000)}"\n2\n`));
  const values: unknown[] = [];
  for await (const batch of streamJsonLines(source, { sink, limits: { valueBytes: 1000 } }))
    values.push(...batch.map((line) => line.value));
  expect(values).toEqual([1, 2]);
  expect(sink.problems).toMatchObject([{ code: "too-large", place: { line: 2 } }]);
});

it("prototype keys are keys, in both readers", () => {
  for (const text of [
    '{"__proto__": {"polluted": 1}, "constructor": 2}',
    '{"__proto__": {"polluted": NaN}, "constructor": 2}',
  ]) {
    const value = parseJson(text, { file: "h" }) as Record<string, unknown>;
    expect(Object.keys(value)).toEqual(["__proto__", "constructor"]);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect("polluted" in value).toBe(false);
  }
});

it("any JSON cut off anywhere gives problems and nothing else", async () => {
  const whole = utf8(
    '{"version": 2, "samples": [{"id": "가\\n", "x": [1, {"y": "]"}]}, -1.5e3, null], "z": "끝"}',
  );
  expect(await stream(whole)).toEqual([]);
  for (let length = 0; length < whole.length; length++)
    expect((await stream(whole.subarray(0, length))).length, `${length} bytes`).toBeGreaterThan(0);
});

it("arbitrary bytes give values or problems and nothing else", async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 60 }),
    fc
      .array(fc.constantFrom("{", "}", "[", "]", '"', "\\", ":", ",", "samples", "1", "NaN", " ", "가"), {
        maxLength: 40,
      })
      .map((p) => utf8(p.join(""))),
  );
  await fc.assert(
    fc.asyncProperty(bytes, async (input) => {
      await stream(input);
      for await (const _ of streamJsonLines(memorySource("h", input), { sink: problemSink(true) }));
    }),
    { numRuns: 1000 },
  );
});
