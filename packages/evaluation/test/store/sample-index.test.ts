import fc from "fast-check";
import { expect, test } from "vitest";
import { sampleIndex } from "../../src/store/sample-index.ts";

const columns = (rows: readonly (readonly [number, number, number, number])[]) => ({
  rows: rows.length,
  system: Int32Array.from(rows, (row) => row[0]),
  item: Int32Array.from(rows, (row) => row[1]),
  epoch: Int32Array.from(rows, (row) => row[2]),
  language: Int32Array.from(rows, (row) => row[3]),
});
const row = fc.tuple(fc.nat(3), fc.nat(20), fc.integer({ min: 1, max: 3 }), fc.integer({ min: -1, max: 2 }));

test("an index finds the first row of a key, as a search from the top does", () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 60 }), fc.array(row, { maxLength: 20 }), (own, asked) => {
      const index = sampleIndex(columns(own));
      const others = columns(asked);
      const keys = own.map(String);
      for (let at = 0; at < asked.length; at++)
        expect(index.find(others, at)).toBe(keys.indexOf(String(asked[at])));
      expect(index.repeats).toEqual(keys.flatMap((key, at) => (keys.indexOf(key) < at ? [at] : [])));
    }),
  );
});
