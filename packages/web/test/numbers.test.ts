import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  bytes,
  count,
  fixed,
  levelSaid,
  percent,
  percentSaid,
  points,
  pValue,
} from "../src/layout/numbers.ts";

describe("numbers as a page says them", () => {
  test("a percentage has one decimal and its sign as the language has it", () => {
    expect(percent(0.304)).toBe("30.4");
    expect(percentSaid(0.304)).toBe("30.4%");
  });

  test("minus is the minus sign, and nought has none", () => {
    expect(fixed(-1.26, 1)).toBe("\u22121.3");
    expect(fixed(-0.04, 1)).toBe("0.0");
    expect(points(0.068)).toBe("+6.8");
    expect(points(-0.076)).toBe("\u22127.6");
    expect(points(0.0004)).toBe("0.0");
  });

  test.for([
    [0.125, "0.125"],
    [0.0942, "0.094"],
    [0.00073, "0.00073"],
    [0.0019, "0.0019"],
    [0.00008, "0.00008"],
    [0.0000099, "< 0.00001"],
    [0.99999, "1"],
    [1, "1"],
  ] as const)("p = %d is said as %s", ([p, said]) => {
    expect(pValue(p)).toBe(said);
  });

  test("a p-value is never said to be nought", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (p) => {
        const said = pValue(p);
        expect(said.startsWith("<") || Number(said) > 0).toBe(true);
      }),
    );
  });

  test("thousands are set apart, digits and nothing else lost", () => {
    expect(count(1250)).toBe("1,250");
    expect(count(999)).toBe("999");
    fc.assert(
      fc.property(fc.nat(), (n) => {
        expect(Number(count(n).replaceAll(",", ""))).toBe(n);
      }),
    );
  });

  test("levels and sizes are said shortly", () => {
    expect(levelSaid(0.95)).toBe("95");
    expect(levelSaid(0.999)).toBe("99.9");
    expect(bytes(272_250)).toBe("272.3 kB");
  });
});
