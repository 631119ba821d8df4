import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reducerNamed } from "../../src/analyse/reduce.ts";
import { sortedByCode } from "../../src/analyse/order.ts";

const reduced = (name: string, ...values: number[]): number | undefined =>
  reducerNamed(name)?.reduce(Float64Array.from(values));

const choose = (n: number, k: number): number =>
  k < 0 || k > n ? 0 : k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k;

describe("a reducer", () => {
  it("gives what Inspect's own tests give for 6, 2, 2, 3, 2, 3", () => {
    expect(reduced("mean", 6, 2, 2, 3, 2, 3)).toBe(3);
    expect(reduced("median", 6, 2, 2, 3, 2, 3)).toBe(2.5);
    expect(reduced("mode", 6, 2, 2, 3, 2, 3)).toBe(2);
    expect(reduced("max", 6, 2, 2, 3, 2, 3)).toBe(6);
  });

  it("takes of equally common values the one met first", () => {
    expect(reduced("mode", 1, 0, 0, 1)).toBe(1);
    expect(reduced("mode", 0, 1, 1, 0)).toBe(0);
  });

  it("counts at least k", () => {
    expect(reduced("at_least_2", 1, 0, 1)).toBe(1);
    expect(reduced("at_least_3", 1, 0, 1)).toBe(0);
  });

  it("estimates pass_at_k and pass_k as draws without replacement", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.nat(), fc.nat(), (n, seedC, seedK) => {
        const c = seedC % (n + 1);
        const k = 1 + (seedK % n);
        const values = Array.from({ length: n }, (_, i) => (i < c ? 1 : 0));
        expect(reduced(`pass_at_${k}`, ...values)).toBeCloseTo(1 - choose(n - c, k) / choose(n, k), 12);
        expect(reduced(`pass_k_${k}`, ...values)).toBeCloseTo(choose(c, k) / choose(n, k), 12);
      }),
    );
  });

  it("has no value where fewer than k epochs are left", () => {
    expect(reduced("pass_at_3", 1, 1)).toBeNaN();
    expect(reduced("pass_k_3", 1, 1)).toBeNaN();
  });

  it("of another name there is none", () => {
    for (const name of ["collect", "at_least_0", "at_least_", "pass_at_1.5", "constructor"])
      expect(reducerNamed(name)).toBeNull();
  });
});

describe("sorting by code", () => {
  it("is the stable sort, absent codes first", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1, max: 6 })), (codes) => {
        const rows = Int32Array.from(codes.keys());
        const expected = [...rows].toSorted((a, b) => (codes[a] ?? 0) - (codes[b] ?? 0));
        expect([...sortedByCode(rows, Int32Array.from(codes))]).toEqual(expected);
      }),
    );
  });
});
