import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const FOLDER = new URL("../../examples/third-joint-test/", import.meta.url);
const said = readFileSync(new URL("expected/verdict.en.txt", FOLDER), "utf8");
const [, ...rows] = readFileSync(new URL("table.csv", FOLDER), "utf8").trim().split(/\r?\n/);
const table = rows.map((row) => row.split(","));

test("the overall is not the mean of the rows, whatever the rounding", () => {
  const languages = table.filter(([name]) => name !== "Overall");
  const overall = table.find(([name]) => name === "Overall") ?? [];
  const means = [1, 2].map(
    (at) => languages.reduce((sum, row) => sum + Number(row[at]), 0) / languages.length,
  );
  expect(said).toContain(`${means.map((mean) => mean.toFixed(1)).join(" / ")}`);
  // Rows and overall are printed to a whole point: each may be off by half a point.
  for (const [at, mean] of means.entries())
    expect(Math.abs(Number(overall[at + 1]) - mean)).toBeGreaterThan(1);
});

/** Whether Newcombe's interval (1998, method 10) for the difference of two rates of n tests each lies above 0. */
function toldApart(p: number, q: number, n: number): boolean {
  const z = 1.959963984540054;
  const [a, b] = [Math.round(p * n) / n, Math.round(q * n) / n];
  const bound = (rate: number, side: 1 | -1): number =>
    (2 * n * rate + z * z + side * z * Math.sqrt(z * z + 4 * n * rate * (1 - rate))) / (2 * (n + z * z));
  return a - b > Math.sqrt((a - bound(a, -1)) ** 2 + (bound(b, 1) - b) ** 2);
}

test("the number of tests behind the smallest gap is the least from which it is told from noise", () => {
  const stated = Number(/at least (\d+) independent tests/.exec(said)?.[1]);
  for (let n = stated; n < 10 * stated; n++) expect(toldApart(0.32, 0.2, n)).toBe(true);
  expect(toldApart(0.32, 0.2, stated - 1)).toBe(false);
});
