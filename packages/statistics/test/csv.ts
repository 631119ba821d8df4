import { readFileSync } from "node:fs";

/** Columns of a table in test/golden: '#' lines say where it is from, the next line names the columns. */
export function goldenColumns(file: string): Map<string, string[]> {
  const text = readFileSync(new URL(`./golden/${file}`, import.meta.url), "utf8");
  const [header, ...rows] = text
    .trim()
    .split("\n")
    .filter((line) => !line.startsWith("#"));
  const cells = rows.map((row) => row.split(","));
  return new Map(header!.split(",").map((name, i) => [name, cells.map((row) => row[i]!)]));
}

/** Codes from 0 in order of first appearance. */
export function codesOf(names: readonly string[]): { codes: Int32Array; count: number } {
  const seen = new Map<string, number>();
  const codes = Int32Array.from(names, (name) => {
    const code = seen.get(name) ?? seen.size;
    seen.set(name, code);
    return code;
  });
  return { codes, count: seen.size };
}

export interface Panel {
  readonly values: ReadonlyMap<string, Float64Array>;
  readonly codes: Int32Array;
  readonly count: number;
}

/** Grunfeld's eleven firms, or the ten without American Steel that Stata's grunfeld.dta has. */
export function grunfeld(firms: 10 | 11): Panel {
  const table = goldenColumns("grunfeld.csv");
  const names = table.get("firm")!;
  const kept = names.flatMap((name, i) => (firms === 11 || name !== "American Steel" ? [i] : []));
  // Stata keeps its copy as single-precision floats.
  const read = firms === 11 ? Number : (text: string): number => Math.fround(Number(text));
  const column = (name: string): Float64Array => Float64Array.from(kept, (i) => read(table.get(name)![i]!));
  const values = new Map(["invest", "value", "capital"].map((name) => [name, column(name)]));
  return { values, ...codesOf(kept.map((i) => names[i]!)) };
}

export function petersen(): Panel {
  const table = goldenColumns("petersen.csv");
  const column = (name: string): Float64Array =>
    Float64Array.from(table.get(name)!, (x) => Math.fround(Number(x)));
  return { values: new Map(["x", "y"].map((name) => [name, column(name)])), ...codesOf(table.get("firm")!) };
}
