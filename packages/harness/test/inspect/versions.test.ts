import { describe, expect, test } from "vitest";
import { evalFile, evalLog, header, jsonLog, jsonText, memberOf, readLog, sample, spec } from "./logs.ts";
import { zipOf } from "./write-zip.ts";
import { memorySource } from "@bongsu/input";

const result = (name: string, accuracy: number) => ({
  name,
  scorer: name,
  metrics: { accuracy: { name: "accuracy", value: accuracy } },
});

describe("layouts of the past", () => {
  test("a version 1 log keeps its one scorer beside its metrics, and its score under no name", async () => {
    const { scores: _, ...old } = sample();
    const log = jsonLog(
      [{ ...old, score: { value: "C" } }],
      header({
        version: 1,
        results: {
          scorer: { name: "match", params: {} },
          metrics: { accuracy: { name: "accuracy", value: 1 } },
        },
      }),
    );
    const { reading, records } = await readLog(log);
    expect(reading.facts.reported).toEqual([{ scorer: "match", reducer: null, name: "accuracy", value: 1 }]);
    expect(records[0]?.scores).toEqual([{ scorer: "match", value: "C", judge: "string match" }]);
  });

  test("the placeholder of an old score takes the first scorer's name, and stays where there is none", async () => {
    const old = sample({ scores: { "88F74D2C": { value: "I" } } });
    const named = await readLog(jsonLog([old], header({ results: { scores: [result("exact", 0)] } })));
    expect(named.records[0]?.scores[0]?.scorer).toBe("exact");
    const nameless = await readLog(jsonLog([old]));
    expect(nameless.records[0]?.scores[0]?.scorer).toBe("88F74D2C");
  });

  test("a log that lacks its version is read as version 2", async () => {
    const { version: _, ...rest } = header();
    expect((await readLog(jsonLog([sample()], rest))).records).toHaveLength(1);
  });

  test("a version 3 log, with its messages in a pool, is read, and the pool is said to stay behind", async () => {
    const pooled = sample({ message_pool: [{ role: "user", content: "x" }], call_pool: [{ a: 1 }] });
    const { reading, records } = await readLog(evalLog([pooled], header({ version: 3 })));
    expect(records[0]?.item).toBe("1");
    expect(reading.losses().map(({ field }) => field)).toEqual(
      expect.arrayContaining(["version", "message_pool", "call_pool"]),
    );
  });

  test("a version from the future is refused, with or without going on", async () => {
    for (const keepGoing of [false, true])
      for (const log of [jsonLog([], header({ version: 4 })), evalLog([], header({ version: 4 }))])
        await expect(readLog(log, keepGoing)).rejects.toMatchObject({
          problems: [{ code: "version-unsupported", place: { pointer: "/version" } }],
        });
  });

  test("max_messages is the message limit, a cut-off answer is counted, a sandbox may be a list", async () => {
    const output = { choices: [{ message: { role: "assistant", content: "A" }, stop_reason: "length" }] };
    const { reading } = await readLog(
      jsonLog(
        [sample({ output, sandbox: ["docker", "compose.yaml"] })],
        header({ eval: spec({ config: { max_messages: 7 }, sandbox: ["docker", null] }) }),
      ),
    );
    expect(reading.facts.limits).toEqual({ message_limit: 7 });
    expect(reading.losses()).toContainEqual(
      expect.objectContaining({ field: "output.stop_reason max_tokens", samples: 1 }),
    );
  });

  test("attachments are resolved, by the old scheme in the transcript and by the new one", async () => {
    const inline = await readLog(jsonLog([sample({ input: "the picture" })]));
    const old = sample({ input: "tc://abc", transcript: { events: [], content: { abc: "the picture" } } });
    const now = sample({ input: "attachment://abc", attachments: { abc: "the picture" } });
    const lost = sample({ input: "attachment://abd", attachments: { abc: "the picture" } });
    const digest = inline.records[0]?.itemDigest;
    expect(digest).toMatch(/^sha256:/);
    expect((await readLog(jsonLog([old]))).records[0]?.itemDigest).toBe(digest);
    expect((await readLog(evalLog([now]))).records[0]?.itemDigest).toBe(digest);
    expect((await readLog(evalLog([lost]))).records[0]?.itemDigest).toBeNull();
  });
});

