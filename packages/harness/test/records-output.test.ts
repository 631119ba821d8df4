import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordsToJsonl, recordsToParquet } from "@bongsu/harness";
import type { SampleRecord } from "@bongsu/harness";

const record = (item: number): SampleRecord => ({
  system: item % 2 === 0 ? "system-a" : "시스템-나",
  item: `item-${item}`,
  itemDigest: null,
  epoch: (item % 3) + 1,
  language: item % 5 === 0 ? null : "ko",
  cluster: null,
  stratum: null,
  answerDigest: `sha256:${"0".repeat(64)}`,
  scores: [
    { scorer: "judge", value: item % 4 === 0 ? null : "safe", judge: "j" },
    { scorer: "pass", value: item % 2 === 0, judge: null },
    { scorer: "score", value: item / 8, judge: null },
  ],
  labels: item % 2 === 0 ? [] : [{ rater: "human_1", value: "unsafe", adjudicated: true }],
  state: "scored",
  detail: null,
  inputTokens: 3_000_000_000 + item,
  outputTokens: null,
  seconds: 0.1,
});

const batchesOf = (count: number): SampleRecord[][] => {
  const all = Array.from({ length: count }, (_, index) => record(index));
  return Array.from({ length: Math.ceil(count / 4096) }, (_, index) =>
    all.slice(index * 4096, (index + 1) * 4096),
  );
};

async function bytesOf(parts: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const part of parts) all.push(part);
  return Buffer.concat(all);
}

describe("records as Parquet", () => {
  const folder = mkdtempSync(join(tmpdir(), "records-"));
  const path = join(folder, "out.parquet");
  const count = 20_000; // more than one row group
  beforeAll(async () => writeFileSync(path, await bytesOf(recordsToParquet(batchesOf(count)))));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function query(sql: string): Promise<unknown[][]> {
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    const rows = await (await connection.runAndReadAll(sql)).getRowsJson();
    connection.closeSync();
    instance.closeSync();
    return rows as unknown[][];
  }

  it("are read by DuckDB with every value in its type", async () => {
    const rows = await query(
      `select count(*), count(language), sum(epoch), max(input_tokens), count(*) filter (system = '시스템-나'),
         sum(len(scores)), sum(len(labels)), sum(scores[3].number), count(*) filter (scores[2].boolean),
         count(*) filter (scores[1].text = 'safe'), count(*) filter (labels[1].adjudicated)
       from '${path}'`,
    );
    const sum = (of: (index: number) => number): number =>
      Array.from({ length: count }, (_, index) => of(index)).reduce((total, value) => total + value, 0);
    expect((rows[0] ?? []).map(Number)).toEqual([
      count,
      sum((i) => (i % 5 === 0 ? 0 : 1)),
      sum((i) => (i % 3) + 1),
      3_000_000_000 + count - 1,
      count / 2,
      count * 3,
      count / 2,
      sum((i) => i / 8),
      count / 2,
      sum((i) => (i % 4 === 0 ? 0 : 1)),
      count / 2,
    ]);
  });

  it("answer the query that the documentation gives", async () => {
    const docs = readFileSync(join(import.meta.dirname, "../../../docs/reading.md"), "utf8");
    const sql = /```sql\n(.*?)\n```/s.exec(docs)?.[1]?.replace("out.parquet", path) ?? "";
    const rows = await query(`from (${sql.replace(/;$/, "")}) where scorer = 'score' order by system`);
    expect(rows.map((row) => row[0])).toEqual(["system-a", "시스템-나"]);
    expect(Number(rows[0]?.[2])).toBeCloseTo((count - 2) / 16, 6);
  });

  it("are the same bytes for the same records, however they come in batches", async () => {
    const one = await bytesOf(recordsToParquet(batchesOf(5000)));
    const other = await bytesOf(
      recordsToParquet(
        batchesOf(5000)
          .flat()
          .map((sample) => [sample]),
      ),
    );
    expect(one.equals(other)).toBe(true);
  });

  it("are a valid file also when there are none", async () => {
    const empty = join(folder, "empty.parquet");
    writeFileSync(empty, await bytesOf(recordsToParquet([])));
    expect(await query(`select count(*) from '${empty}'`)).toEqual([["0"]]);
  });
});

describe("records as JSON Lines", () => {
  it("are one object a line, with members in the order of the record", () => {
    const lines = recordsToJsonl([record(1), record(2)])
      .trimEnd()
      .split("\n");
    expect(lines).toHaveLength(2);
    expect(JSON.parse(lines[0] ?? "")).toEqual(record(1));
    const shuffled = Object.fromEntries(Object.entries(record(1)).reverse()) as unknown as SampleRecord;
    expect(recordsToJsonl([shuffled])).toBe(`${lines[0]}\n`);
  });
});
