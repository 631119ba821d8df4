import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  InputError,
  memorySource,
  parseJson,
  problemSink,
  streamJson,
  streamJsonLines,
} from "../src/index.ts";
import type { Json, JsonItem, Problem, ProblemSink, Source, StreamJsonOptions } from "../src/index.ts";
import { parseTolerant } from "../src/json/tolerant.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const parse = (input: string | Uint8Array): Json => parseJson(input, { file: "f.json" });
const tolerant = (text: string): Json => parseTolerant(text, 100, () => {});

/** What is read here of a value that the engine wrote: its integers beyond 2^53-1 are strings. */
function asRead(value: unknown): unknown {
  if (
    typeof value === "number" &&
    Number.isInteger(value) &&
    !Number.isSafeInteger(value) &&
    Math.abs(value) < 1e21
  )
    return JSON.stringify(value);
  if (Array.isArray(value)) return value.map(asRead);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, asRead(one)]));
}

function problemOf(input: string | Uint8Array): Problem {
  try {
    parse(input);
  } catch (error) {
    if (error instanceof InputError) return error.problems[0]!;
    throw error;
  }
  throw new Error("was accepted");
}

describe("JSON", () => {
  it("is read as the engine reads it, by the tolerant reader too", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        expect(tolerant(text)).toEqual(asRead(JSON.parse(text)));
      }),
      { numRuns: 500 },
    );
  });

  it("is refused where the engine refuses it, by the tolerant reader too", () => {
    const piece = fc.constantFrom(
      '"',
      "\\",
      "\\u00",
      "a",
      "1",
      "-",
      ".",
      "e",
      "[",
      "]",
      "{",
      "}",
      ",",
      ":",
      "tru",
      "e",
      " ",
      "\n",
      "0",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join("");
        const accepts = (read: (text: string) => unknown): boolean => {
          try {
            read(text);
            return true;
          } catch {
            return false;
          }
        };
        expect(accepts(tolerant)).toBe(accepts(JSON.parse));
      }),
      { numRuns: 3000 },
    );
  });

  it("may hold what Python writes: NaN, Infinity and -Infinity as bare words", () => {
    expect(parse('{"a": NaN, "b": [Infinity, -Infinity, -1]}')).toEqual({
      a: NaN,
      b: [Infinity, -Infinity, -1],
    });
    expect(parse('"NaN"')).toBe("NaN");
  });

  it("keeps integers that a double cannot hold, as strings of their digits", () => {
    const text =
      '{"seed": 12345678901234567890, "x": 9007199254740993, "ok": 9007199254740991, "f": 0.1234567890123456}';
    expect(parse(text)).toEqual({
      seed: "12345678901234567890",
      x: "9007199254740993",
      ok: 9007199254740991,
      f: 0.1234567890123456,
    });
  });

  it("keeps lone surrogates", () => {
    expect(parse('["\\ud800", NaN]')).toEqual(["\ud800", NaN]);
  });

  it("takes the last of two equal keys, and says so when asked to look", () => {
    const sink = problemSink(false);
    const value = parseJson('{"a":1,\n "b":{"a":2,"a":3}}', { file: "f", sink, checkDuplicates: true });
    expect(value).toEqual({ a: 1, b: { a: 3 } });
    expect(sink.problems).toMatchObject([
      { code: "duplicate", severity: "warning", place: { line: 2, pointer: "/b/a" } },
    ]);
  });

  it("is read from UTF-8 and UTF-16 with a byte-order mark", () => {
    expect(parse(utf8('\ufeff{"가":1}'))).toEqual({ 가: 1 });
    expect(parse(Buffer.from('\ufeff{"가":1}', "utf16le"))).toEqual({ 가: 1 });
    expect(parse(Buffer.from('\ufeff{"가":1}', "utf16le").swap16())).toEqual({ 가: 1 });
  });

  it.each([
    ['{"a": [1, 2,\n  x]}', "syntax", { line: 2, column: 3, pointer: "/a/2" }],
    ['{"a": 1', "truncated", { line: 1, column: 8 }],
    ['{"a/b": {"~": tru}}', "syntax", { line: 1, pointer: "/a~1b/~0" }],
    ["[1] 2", "syntax", { column: 5 }],
    ["  \n ", "file-empty", {}],
    ['["a\u0001"]', "syntax", { column: 4 }],
    ["{a: 1}", "syntax", { column: 2 }],
    [utf8('["x",\n"').length, "truncated", {}],
  ] as const)("says where %j is at fault", (text, code, place) => {
    const input = typeof text === "number" ? '["x",\n"' : text;
    expect(problemOf(input)).toMatchObject({ code, file: "f.json", place });
  });

  it("says which byte is not UTF-8, and in which line", () => {
    const bytes = Buffer.concat([utf8('{"a": 1,\n"b": "'), Buffer.from([0xc0, 0xaf]), utf8('"}')]);
    expect(problemOf(bytes)).toMatchObject({ code: "undecodable", place: { byte: 15, line: 2 } });
  });
});

async function collect(
  source: Source,
  options: Omit<StreamJsonOptions, "sink">,
  sink: ProblemSink = problemSink(false),
) {
  const items: JsonItem[] = [];
  for await (const batch of streamJson(source, { ...options, sink })) items.push(...batch);
  return items;
}

