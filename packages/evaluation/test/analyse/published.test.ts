import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { analysePublished } from "../../src/analyse/index.ts";
import { weightsFor } from "../../src/analyse/published/feasible.ts";
import { separableFrom, toldApart } from "../../src/analyse/published/gap.ts";
import { plain } from "../../src/verdict/say.ts";
import { publishedSchema } from "../../src/result/index.ts";

const plan = {
  file: "table.csv",
  source: { en: "a page", ko: "어느 쪽" },
  standing: "second-hand" as const,
  row: "language",
  rates: ["A", "B"],
  overall: "overall",
};
const header = ["language", "A", "B"];
// Third joint test, arXiv 2601.15679, second-hand.
const rows = [
  ["EN", "57", "24"],
  ["FA", "47", "20"],
  ["FR", "51", "35"],
  ["HI", "48", "20"],
  ["JA", "51", "20"],
  ["SW", "32", "20"],
  ["KO", "35", "14"],
  ["ZH", "47", "26"],
  ["TE", "33", "15"],
];
const table = (overall: readonly string[]) =>
  analysePublished(plan, { header, rows: [...rows, ["overall", ...overall]] }, 0.95);
const check = (result: ReturnType<typeof table>, id: string) =>
  result.published.checks.find((c) => c.id === id);

/** The number of a check by its name: the last part of its id, where a blank is ~20. */
const valueOf = (found: ReturnType<typeof check>, name: string): number | null | undefined =>
  found?.figures.find(({ id }) => id.endsWith(`/${name.replaceAll(" ", "~20")}`))?.value;

describe("a published table of rates", () => {
  const result = table(["46", "23"]);

  it("links every number that a sentence says to its figure, in both languages", () => {
    const byId = new Map(result.published.checks.flatMap((c) => c.figures.map((f) => [f.id, f] as const)));
    expect(byId.size).toBe(result.published.checks.flatMap((c) => c.figures).length);
    for (const { said, figures } of result.published.checks) {
      for (const pieces of [said.en, said.ko]) {
        const links = pieces.filter((piece) => typeof piece !== "string");
        for (const { say, figure } of links) {
          const found = byId.get(figure);
          expect(found?.unit === "count" ? String(found.value) : ((found?.value ?? 0) * 100).toFixed(1)).toBe(
            say,
          );
          expect(figures.map(({ id }) => id)).toContain(figure);
        }
        const unlinked = pieces.filter((piece) => typeof piece === "string").join("");
        expect(unlinked.replaceAll(/95%|9 rows|9개/g, "")).not.toMatch(/\d/);
      }
    }
  });

  it("is in the shape of the result", () => {
    expect(publishedSchema.parse(result.published)).toEqual(result.published);
    expect(result.problems).toEqual([]);
  });

  it("has an overall that is not the plain mean of its rows: 44.6 and 21.6 are printed as 46 and 23", () => {
    const mean = check(result, "overall-is-mean");
    expect(mean?.outcome).toBe("fails");
    expect((100 * (valueOf(mean, "mean A") ?? 0)).toFixed(1)).toBe("44.6");
    expect((100 * (valueOf(mean, "mean B") ?? 0)).toFixed(1)).toBe("21.6");
    expect(plain(mean?.said.en ?? [])).toContain("44.6 / 21.6");
  });

  it("and would have one if 45 and 22 were printed", () => {
    expect(check(table(["45", "22"]), "overall-is-mean")?.outcome).toBe("holds");
  });

  it("allows some weighting of its rows, which is not stated", () => {
    expect(check(result, "overall-is-some-mean")?.outcome).toBe("holds");
  });

  it("allows none if an overall lies outside of what its rows span", () => {
    expect(check(table(["56", "33"]), "overall-is-some-mean")?.outcome).toBe("fails");
  });

  it("puts A above B in 9 of 9 rows", () => {
    const direction = check(result, "same-direction/A/B");
    expect(direction?.outcome).toBe("holds");
    expect([valueOf(direction, "A above"), valueOf(direction, "B above")]).toEqual([9, 0]);
    expect(direction?.figures.map(({ n }) => n)).toEqual([9, 9]);
  });

  it("has no interval without n, and names what would settle it", () => {
    expect(check(result, "intervals")?.outcome).toBe("unknown");
    expect(result.asks.map((ask) => ask.id)).toEqual([
      "n",
      "clusters",
      "weights",
      "items",
      "judges",
      "judge-errors",
      "budget",
    ]);
  });

  it("says from what n on its smallest gap would be told from noise", () => {
    const least = check(result, "least-n/A/B");
    const n = valueOf(least, "n") ?? 0;
    expect(least?.outcome).toBe("unknown");
    expect(toldApart(0.32, 0.2, n, 0.95)).toBe(true);
    expect(toldApart(0.32, 0.2, n - 1, 0.95)).toBe(false);
    expect(n).toBeGreaterThan(50);
    expect(n).toBeLessThan(250);
  });

  it("with n says in how many rows the gap is told from noise", () => {
    const withN = analysePublished(
      { ...plan, n: "n" },
      { header: [...header, "n"], rows: rows.map((row, i) => [...row, i === 0 ? "100" : "8"]) },
      0.95,
    );
    expect(valueOf(check(withN, "gap-told/A/B"), "told")).toBe(1);
    expect(withN.published.checks.some((c) => c.id === "intervals")).toBe(false);
  });

  it("with a cell that is no rate names the cell and leaves a gap", () => {
    const odd = analysePublished(
      plan,
      {
        header,
        rows: [
          ["EN", "about half", "24"],
          ["KO", "135", ""],
        ],
      },
      0.95,
    );
    expect(odd.problems.map((p) => [p.code, p.row, p.column, p.found])).toEqual([
      ["value-unexpected", 1, "A", "about half"],
      ["value-unexpected", 2, "A", "135"],
    ]);
    expect(odd.published.rows.map((r) => r.values)).toEqual([
      [null, 0.24],
      [null, null],
    ]);
  });

  it("without a named column says so", () => {
    const odd = analysePublished(plan, { header: ["language", "A"], rows: [] }, 0.95);
    expect(odd.problems.map((p) => [p.code, p.column])).toEqual([["column-missing", "B"]]);
  });

  it("prints finer rounding where the table does", () => {
    const fine = analysePublished(plan, { header, rows: [["EN", "57.25", "24"]] }, 0.95);
    expect(fine.published.rounding).toBeCloseTo(0.00005, 12);
  });
});

