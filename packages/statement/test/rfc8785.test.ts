import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { canonicalBytes, parseCanonicalJson } from "../src/index.ts";
import { refusalOf, utf8 } from "./support/refused.ts";

const { vectors } = z
  .object({ vectors: z.record(z.string(), z.object({ input: z.string(), outputHex: z.string() })) })
  .parse(JSON.parse(readFileSync(new URL("fixtures/rfc8785.json", import.meta.url), "utf8")));

/** Numbers of RFC 8785 appendix B: IEEE 754 bits in hex, and how they are written. */
const NUMBERS = [
  ["0000000000000000", "0"],
  ["8000000000000000", "0"],
  ["0000000000000001", "5e-324"],
  ["8000000000000001", "-5e-324"],
  ["7fefffffffffffff", "1.7976931348623157e+308"],
  ["ffefffffffffffff", "-1.7976931348623157e+308"],
  ["4340000000000000", "9007199254740992"],
  ["c340000000000000", "-9007199254740992"],
  ["4430000000000000", "295147905179352830000"],
  ["44b52d02c7e14af5", "9.999999999999997e+22"],
  ["44b52d02c7e14af6", "1e+23"],
  ["44b52d02c7e14af7", "1.0000000000000001e+23"],
  ["444b1ae4d6e2ef4e", "999999999999999700000"],
  ["444b1ae4d6e2ef4f", "999999999999999900000"],
  ["444b1ae4d6e2ef50", "1e+21"],
  ["3eb0c6f7a0b5ed8c", "9.999999999999997e-7"],
  ["3eb0c6f7a0b5ed8d", "0.000001"],
  ["41b3de4355555553", "333333333.3333332"],
  ["41b3de4355555554", "333333333.33333325"],
  ["41b3de4355555555", "333333333.3333333"],
  ["41b3de4355555556", "333333333.3333334"],
  ["41b3de4355555557", "333333333.33333343"],
  ["becbf647612f3696", "-0.0000033333333333333333"],
  ["43143ff3c1cb0959", "1424953923781206.2"],
] as const;

describe("RFC 8785", () => {
  test("there are six files", () => {
    expect(Object.keys(vectors)).toEqual(["arrays", "french", "structures", "unicode", "values", "weird"]);
  });

  test.each(Object.entries(vectors))("%s.json comes out byte for byte", (_name, { input, outputHex }) => {
    expect(Buffer.from(canonicalBytes(JSON.parse(input))).toString("hex")).toBe(outputHex);
  });

  test.each(NUMBERS)("the double %s is written %s", (bits, written) => {
    const value = Buffer.from(bits, "hex").readDoubleBE();
    expect(Buffer.from(canonicalBytes(value)).toString()).toBe(written);
  });

  test("what is canonical is read, and what was not is refused at the first byte that differs", () => {
    const { input, outputHex } = vectors.french ?? { input: "", outputHex: "" };
    expect(parseCanonicalJson(Buffer.from(outputHex, "hex"))).toEqual(JSON.parse(input));
    expect(refusalOf(() => parseCanonicalJson(utf8(input)))).toEqual({
      code: "payload-not-canonical",
      details: { at: 1 },
    });
  });
});
