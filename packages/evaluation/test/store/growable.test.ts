import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Float64Column, Int32Column } from "../../src/store/growable.ts";

const int32 = (values: readonly number[]): Int32Column => {
  const column = new Int32Column();
  for (const value of values) column.push(value);
  return column;
};

describe("a growing column", () => {
  it("holds what was pushed, alike or not", () => {
    const runs = fc.array(fc.tuple(fc.integer({ min: -1, max: 2 }), fc.integer({ min: 1, max: 2500 })), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(runs, (list) => {
        const values = list.flatMap(([value, times]) => Array.from({ length: times }, () => value));
        const column = int32(values);
        expect(column.length).toBe(values.length);
        expect(column.last).toBe(values.at(-1) ?? 0);
        expect(column.finish()).toEqual(Int32Array.from(values));
      }),
      { numRuns: 30 },
    );
  });

  it("shares its cells with columns of the same value and length, and with no others", () => {
    const uniform = new Map<number, Int32Array>();
    const first = int32([-1, -1]).finish(uniform);
    expect(int32([-1, -1]).finish(uniform)).toBe(first);
    expect(int32([1, 1]).finish(uniform)).toEqual(Int32Array.of(1, 1));
    expect(int32([-1]).finish(uniform)).toEqual(Int32Array.of(-1));
    expect(int32([-1, 0]).finish(uniform)).toEqual(Int32Array.of(-1, 0));
  });

  it("of doubles is padded with NaN up to the row that is set next", () => {
    const column = new Float64Column();
    column.pad(3000);
    column.push(0.5);
    const cells = column.finish();
    expect(cells).toHaveLength(3001);
    expect(cells[2999]).toBeNaN();
    expect(cells[3000]).toBe(0.5);
  });
});
