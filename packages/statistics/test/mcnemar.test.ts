import { expect, test } from "vitest";
import { mcnemar, valueOf } from "../src/index.ts";

test("approval ratings of Agresti: 17.3559 uncorrected, 16.8178 corrected", () => {
  const result = valueOf(mcnemar(86, 150));
  expect(result.chiSquare).toBeCloseTo(17.3559, 4);
  expect(result.chiSquareCorrected).toBeCloseTo(16.8178, 4);
  // p-values: statsmodels 0.15 mcnemar.
  expect(result.pExact).toBeCloseTo(3.715936139571387e-5, 15);
  expect(result.pAsymptotic).toBeCloseTo(3.099293441045215e-5, 15);
  expect(result.pCorrected).toBeCloseTo(4.114562281345944e-5, 15);
});

test.each([
  [1, 8, 0.0390625, 0.021484375],
  [0, 5, 0.0625, 0.03125],
  [3, 3, 1, 1],
  [12, 5, 0.143463134765625, 0.09625244140625],
])("exact and mid-p of %i against %i discordant items agree with scipy", (b, c, exact, mid) => {
  const outcome = mcnemar(b, c);
  expect(valueOf(outcome).pExact).toBeCloseTo(exact, 13);
  expect(valueOf(outcome).pMidP).toBeCloseTo(mid, 13);
  expect(outcome.ok && outcome.warnings).toContain("small-sample");
});

test("which system comes first does not matter", () => {
  const { onlyFirst: _a, onlySecond: _b, ...one } = valueOf(mcnemar(86, 150));
  const { onlyFirst: _c, onlySecond: _d, ...other } = valueOf(mcnemar(150, 86));
  expect(other).toEqual(one);
});

test("without an item on which they differ the test is refused", () => {
  expect(mcnemar(0, 0)).toMatchObject({ ok: false, refusal: { code: "no-discordant-pairs" } });
});

test("what is no count is thrown out", () => {
  for (const wrong of [-1, 0.5, NaN]) expect(() => mcnemar(wrong, 3)).toThrow(RangeError);
});