describe("containers", () => {
  const samples = [sample(), sample({ id: 2, scores: { match: { value: "I" } } })];

  test("deflate, zstd, stored and several zstd frames hold the same records, zip64 or not", async () => {
    const expected = (await readLog(evalLog(samples))).records;
    for (const method of ["deflate", "zstd", "stored", "zstd-frames"] as const)
      for (const zip64 of [false, true]) {
        const members = [
          ...samples.map((value) => memberOf(value, method)),
          { name: "header.json", text: JSON.stringify(header()), method },
        ];
        expect((await readLog(evalFile(members, { zip64 }))).records, `${method} ${zip64}`).toEqual(expected);
      }
  });

  test("of two members of one name the last one counts", async () => {
    const log = evalFile([
      memberOf(sample({ scores: { match: { value: "I" } } })),
      memberOf(sample({ scores: { match: { value: "C" } } })),
      { name: "header.json", text: JSON.stringify(header({ status: "error" })) },
      { name: "header.json", text: JSON.stringify(header()) },
    ]);
    const { reading, records } = await readLog(log);
    expect(records.map(({ scores }) => scores[0]?.value)).toEqual(["C"]);
    expect(reading.facts.status).toBe("success");
  });

  test("a killed run is read from its journal, with the settings that were changed on the way", async () => {
    const change = (index: number, value: number) => ({
      name: `_journal/config_updates/${index}.json`,
      text: JSON.stringify({
        changes: [{ config: "eval", name: "token_limit", value }],
        scope: "task",
        provenance: {},
      }),
    });
    const { reading, records } = await readLog(
      evalFile([
        {
          name: "_journal/start.json",
          text: JSON.stringify({ version: 2, eval: spec(), plan: { steps: [] } }),
        },
        memberOf(sample()),
        change(10, 300),
        change(9, 200),
      ]),
    );
    expect(records).toHaveLength(1);
    expect(reading.facts).toMatchObject({
      status: "started",
      limits: { token_limit: 300 },
      totals: { declared: 2, completed: 1 },
    });
  });

  test("an archive without header and journal is no log", async () => {
    const bare = evalFile([{ name: "notes.txt", text: "x" }]);
    await expect(readLog(bare)).rejects.toMatchObject({ problems: [{ code: "format-unknown" }] });
  });

  test("a renamed log is claimed by what it begins with", async () => {
    const members = [
      { name: "_journal/start.json", text: JSON.stringify({ version: 2, eval: spec(), plan: {} }) },
      memberOf(sample()),
    ];
    const renamed = memorySource("backup.zip", zipOf(members));
    expect((await readLog(renamed)).records).toHaveLength(1);
  });

  test("the digest of the file is that of its bytes", async () => {
    const source = evalLog(samples);
    const { reading } = await readLog(source);
    const { createHash } = await import("node:crypto");
    const bytes = await source.read(0, source.size);
    expect(reading.files()).toEqual([
      {
        name: "made.eval",
        bytes: source.size,
        digest: `sha256:${createHash("sha256").update(bytes).digest("hex")}`,
      },
    ]);
  });
});

describe("the order of samples", () => {
  const orderOf = async (ids: readonly (string | number)[], listed: boolean) => {
    const samples = ids.flatMap((id) => [2, 1].map((epoch) => sample({ id, epoch })));
    const dataset = { samples: ids.length, ...(listed ? { sample_ids: ids } : {}) };
    const { records } = await readLog(evalLog(samples, header({ eval: spec({ dataset }) })));
    return records.map(({ item, epoch }) => `${epoch}:${item}`);
  };

  test("is by epoch, then by number where ids are integers, whether or not the header lists them", async () => {
    for (const listed of [true, false])
      expect(await orderOf([10, 9, 100], listed)).toEqual(["1:9", "1:10", "1:100", "2:9", "2:10", "2:100"]);
  });

  test("is by text where ids are strings, digits or not", async () => {
    for (const listed of [true, false])
      expect(await orderOf(["10", "9", "100"], listed)).toEqual([
        "1:10",
        "1:100",
        "1:9",
        "2:10",
        "2:100",
        "2:9",
      ]);
  });

  test("is by code point, which is not JavaScript's own order", async () => {
    expect(await orderOf(["\u{1f600}", "\uffee", "a"], true)).toEqual(
      ["a", "\uffee", "\u{1f600}"]
        .flatMap((id) => [`1:${id}`])
        .concat(["a", "\uffee", "\u{1f600}"].map((id) => `2:${id}`)),
    );
  });
});

test("the same run reads the same from .eval and from .json", async () => {
  const samples = [
    sample(),
    sample({ id: 2, metadata: { language: "ko", passage_id: "p1", category: "x" } }),
  ];
  expect((await readLog(jsonLog(samples))).records).toEqual((await readLog(evalLog(samples))).records);
  expect((await readLog(jsonText(JSON.stringify({ ...header(), samples }, null, 2)))).records).toEqual(
    (await readLog(evalLog(samples))).records,
  );
});