/** The same bytes, a few at a time, so that every token is cut somewhere. */
const inPieces = (text: string | Uint8Array, size: number): Source => {
  const bytes = typeof text === "string" ? utf8(text) : text;
  return {
    name: "s.json",
    size: bytes.length,
    read: async (at, n) => bytes.subarray(at, at + Math.min(n, size)),
  };
};

describe("streamed JSON", () => {
  const log =
    '{"version": 2, "eval": {"a\\u0062": [1, "x]}"]},\n "samples": [ {"id": 1, "events": [{"deep": "\\"}]"}], "z": NaN},\n {"id": 2, "events": []} ], "status": "success"}';
  const options = { emit: ["/*", "/samples/*"], exclude: ["/samples/*/events"] };

  it.each([1, 2, 3, 7, 1000])("gives the values asked for, cut into pieces of %i bytes", async (size) => {
    const items = await collect(inPieces(log, size), options);
    expect(items.map((item) => [item.pointer, item.value])).toEqual([
      ["/version", 2],
      ["/eval", { ab: [1, "x]}"] }],
      ["/samples/0", { id: 1, events: null, z: NaN }],
      ["/samples/1", { id: 2, events: null }],
      ["/status", "success"],
    ]);
    expect(log.slice(items[2]!.byte)).toMatch(/^\{"id": 1/);
  });

  it("gives any value's parts as the whole has them", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.jsonValue({ maxDepth: 4 })),
        fc.integer({ min: 1, max: 9 }),
        async (list, size) => {
          const items = await collect(inPieces(JSON.stringify({ list }), size), { emit: ["/list/*"] });
          expect(items.map((item) => item.value)).toEqual(asRead(JSON.parse(JSON.stringify(list))));
        },
      ),
      { numRuns: 200 },
    );
  });

  it("may give the whole, or nothing", async () => {
    expect((await collect(inPieces("3.5", 1), { emit: [""] })).map((item) => item.value)).toEqual([3.5]);
    expect(await collect(inPieces(log, 5), { emit: ["/nothing/*"] })).toEqual([]);
  });

  it("is read from UTF-16", async () => {
    const items = await collect(inPieces(Buffer.from('\ufeff{"samples": ["가"]}', "utf16le"), 3), options);
    expect(items.map((item) => item.value)).toEqual(["가"]);
  });

  it("leaves a damaged value out and goes on, with line, pointer and byte", async () => {
    const sink = problemSink(true);
    const text = '{"samples": [{"id": 1},\n {"id": 2,\n "x": tru},\n {"id": 3}]}';
    const items = await collect(inPieces(text, 4), options, sink);
    expect(items.map((item) => item.pointer)).toEqual(["/samples/0", "/samples/2"]);
    expect(sink.problems).toMatchObject([
      { code: "syntax", place: { line: 3, pointer: "/samples/1/x", byte: 25 } },
    ]);
    await expect(collect(inPieces(text, 4), options)).rejects.toThrow(InputError);
  });

  it("gives what came before the end of a truncated file, and says where it ends", async () => {
    const sink = problemSink(true);
    const items = await collect(inPieces(log.slice(0, 130), 16), options, sink);
    expect(items.map((item) => item.pointer)).toEqual(["/version", "/eval", "/samples/0"]);
    expect(sink.problems).toMatchObject([
      { code: "truncated", place: { byte: 130, line: 3, pointer: "/samples/1/id" } },
    ]);
  });

  it("holds one value at a time", async () => {
    const sample = utf8(`{"id": 1, "events": "${"e".repeat(100_000)}"},`);
    const head = utf8('{"samples": [');
    const count = 600;
    const size = head.length + sample.length * count;
    const source: Source = {
      name: "big.json",
      size,
      async read(at, length) {
        if (at < head.length) return head.subarray(at);
        const within = (at - head.length) % sample.length;
        return sample.subarray(within, within + Math.min(length, size - at));
      },
    };
    let most = 0;
    let items = 0;
    for await (const batch of streamJson(source, { ...options, sink: problemSink(true) })) {
      items += batch.length;
      if (items % 100 === 0) most = Math.max(most, process.memoryUsage().arrayBuffers);
    }
    expect(items).toBe(count);
    expect(most).toBeLessThan(40e6);
  });
});

describe("JSON Lines", () => {
  const read = async (source: Source, sink: ProblemSink) => {
    const lines: (readonly [number, Json])[] = [];
    for await (const batch of streamJsonLines(source, { sink }))
      for (const { line, value } of batch) lines.push([line, value]);
    return lines;
  };

  it.each([1, 3, 1000])(
    "give one value a line, in pieces of %i bytes, blank lines passed over",
    async (size) => {
      const lines = await read(inPieces('\ufeff{"a":1}\r\n\n  \n[NaN]\n"끝"', size), problemSink(false));
      expect(lines).toEqual([
        [1, { a: 1 }],
        [4, [NaN]],
        [5, "끝"],
      ]);
    },
  );

  it("leave damaged lines out and say which, a flood of them in few words", async () => {
    const sink = problemSink(true);
    expect(await read(memorySource("x.jsonl", utf8('1\n{"a":\n2\n')), sink)).toEqual([
      [1, 1],
      [3, 2],
    ]);
    expect(sink.problems).toMatchObject([{ code: "truncated", place: { line: 2 } }]);
    const many = problemSink(true);
    await read(memorySource("x.jsonl", utf8("x\n".repeat(5000))), many);
    expect(many.problems).toHaveLength(21);
    expect(many.problems.at(-1)?.found.en).toMatch("4980");
  });
});
