import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sampleOrder } from "../../src/inspect/member-order.ts";

const ordered = (names: readonly string[], isInteger: (name: string) => boolean = () => true): string[] =>
  Array.from(
    sampleOrder({ length: names.length, name: (i) => names[i] ?? "" }, isInteger),
    (i) => names[i] ?? "",
  );
const named = (id: string, epoch = 1): string => `samples/${id}_epoch_${epoch}.json`;

/** Python's `sorted(ids, key=lambda id: id.zfill(20))`, written down the plain way. */
const zfill = (id: string): string =>
  id.startsWith("-") ? `-${id.slice(1).padStart(19, "0")}` : id.padStart(20, "0");

describe("the order of samples", () => {
  it("is that of zero-padded text for every integer id, negative, huge or with leading zeros", () => {
    const id = fc.oneof(
      fc.integer().map(String),
      fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }).map(String),
      fc.constantFrom("007", "7", "-0", "0", "00", "9007199254740993"),
    );
    fc.assert(
      fc.property(fc.uniqueArray(id, { maxLength: 30 }), (ids) => {
        const key = (one: string): string => zfill(one);
        const expected = ids.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
        expect(ordered(ids.map((one) => named(one)))).toEqual(expected.map((one) => named(one)));
      }),
    );
  });

  it("goes by epoch first, and leaves out what is no sample", () => {
    expect(ordered(["header.json", named("2", 2), named("10"), named("2")])).toEqual([
      named("2"),
      named("10"),
      named("2", 2),
    ]);
  });

  it("takes ids that are texts as they stand", () => {
    expect(ordered([named("2"), named("10")], () => false)).toEqual([named("10"), named("2")]);
  });

  it("compares code points, not code units", () => {
    expect(ordered([named("\u{1f600}"), named("\uff5e")], () => false)).toEqual([
      named("\uff5e"),
      named("\u{1f600}"),
    ]);
  });
});
