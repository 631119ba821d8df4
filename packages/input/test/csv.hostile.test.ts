import fc from "fast-check";
import { expect, it } from "vitest";
import { InputError, memorySource, openCsv, problemSink } from "../src/index.ts";
import type { CsvLimits, Problem } from "../src/index.ts";
import { readTable } from "./read-table.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

async function read(
  bytes: Uint8Array,
  limits: Partial<CsvLimits> = {},
): Promise<{ rows: number; problems: readonly Problem[] }> {
  const sink = problemSink(true);
  try {
    const rows = await readTable(await openCsv(memorySource("h.csv", bytes), { sink, limits }));
    return { rows: rows.length, problems: sink.problems };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { rows: 0, problems: [...sink.problems, ...error.problems] };
  }
}

it("a quotation mark that never closes stops at the row limit", async () => {
  const { rows, problems } = await read(utf8(`a,b\n1,2\n"${"x\n".repeat(2_000_000)}`), {
    rowLength: 1_000_000,
  });
  expect(rows).toBe(1);
  expect(problems).toMatchObject([{ code: "too-large", place: { row: 3, line: 3 } }]);
});

it("a header of too many columns is refused, and a row of nothing but separators is one ragged row", async () => {
  expect(await read(utf8(",".repeat(20_000)))).toMatchObject({ problems: [{ code: "too-large" }] });
  expect(await read(utf8(`a,b\n${",x".repeat(3_000_000)}\n1,2\n`))).toMatchObject({
    rows: 1,
    problems: [{ code: "syntax" }],
  });
});

it("a million bad rows are a handful of problems", async () => {
  const { problems } = await read(utf8(`a,b\n${"1\n".repeat(300_000)}`));
  expect(problems).toHaveLength(21);
  expect(problems.at(-1)?.found.en).toMatch("299980");
});

it("arbitrary bytes give rows or problems and nothing else", async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 80 }),
    fc
      .array(fc.constantFrom("a", ",", '"', "\n", "\r", ";", "\t", "가", "\0"), { maxLength: 40 })
      .map((p) => utf8(p.join(""))),
  );
  await fc.assert(
    fc.asyncProperty(bytes, async (input) => {
      const { rows, problems } = await read(input);
      expect(rows + problems.length).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 1000 },
  );
});
