import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, describe, expect, it } from "vitest";
import { memorySource, openParquet, problemSink, writeParquet } from "../src/index.ts";
import type { ParquetColumn, ProblemSink } from "../src/index.ts";
import { nodePlatform } from "./node-platform.ts";
import { readTable } from "./read-table.ts";

const folder = mkdtempSync(join(tmpdir(), "bongsu-parquet-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function duckdb(sql: string): Promise<readonly (readonly unknown[])[]> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const rows = await (await connection.run(sql)).getRowsJS();
  connection.closeSync();
  return rows;
}

const open = (bytes: Uint8Array, sink: ProblemSink = problemSink(false), columns?: readonly string[]) =>
  openParquet(memorySource("t.parquet", bytes), { platform: nodePlatform, sink, columns });

const columns: readonly ParquetColumn[] = [
  { name: "항목", type: "string", data: ["q1", "한국어 \ud83d\ude00", null, ""] },
  { name: "score", type: "double", data: [0.1, NaN, null, -0] },
  { name: "n", type: "integer", data: [1, Number.MAX_SAFE_INTEGER, null, Number.MIN_SAFE_INTEGER] },
  { name: "ok", type: "boolean", data: [true, false, null, true] },
];

describe("a Parquet file that we wrote", () => {
  it("is read by DuckDB exactly", async () => {
    const path = join(folder, "ours.parquet");
    writeFileSync(path, writeParquet(columns, { source: "test" }));
    const rows = await duckdb(`select * from '${path}'`);
    const expected = columns[0]!.data.map((_, i) =>
      columns.map((column) =>
        column.type === "integer" && column.data[i] !== null ? BigInt(column.data[i] ?? 0) : column.data[i],
      ),
    );
    expect(rows).toEqual(expected);
    const types = await duckdb(`select column_type from (describe select * from '${path}')`);
    expect(types.flat()).toEqual(["VARCHAR", "DOUBLE", "BIGINT", "BOOLEAN"]);
  });

  it("is read back by us, and only the columns asked for, in their order", async () => {
    const bytes = writeParquet(columns);
    expect((await readTable(await open(bytes))).map((row) => row.cells)).toEqual(
      columns[0]!.data.map((_, i) => columns.map((column) => column.data[i])),
    );
    const some = await open(bytes, problemSink(false), ["n", "항목"]);
    expect((await readTable(some))[0]).toEqual({ row: 1, cells: [1, "q1"] });
    await expect(open(bytes, problemSink(true), ["m"])).rejects.toMatchObject({
      problems: [{ code: "column-missing", place: { field: "m" } }],
    });
  });

  it("has the same bytes each time, and other bytes for other values", () => {
    expect(writeParquet(columns)).toEqual(writeParquet(structuredClone(columns)));
    expect(writeParquet(columns)).not.toEqual(writeParquet([columns[1]!, columns[0]!]));
  });

  it("may have no rows", async () => {
    const path = join(folder, "empty.parquet");
    writeFileSync(path, writeParquet([{ name: "x", type: "double", data: [] }]));
    expect(await duckdb(`select count(*)::int from '${path}'`)).toEqual([[0]]);
    expect(await readTable(await open(readFileSync(path)))).toEqual([]);
  });

  it("is refused before it is written where its columns do not fit together", () => {
    const x: ParquetColumn = { name: "x", type: "double", data: [1] };
    expect(() => writeParquet([x, { ...x, name: "y", data: [] }])).toThrow(TypeError);
    expect(() => writeParquet([x, x])).toThrow(TypeError);
    expect(() => writeParquet([{ name: "x", type: "integer", data: [2 ** 53] }])).toThrow(TypeError);
  });
});

describe("a Parquet file that DuckDB wrote", () => {
  it.each(["uncompressed", "snappy", "gzip", "zstd", "brotli", "lz4_raw"])(
    "is read when packed with %s",
    async (codec) => {
      const path = join(folder, `${codec}.parquet`);
      await duckdb(`copy (select i::int as i, 'item-' || i as item, i / 7.0::double as score from range(5000) r(i))
      to '${path}' (format parquet, compression '${codec}', row_group_size 2048)`);
      const rows = await readTable(await open(readFileSync(path)));
      expect(rows).toHaveLength(5000);
      expect(rows.at(-1)).toEqual({ row: 5000, cells: [4999, "item-4999", 4999 / 7] });
    },
  );

  it("gives dates, times, decimals and large integers without loss, and names nested columns", async () => {
    const path = join(folder, "types.parquet");
    await duckdb(`copy (select date '2024-05-21' as d, timestamp '2024-05-21 10:30:00.25' as t, 0.3::decimal(4,1) as x,
      9007199254740993::bigint as big, 5::tinyint as tiny, 1.5::float as f, [1, 2] as list, {'a': 1} as record)
      to '${path}' (format parquet)`);
    const sink = problemSink(false);
    const table = await open(readFileSync(path), sink);
    expect(table.columns).toEqual(["d", "t", "x", "big", "tiny", "f"]);
    expect((await readTable(table))[0]?.cells).toEqual([
      "2024-05-21",
      "2024-05-21T10:30:00.250",
      0.3,
      "9007199254740993",
      5,
      1.5,
    ]);
    expect(sink.problems.map((p) => p.place?.field)).toEqual(["list", "record"]);
  });

  it("with a damaged row group keeps the others when asked to", async () => {
    const path = join(folder, "damaged.parquet");
    await duckdb(
      `copy (select hash(i) as h from range(6144) r(i)) to '${path}' (format parquet, row_group_size 2048)`,
    );
    const bytes = Uint8Array.from(readFileSync(path));
    bytes.fill(0xff, 10, 200);
    const sink = problemSink(true);
    const rows = await readTable(await open(bytes, sink));
    expect(rows.map((row) => row.row)).toEqual(Array.from({ length: 4096 }, (_, i) => i + 2049));
    expect(sink.problems).toMatchObject([{ code: "unreadable-part", place: { row: 1 } }]);
  });
});
