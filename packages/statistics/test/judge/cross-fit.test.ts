import fc from "fast-check";
import { expect, test } from "vitest";
import {
  crossFittedCorrection,
  foldsByItem,
  type JudgedAnswers,
  randomFrom,
  valueOf,
} from "../../src/index.ts";

const names = Array.from({ length: 60 }, (_, i) => `item-${i}`);
const folds = foldsByItem(names, 5);

test("folds are of equal size and do not depend on the order of the file", () => {
  const some = fc.uniqueArray(fc.string({ maxLength: 6 }), { minLength: 2, maxLength: 40 });
  fc.assert(
    fc.property(some, fc.integer({ min: 2, max: 6 }), (given, k) => {
      const fold = foldsByItem(given, k);
      const sizes = Array.from({ length: k }, (_, f) => fold.filter((x) => x === f).length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      expect([...foldsByItem(given.toReversed(), k)].toReversed()).toEqual([...fold]);
    }),
  );
});

test("one fold and a name that comes twice are thrown out", () => {
  expect(() => foldsByItem(names, 1)).toThrow(RangeError);
  expect(() => foldsByItem(["a", "b", "a"], 2)).toThrow(RangeError);
});

/** Every item once; positive for every third; the judge errs on every seventh. */
function answers(labelled: (item: number) => boolean): JudgedAnswers {
  const items = Int32Array.from(names, (_, i) => i);
  const truth = items.map((i) => (i % 3 === 0 ? 1 : 0));
  return {
    items,
    itemCount: names.length,
    judged: Uint8Array.from(truth, (y, i) => (i % 7 === 0 ? 1 - y : y)),
    human: Int8Array.from(truth, (y, i) => (labelled(i) ? y : -1)),
  };
}

test("where all is labelled it comes close to the human rate and its standard error", () => {
  const outcome = crossFittedCorrection(
    answers(() => true),
    folds,
    0.95,
  );
  const result = valueOf(outcome);
  expect(Math.abs(result.value - 20 / 60)).toBeLessThan(0.03);
  const human = Math.sqrt(((20 / 60) * (40 / 60)) / 59);
  expect(result.standardError! / human).toBeGreaterThan(0.9);
  expect(result.standardError! / human).toBeLessThan(1.1);
  expect(result).toMatchObject({ n: 60, clusters: 60, df: 59 });
  expect(outcome.ok && outcome.warnings).toEqual([]);
});

test("fewer labels make the interval wider", () => {
  const all = valueOf(
    crossFittedCorrection(
      answers(() => true),
      folds,
      0.95,
    ),
  );
  const half = valueOf(
    crossFittedCorrection(
      answers((i) => i % 2 === 0),
      folds,
      0.95,
    ),
  );
  expect(half.standardError!).toBeGreaterThan(all.standardError!);
});

test("no item bears on its own correction", () => {
  const data = answers(() => true);
  const flipped: JudgedAnswers = { ...data, human: data.human.map((y, i) => (i === 1 ? 1 - y : y)) };
  const one = valueOf(crossFittedCorrection(data, folds, 0.95));
  const only = (fold: number) => (x: JudgedAnswers) => {
    const keep = [...x.items].filter((i) => folds[i] === fold);
    return valueOf(
      crossFittedCorrection(
        {
          ...x,
          items: Int32Array.from([...keep, ...x.items]),
          judged: Uint8Array.from([...keep.map((i) => x.judged[i]!), ...x.judged]),
          human: Int8Array.from([...keep.map(() => -1), ...x.human]),
        },
        folds,
        0.95,
      ),
    ).value;
  };
  // Weighting the item's own fold twice must not weigh its label more: the label moves the other folds alone.
  const own = folds[1]!;
  const shiftOwn = only(own)(flipped) - only(own)(data);
  const shiftOther = only((own + 1) % 5)(flipped) - only((own + 1) % 5)(data);
  expect(Math.abs(shiftOwn)).toBeLessThan(Math.abs(shiftOther));
  expect(one.value).not.toBe(valueOf(crossFittedCorrection(flipped, folds, 0.95)).value);
});

test("repeated answers to an item count as one item, not as many", () => {
  const once = answers(() => true);
  const twice: JudgedAnswers = {
    ...once,
    items: Int32Array.of(...once.items, ...once.items),
    judged: Uint8Array.of(...once.judged, ...once.judged),
    human: Int8Array.of(...once.human, ...once.human),
  };
  const one = valueOf(crossFittedCorrection(once, folds, 0.95));
  const two = valueOf(crossFittedCorrection(twice, folds, 0.95));
  expect(two.value).toBeCloseTo(one.value, 12);
  expect(two.standardError!).toBeCloseTo(one.standardError!, 12);
});

test("a class without labels, a judge like a coin, and a single item are refused", () => {
  const code = (data: JudgedAnswers) => {
    const outcome = crossFittedCorrection(data, folds, 0.95);
    return outcome.ok ? "answered" : outcome.refusal.code;
  };
  expect(code(answers((i) => i % 3 !== 0))).toBe("no-observations");
  const data = answers(() => true);
  expect(code({ ...data, judged: data.judged.map((x) => 1 - x) })).toBe("judge-uninformative");
  expect(code({ ...data, items: new Int32Array(60) })).toBe("one-observation");
  expect(code(data)).toBe("answered");
});

test("columns that do not fit are thrown out", () => {
  const data = answers(() => true);
  expect(() => crossFittedCorrection(data, new Int32Array(3), 0.95)).toThrow(RangeError);
  expect(() => crossFittedCorrection({ ...data, itemCount: 5 }, new Int32Array(5), 0.95)).toThrow(RangeError);
  expect(() => crossFittedCorrection({ ...data, human: new Int8Array(60).fill(2) }, folds, 0.95)).toThrow(
    RangeError,
  );
});

test("in 600 drawn exercises the 95 % interval holds the true rate in about 95 %", () => {
  const random = randomFrom("0123456789abcdef0123456789abcdef");
  const chance = () => random.next() / 2 ** 32;
  const items = Int32Array.from({ length: 200 }, (_, i) => i);
  const fold = foldsByItem(
    Array.from(items, (i) => `item-${i}`),
    5,
  );
  let covered = 0;
  for (let exercise = 0; exercise < 600; exercise += 1) {
    const truth = items.map(() => (chance() < 0.6 ? 1 : 0));
    const judged = Uint8Array.from(truth, (y) => (chance() < (y === 1 ? 0.9 : 0.2) ? 1 : 0));
    const human = Int8Array.from(truth, (y) => (chance() < 0.5 ? y : -1));
    const { interval } = valueOf(crossFittedCorrection({ items, itemCount: 200, judged, human }, fold, 0.95));
    if (interval!.lower <= 0.6 && 0.6 <= interval!.upper) covered += 1;
  }
  // Three standard errors of a share of 0.95 in 600 are 0.027.
  expect(covered / 600).toBeGreaterThan(0.923);
  expect(covered / 600).toBeLessThan(0.977);
});

test("names that mean something to an engine are names like any other", () => {
  expect(foldsByItem(["__proto__", "constructor", "toString", "", "\ud800", "문항 1"], 3)).toHaveLength(6);
});
