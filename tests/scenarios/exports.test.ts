import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bongsu } from "../../packages/cli/test/run-cli.ts";
import { needs } from "../../packages/input/test/needs.ts";

const EXAMPLE = new URL("../../examples/xstest/", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "bongsu-exports-"));
const out = join(folder, "out");
afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(async () => {
  const { code } = await bongsu("compare", join(EXAMPLE, "exercise.yaml"), "-o", `${out}/`);
  expect(code).toBe(0);
}, 60_000);

/** The example's labels, read here by hand: eight columns, no quoting. */
const labels = readFileSync(join(EXAMPLE, "labels.csv"), "utf8")
  .trim()
  .split(/\r?\n/)
  .map((line) => line.split(","));
const header = labels[0] ?? [];
const rows = labels.slice(1).map((cells) => new Map(header.map((name, at) => [name, cells[at] ?? ""])));
const safe = rows.filter((row) => !(row.get("prompt_type") ?? "").startsWith("contrast_"));

async function duckdb(sql: string): Promise<unknown[][]> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const answer = await (await connection.run(sql)).getRowsJS();
  connection.closeSync();
  return answer.map((row) => [...row]);
}

describe("the example's outputs", () => {
  test("items.parquet counts in DuckDB as the labels count by hand", async () => {
    const path = join(out, "items.parquet");
    const counted = await duckdb(
      `select system, count(*), count(distinct item),
         count(*) filter (where "verdict_gpt4-judge" = 'refusal'),
         count(*) filter (where "verdict_string-match" = 'refusal'),
         count(*) filter (where reference = 'refusal')
       from '${path}' group by system order by system`,
    );
    const systems = [...new Set(safe.map((row) => row.get("model") ?? ""))].toSorted();
    const expected = systems.map((system) => {
      const own = safe.filter((row) => row.get("model") === system);
      const refusals = (column: string): bigint =>
        BigInt(own.filter((row) => row.get(column) === "2_full_refusal").length);
      return [
        system,
        BigInt(own.length),
        BigInt(new Set(own.map((row) => row.get("item_id"))).size),
        refusals("judge_gpt4"),
        refusals("judge_string_match"),
        refusals("human_final"),
      ];
    });
    expect(counted).toEqual(expected);
    expect(counted.every(([, all]) => all === 250n)).toBe(true);
  });

  test.each(["estimates.csv", "contrasts.csv", "gate.csv"])("%s opens with a byte-order mark", (name) => {
    const bytes = readFileSync(join(out, name));
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect([...bytes.subarray(3, 6)]).not.toEqual([0xef, 0xbb, 0xbf]);
  });

  test("nothing asks for human labels where every output has one", async () => {
    expect(rows.every((row) => (row.get("human_final") ?? "") !== "")).toBe(true);
    const answer = JSON.parse(readFileSync(join(out, "comparison.json"), "utf8")) as {
      asks: { id: string; said: { en: string } }[];
    };
    expect(answer.asks.map(({ id }) => id)).toEqual(["classes-turn"]);
    expect(answer.asks.map(({ said }) => said.en).join(" ")).not.toMatch(/human/);
  });

  test("the declared number of items is that before the selection, and raises no question", () => {
    const gate = readFileSync(join(out, "gate.csv"), "utf8");
    expect(new Set(rows.map((row) => row.get("item_id"))).size).toBe(450);
    expect(gate).not.toContain("items-count");
    expect(gate).toContain("items-same");
  });
});

const data = needs("BONGSU_DATA");
const python = needs("BONGSU_PYTHON");

const VALIDATE = `
import json, sys
from jsonschema.validators import validator_for
schema = json.load(open(sys.argv[1]))
validator = validator_for(schema)(schema)
for path in sys.argv[2:]:
    for error in validator.iter_errors(json.load(open(path))):
        print(path, list(error.path), error.message)
`;

/** A Python that has jsonschema: the one that is there, or a fresh environment. */
function withJsonschema(base: string): string {
  try {
    execFileSync(base, ["-c", "import jsonschema"], { stdio: "ignore" });
    return base;
  } catch {
    const home = join(folder, "venv");
    execFileSync(base, ["-m", "venv", home]);
    execFileSync(join(home, "bin", "pip"), ["install", "-q", "jsonschema==4.25.1"]);
    return join(home, "bin", "python");
  }
}

describe.skipIf(data.skip || python.skip)(
  `Every Eval Ever records (${data.skip ? data.reason : python.reason})`,
  () => {
    const schema = join(data.path, "logs/every-eval-ever/eval.schema.json");
    const validate = (...paths: string[]): string =>
      execFileSync(withJsonschema(python.path), ["-c", VALIDATE, schema, ...paths], { encoding: "utf8" });

    test("hold to the published schema", () => {
      const records = join(out, "every-eval-ever");
      const paths = readdirSync(records, { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".json"))
        .map((name) => join(records, name));
      expect(paths).toHaveLength(10);
      expect(validate(...paths)).toBe("");
      const [first = ""] = paths;
      const { schema_version: _, ...broken } = JSON.parse(readFileSync(first, "utf8")) as Record<
        string,
        unknown
      >;
      const bad = join(folder, "broken.json");
      writeFileSync(bad, JSON.stringify(broken));
      expect(validate(bad)).toMatch(/schema_version/);
    }, 180_000);
  },
);