describe("weights", () => {
  it("exist for every point that is a weighted mean, and give it back", () => {
    const rate = fc.double({ min: 0, max: 1, noNaN: true });
    const point = fc.tuple(rate, rate);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(point, fc.integer({ min: 0, max: 9 })), { minLength: 1, maxLength: 8 }),
        (list) => {
          const total = list.reduce((sum, [, w]) => sum + w, 0);
          fc.pre(total > 0);
          const target = [0, 1].map((j) => list.reduce((sum, [p, w]) => sum + ((p[j] ?? 0) * w) / total, 0));
          const weights = weightsFor(
            list.map(([p]) => p),
            target,
            1e-6,
          );
          expect(weights).not.toBeNull();
          expect((weights ?? []).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 6);
          for (const j of [0, 1]) {
            const mean = (weights ?? []).reduce((sum, w, i) => sum + w * (list[i]?.[0][j] ?? 0), 0);
            expect(Math.abs(mean - (target[j] ?? 0))).toBeLessThan(2e-6);
          }
        },
      ),
    );
  });

  it("do not exist for a point outside the hull", () => {
    const triangle = [
      [0, 0],
      [1, 0],
      [0, 1],
    ];
    expect(weightsFor(triangle, [0.6, 0.6], 0.05)).toBeNull();
    expect(weightsFor(triangle, [0.6, 0.6], 0.11)).not.toBeNull();
    expect(weightsFor([], [0.5], 0.1)).toBeNull();
  });
});

describe("the least n", () => {
  it("is null where two rates are one", () => {
    expect(separableFrom(0.4, 0.4, 0.95)).toBeNull();
  });
});
