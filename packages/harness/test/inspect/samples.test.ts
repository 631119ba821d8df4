import { describe, expect, test } from "vitest";
import { evalLog, header, jsonLog, jsonText, readLog, sample, spec } from "./logs.ts";

const only = async (more: Readonly<Record<string, unknown>>) => {
  const { records } = await readLog(evalLog([sample(more)]));
  const [record] = records;
  if (record === undefined) throw new Error("no record");
  return record;
};

describe("scores", () => {
  test("keep their kind: class labels, numbers, booleans", async () => {
    const { scores } = await only({
      scores: {
        letter: { value: "P" },
        number: { value: 0.5 },
        truth: { value: true },
        text: { value: "unsafe" },
      },
    });
    expect(scores.map(({ value }) => value)).toEqual(["P", 0.5, true, "unsafe"]);
  });

  test("spread out: dictionaries by key, lists by position", async () => {
    const { scores } = await only({
      scores: { d: { value: { harm: 1, tone: null } }, l: { value: [0, "C"] } },
    });
    expect(scores.map(({ scorer, value }) => [scorer, value])).toEqual([
      ["d/harm", 1],
      ["d/tone", null],
      ["l/0", 0],
      ["l/1", "C"],
    ]);
  });

  test("NaN and the infinities, bare as Python writes them, are unscored, and only outside strings", async () => {
    const values = ["NaN", "Infinity", "-Infinity", '{"a":NaN,"b":"NaN \\" NaN"}'];
    for (const value of values) {
      const text = JSON.stringify({
        ...header(),
        samples: [sample({ scores: { s: { value: "@" } } })],
      }).replace('"@"', value);
      const { records } = await readLog(jsonText(text));
      expect(records[0]?.scores[0]?.value, value).toBeNull();
      if (value.startsWith("{")) expect(records[0]?.scores[1]?.value).toBe('NaN " NaN');
      else expect(records[0]?.state).toBe("unscored");
    }
  });
});

describe("how a sample ended", () => {
  test("an error outweighs a limit, a limit outweighs a score, and scores are kept in each", async () => {
    const error = { message: "boom: it broke\nat line 2", traceback: "", traceback_ansi: "" };
    const limit = { type: "token", limit: 100 };
    expect(await only({ error, limit })).toMatchObject({ state: "error", detail: "boom: it broke" });
    expect(await only({ limit })).toMatchObject({
      state: "limit",
      detail: "token",
      scores: [{ value: "C" }],
    });
    expect(await only({})).toMatchObject({ state: "scored", detail: null });
    expect(await only({ scores: {} })).toMatchObject({ state: "unscored" });
  });

  test("a sample that its authors invalidated does not count as an answer", async () => {
    const invalidation = { author: "a", reason: "wrong sandbox", timestamp: "2026-01-01T00:00:00Z" };
    expect(await only({ invalidation })).toMatchObject({
      state: "error",
      detail: "invalidated: wrong sandbox",
    });
  });
});

describe("digests", () => {
  test("an item is the same whichever run it stands in: message ids and sources do not enter", async () => {
    const message = (id: string) => [{ id, role: "user", content: "What is 봉수?", source: "input" }];
    const plain = (await only({})).itemDigest;
    expect((await only({ input: message("a") })).itemDigest).toBe(plain);
    expect((await only({ input: message("b") })).itemDigest).toBe(plain);
    expect((await only({ target: ["a beacon"] })).itemDigest).toBe(plain);
  });

  test("an item differs where the system was shown something else", async () => {
    const plain = (await only({})).itemDigest;
    for (const more of [
      { input: "What is 봉수? " },
      { target: "a relay" },
      { choices: ["a", "b"] },
      { input: [{ role: "system", content: "What is 봉수?" }] },
    ])
      expect((await only(more)).itemDigest).not.toBe(plain);
  });

  test("the answer is the final completion, from its own field or the first choice's text parts", async () => {
    const plain = (await only({})).answerDigest;
    const parts = [
      { type: "reasoning", reasoning: "hm" },
      { type: "text", text: "A beacon." },
    ];
    const output = { choices: [{ message: { role: "assistant", content: parts } }] };
    expect((await only({ output })).answerDigest).toBe(plain);
    expect((await only({ output: { choices: [] } })).answerDigest).toBeNull();
    expect((await only({ output: null })).answerDigest).toBeNull();
  });
});

describe("placement", () => {
  test("a programming language under `language` is no language", async () => {
    expect(await only({ metadata: { language: "c" } })).toMatchObject({ language: null });
    expect(await only({ metadata: { language: "ko-KR" } })).toMatchObject({ language: "ko-KR" });
    expect(await only({ metadata: { lang: "Korean" } })).toMatchObject({ language: "Korean" });
  });

  test("the log's own clustered standard error names the cluster key", async () => {
    const scorers = [
      { name: "s", options: {}, metrics: [{ name: "stderr", options: { cluster: "story" } }] },
    ];
    const values = [sample({ metadata: { cluster: "no", story: 7 } })];
    const { records } = await readLog(evalLog(values, header({ eval: spec({ scorers }) })));
    expect(records[0]?.cluster).toBe("7");
    expect((await readLog(evalLog(values))).records[0]?.cluster).toBe("no");
  });

  test("a task argument speaks for samples that are silent", async () => {
    const { records } = await readLog(
      jsonLog(
        [sample(), sample({ id: 2, metadata: { language: "en" } })],
        header({ eval: spec({ task_args: { language: "ko" } }) }),
      ),
    );
    expect(records.map(({ language }) => language)).toEqual(["ko", "en"]);
  });
});

test("tokens are the system's own, not its judge's", async () => {
  const model_usage = {
    "lab/judge": { input_tokens: 900, output_tokens: 90 },
    "lab/system": { input_tokens: 10, output_tokens: 5 },
  };
  expect(await only({ model_usage, total_time: 1.5 })).toMatchObject({
    inputTokens: 10,
    outputTokens: 5,
    seconds: 1.5,
  });
});

test("an integer id beyond 2^53 keeps its digits", async () => {
  const text = JSON.stringify({ ...header(), samples: [sample({ id: "@" })] }).replace(
    '"@"',
    "12345678901234567890123",
  );
  expect((await readLog(jsonText(text))).records[0]?.item).toBe("12345678901234567890123");
});
