import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as statistics from "../src/index.ts";

/** Tables of test/golden/make_tables.py: [input, ..., output to 25 digits]. */
type Table = readonly (readonly string[])[];

function load(file: string): [string, Table][] {
  const path = new URL(`./golden/${file}`, import.meta.url);
  return Object.entries(JSON.parse(readFileSync(path, "utf8")) as Record<string, Table>);
}

const functions = statistics as unknown as Record<string, (...inputs: number[]) => number>;

function worst(name: string, table: Table): { error: number; at: string } {
  const subject = functions[name];
  if (subject === undefined) throw new Error(`no function ${name}`);
  let found = { error: 0, at: "" };
  for (const row of table) {
    const inputs = row.slice(0, -1).map(Number);
    const wanted = Number(row.at(-1));
    const got = subject(...inputs);
    const error = got === wanted ? 0 : Math.abs(got - wanted) / Math.abs(wanted);
    if (!(error <= found.error))
      found = { error, at: `${name}(${inputs.join(", ")}) = ${got}, not ${wanted}` };
  }
  return found;
}

describe.each(["elementary.json", "special.json", "distributions.json"])("golden table %s", (file) => {
  test.each(load(file))("%s is right to 1e-12 everywhere in its table", (name, table) => {
    const { error, at } = worst(name, table);
    if (process.env["BONGSU_SHOW_ERRORS"])
      process.stdout.write(`${name} ${table.length} ${error.toExponential(1)} ${at}\n`);
    expect(table.length).toBeGreaterThan(20);
    expect(error, at).toBeLessThanOrEqual(1e-12);
  });

  test("a value that is wrong in its twelfth digit is caught", () => {
    const [name, table] = load(file)[0]!;
    const row = table.find((r) => Number(r.at(-1)) !== 0)!;
    const spoiled = [...row.slice(0, -1), String(Number(row.at(-1)) * (1 + 3e-12))];
    expect(worst(name, [spoiled]).error).toBeGreaterThan(1e-12);
  });
});
