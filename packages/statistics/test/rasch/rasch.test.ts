import { expect, test } from "vitest";
import { raschDifference, raschModel, valueOf } from "../../src/index.ts";
import { lsat6, lsat7 } from "./lsat.ts";

test("LSAT section 6 as in Rizopoulos 2006 (R package ltm) and in mirt's tests", () => {
  const fit = valueOf(raschModel(lsat6));
  expect(fit.logLikelihood).toBeCloseTo(-2466.938, 3);
  expect(fit.spread).toBeCloseTo(0.7551, 4);
  expect(fit.spreadStandardError!).toBeCloseTo(0.0694, 4);
  // ltm counts difficulty in standard deviations of ability.
  const difficulties = fit.items.map((x) => x.difficulty / fit.spread);
  for (const [i, expected] of [-3.6153, -1.3224, -0.3176, -1.7301, -2.7802].entries()) {
    expect(difficulties[i]!).toBeCloseTo(expected, 4);
  }
  // mirt: easiness in logits with 95 % bounds, and the variance of ability.
  const mirt = [
    [2.73, 2.478, 2.983],
    [0.999, 0.845, 1.152],
    [0.24, 0.1, 0.38],
    [1.306, 1.143, 1.47],
    [2.099, 1.896, 2.303],
  ] as const;
  for (const [i, [easiness, lower, upper]] of mirt.entries()) {
    expect(-fit.items[i]!.difficulty).toBeCloseTo(easiness, 3);
    expect(fit.items[i]!.standardError).toBeCloseTo((upper - lower) / (2 * 1.959964), 2);
  }
  expect(fit.spread * fit.spread).toBeCloseTo(0.57, 2);
});

test("LSAT section 7 with equal slopes as in mirt's tests", () => {
  const fit = valueOf(raschModel(lsat7));
  expect(fit.spread).toBeCloseTo(1.011, 3);
  // mirt stops when nothing moves by more than 1e-4, we at 1e-9.
  for (const [i, expected] of [1.868, 0.791, 1.461, 0.521, 1.993].entries()) {
    expect(Math.abs(-fit.items[i]!.difficulty - expected)).toBeLessThan(1e-3);
  }
});

test("items that all pass have no difficulty and do not disturb the others", () => {
  const successes = new Int8Array(6000).fill(1);
  for (let i = 0; i < 1000; i += 1) successes.set(lsat6.successes.subarray(5 * i, 5 * i + 5), 6 * i);
  const outcome = raschModel({ respondents: 1000, items: 6, successes });
  const fit = valueOf(outcome);
  expect(fit.itemsWithoutDifficulty).toEqual([5]);
  expect(outcome.ok && outcome.warnings).toEqual(["boundary"]);
  expect(fit.items.map((x) => x.difficulty)).toEqual(
    valueOf(raschModel(lsat6)).items.map((x) => x.difficulty),
  );
});

test("cells missing at random leave the difficulties about where they were", () => {
  const successes = lsat7.successes.map((x, i) => ((i * 7919) % 10 === 0 ? -1 : x));
  const outcome = raschModel({ ...lsat7, successes });
  const whole = valueOf(raschModel(lsat7));
  for (const [i, item] of valueOf(outcome).items.entries()) {
    expect(Math.abs(item.difficulty - whole.items[i]!.difficulty)).toBeLessThan(0.2);
  }
  expect(outcome.ok && outcome.warnings).toEqual(["missing-observations"]);
});

test("a respondent without any answer changes nothing but the warning", () => {
  const successes = Int8Array.of(...lsat6.successes, -1, -1, -1, -1, -1);
  const fit = valueOf(raschModel({ respondents: 1001, items: 5, successes }));
  expect(fit.respondents).toBe(1000);
  expect(fit.logLikelihood).toBe(valueOf(raschModel(lsat6)).logLikelihood);
});

test("between two like groups no item differs; an item made harder for one does", () => {
  const same = valueOf(raschDifference(lsat6, lsat6, 0.95));
  for (const x of same) expect(x).toMatchObject({ difference: 0, p: 1 });
  const successes = lsat6.successes.map((x, i) => (i % 5 === 4 && (i * 31) % 7 < 3 ? 0 : x));
  const harder = valueOf(raschDifference(lsat6, { ...lsat6, successes }, 0.95));
  expect(harder[4]!.difference).toBeGreaterThan(1);
  expect(harder[4]!.p).toBeLessThan(1e-6);
  expect(harder.reduce((sum, x) => sum + x.difference, 0)).toBeCloseTo(0, 10);
});

test("too little to fit is refused", () => {
  const code = (respondents: number, items: number, cells: number[]) => {
    const outcome = raschModel({ respondents, items, successes: Int8Array.from(cells) });
    return outcome.ok ? "answered" : outcome.refusal.code;
  };
  expect(code(3, 1, [1, 1, 1])).toBe("no-observations");
  expect(code(0, 2, [])).toBe("no-observations");
  expect(code(2, 2, [-1, 1, -1, 1])).toBe("no-observations");
  expect(code(4, 2, [1, 0, 0, 1, 1, 1, 0, 0])).toBe("answered");
  const one = { respondents: 4, items: 1, successes: Int8Array.of(1, 0, 1, 0) };
  expect(raschDifference(one, one, 0.95)).toMatchObject({ ok: false, refusal: { code: "no-observations" } });
});

test("a matrix that is not what it says is thrown out", () => {
  expect(() => raschModel({ respondents: 2, items: 2, successes: Int8Array.of(1, 0, 1) })).toThrow(
    RangeError,
  );
  expect(() => raschModel({ respondents: 1, items: 1, successes: Int8Array.of(2) })).toThrow(RangeError);
  expect(() => raschDifference(lsat6, { ...lsat7, items: 4 }, 0.95)).toThrow(RangeError);
});
