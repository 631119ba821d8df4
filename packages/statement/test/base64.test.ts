import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeBase64, encodeBase64 } from "../src/index.ts";
import { refusalOf, utf8 } from "./support/refused.ts";

describe("Base64", () => {
  // RFC 4648 section 10
  test.each([
    ["", ""],
    ["f", "Zg=="],
    ["fo", "Zm8="],
    ["foo", "Zm9v"],
    ["foob", "Zm9vYg=="],
    ["fooba", "Zm9vYmE="],
    ["foobar", "Zm9vYmFy"],
  ])("%j is %s", (plain, encoded) => {
    expect(encodeBase64(utf8(plain))).toBe(encoded);
    expect(decodeBase64(encoded, "x")).toEqual(utf8(plain));
  });

  test("all bytes, as Node writes them", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const encoded = Buffer.from(bytes).toString("base64");
        expect(encodeBase64(bytes)).toBe(encoded);
        expect(decodeBase64(encoded, "x")).toEqual(bytes);
      }),
    );
  });

  test("each byte string has one form", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("A", "B", "Q", "/", "="), maxLength: 9 }), (text) => {
        let bytes: Uint8Array | null = null;
        try {
          bytes = decodeBase64(text, "x");
        } catch {
          return;
        }
        expect(encodeBase64(bytes)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ["Zg", 2],
    ["Zg=", 3],
    ["Z", 1],
    ["Zm9vZ", 5],
    ["=", 1],
    ["==", 2],
    ["===", 0],
    ["====", 0],
    ["Zg===", 2],
    ["Zh==", 1],
    ["Zm9=", 2],
    ["Zm8=Zm8=", 3],
    ["Zm 8", 2],
    ["Zm8\n", 3],
    ["-_-_", 0],
    ["Zm9é", 3],
    ["Zm9v\u0000AAA", 4],
    ["\u0100AAA", 0],
  ])("%j is at fault at character %i", (text, at) => {
    expect(refusalOf(() => decodeBase64(text, "payload"))).toEqual({
      code: "base64-invalid",
      details: { field: "payload", at },
    });
  });
});
