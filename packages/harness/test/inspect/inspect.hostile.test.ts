import { describe, expect, test } from "vitest";
import { InputError, memorySource } from "@bongsu/input";
import { evalFile, evalLog, header, jsonLog, jsonText, memberOf, readLog, sample, spec } from "./logs.ts";

const problemOf = async (log: Promise<unknown>) => {
  try {
    await log;
  } catch (error) {
    if (error instanceof InputError) return error.problems[0];
    throw error;
  }
  throw new Error("nothing was refused");
};

const wrong: readonly (readonly [string, Readonly<Record<string, unknown>>, string])[] = [
  ["an id that is an object", { id: { a: 1 } }, "/id"],
  ["an id with a fraction", { id: 1.5 }, "/id"],
  ["epoch 0", { epoch: 0 }, "/epoch"],
  ["an epoch in words", { epoch: "one" }, "/epoch"],
  ["an input that is a number", { input: 5 }, "/input"],
  ["a message that is a text", { input: ["hi"] }, "/input/0"],
  ["choices that are a text", { choices: "a" }, "/choices"],
  ["a target that is an object", { target: {} }, "/target"],
  ["scores in a list", { scores: [1] }, "/scores"],
  ["a score that is a number", { scores: { "a/b~": 3 } }, "/scores/a~1b~0"],
  ["a score without value", { scores: { s: { answer: "x" } } }, "/scores/s/value"],
  ["a score two levels deep", { scores: { s: { value: { a: { b: 1 } } } } }, "/scores/s/value/a"],
  ["an error without message", { error: { code: 1 } }, "/error/message"],
  ["a limit without type", { limit: { limit: 1 } }, "/limit/type"],
  ["an output that is a text", { output: "x" }, "/output"],
  ["usage in a list", { model_usage: [] }, "/model_usage"],
  ["a time in words", { total_time: "long" }, "/total_time"],
];

describe("a sample of the wrong shape", () => {
  test.each(wrong)("%s is located, and the other samples survive", async (_, more, pointer) => {
    const bad = { ...sample({ id: 2 }), ...more };
    const log = evalFile([
      memberOf(sample()),
      { name: "samples/2_epoch_1.json", text: JSON.stringify(bad) },
      { name: "header.json", text: JSON.stringify(header()) },
    ]);
    expect(await problemOf(readLog(log))).toMatchObject({
      code: "schema",
      file: "made.eval",
      place: { member: "samples/2_epoch_1.json", pointer },
    });
    const { records, problems } = await readLog(log, true);
    expect(records.map(({ item }) => item)).toEqual(["1"]);
    expect(problems).toHaveLength(1);
    const inJson = await readLog(jsonLog([bad, sample()]), true);
    expect(inJson.problems[0]?.place?.pointer).toBe(`/samples/0${pointer}`);
    expect(inJson.records).toHaveLength(1);
  });

  test("a member that is no JSON, breaks off, or is no UTF-8 is located by its name", async () => {
    const raw = [
      new TextEncoder().encode('{"id":1,"epoch":1,"input":"x","scores":{"s":{"value":}}}'),
      new TextEncoder().encode('{"id":1,"epoch":1,"inp'),
      Uint8Array.of(0x7b, 0x22, 0x69, 0x64, 0x22, 0x3a, 0x22, 0xff, 0x22, 0x7d),
    ];
    for (const text of raw) {
      const log = evalFile([
        { name: "samples/1_epoch_1.json", text },
        { name: "header.json", text: JSON.stringify(header()) },
      ]);
      expect(await problemOf(readLog(log))).toMatchObject({ place: { member: "samples/1_epoch_1.json" } });
      expect((await readLog(log, true)).records).toEqual([]);
    }
  });

  test("a sample that is not what its name says is read as itself, with a warning", async () => {
    const log = evalFile([
      { name: "samples/7_epoch_1.json", text: JSON.stringify(sample()) },
      { name: "header.json", text: JSON.stringify(header()) },
    ]);
    const { records, problems } = await readLog(log);
    expect(records[0]?.item).toBe("1");
    expect(problems).toMatchObject([{ code: "value-unexpected", severity: "warning" }]);
  });
});

describe("a header of the wrong shape", () => {
  test("is located in either container", async () => {
    const bad = header({ eval: spec({ model: 5 }) });
    expect(await problemOf(readLog(evalLog([], bad), true))).toMatchObject({
      code: "schema",
      place: { member: "header.json", pointer: "/eval/model" },
    });
    expect(await problemOf(readLog(jsonLog([], bad), true))).toMatchObject({
      place: { pointer: "/eval/model" },
    });
  });
});

describe("a .json log that breaks off", () => {
  const text = JSON.stringify({ ...header(), samples: [sample(), sample({ id: 2 }), sample({ id: 3 })] });

  test("is refused with the byte, or read up to the last whole sample", async () => {
    const cut = text.slice(0, text.indexOf('"id":3') + 40);
    expect(await problemOf(readLog(jsonText(cut)))).toMatchObject({
      code: "truncated",
      place: { byte: Buffer.byteLength(cut) },
    });
    const { records } = await readLog(jsonText(cut), true);
    expect(records.map(({ item }) => item)).toEqual(["1", "2"]);
  });

  test("wherever it is cut, nothing but an InputError is thrown, and no sample is invented", async () => {
    for (let end = 2; end < text.length; end += 97) {
      const { records } = await readLog(jsonText(text.slice(0, end)), true).catch((error: unknown) => {
        if (error instanceof InputError) return { records: [] };
        throw error;
      });
      expect(records.every(({ item }) => ["1", "2", "3"].includes(item))).toBe(true);
    }
  });
});

describe("keys from outside", () => {
  test("__proto__ and constructor are names like any other", async () => {
    const text = JSON.stringify({ ...header(), samples: [sample({ scores: "@", metadata: "@@" })] })
      .replace('"@"', '{"__proto__":{"value":1},"constructor":{"value":{"__proto__":2}}}')
      .replace('"@@"', '{"__proto__":{"language":"ko"}}');
    const { records } = await readLog(jsonText(text));
    expect(records[0]?.scores.map(({ scorer, value }) => [scorer, value])).toEqual([
      ["__proto__", 1],
      ["constructor/__proto__", 2],
    ]);
    expect(records[0]?.language).toBeNull();
    expect(Object.hasOwn(Object.prototype, "language")).toBe(false);
  });

  test("an attachment named like a property of objects leads nowhere", async () => {
    const { records } = await readLog(evalLog([sample({ input: "attachment://constructor" })]));
    expect(records[0]?.itemDigest).toBeNull();
  });
});

test("events of any depth and size are passed over", async () => {
  const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
  const text = JSON.stringify(sample({ events: "@" })).replace('"@"', deep);
  const log = evalFile([
    { name: "samples/1_epoch_1.json", text },
    { name: "header.json", text: JSON.stringify(header()) },
  ]);
  expect((await readLog(log)).records).toHaveLength(1);
});

test("an empty file and a file that is no zip are refused as what they are", async () => {
  for (const bytes of [
    new Uint8Array(0),
    new TextEncoder().encode("not a zip at all, whatever its name says"),
  ])
    expect(await problemOf(readLog(memorySource("x.eval", bytes), true))).toBeDefined();
});
