import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromBase64, keyIdHex, toBase64, toHex } from "../../src/index.ts";
import { concat, fromUtf8, readU32, readU64, sameBytes, u32, u64, utf8 } from "../../src/bytes/bytes.ts";

describe("Base 64", () => {
  test("is what Node's is, for any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = Buffer.from(bytes).toString("base64");
        expect(toBase64(bytes)).toBe(text);
        expect(fromBase64(text)).toEqual(bytes);
      }),
    );
    const long = new Uint8Array(20_000).map((_, at) => at % 253);
    expect(toBase64(long)).toBe(Buffer.from(long).toString("base64"));
    expect(fromBase64(toBase64(long))).toEqual(long);
  });

  /** RFC 4648 §10. */
  test.each([
    ["", ""],
    ["f", "Zg=="],
    ["fo", "Zm8="],
    ["foo", "Zm9v"],
    ["foob", "Zm9vYg=="],
    ["fooba", "Zm9vYmE="],
    ["foobar", "Zm9vYmFy"],
  ])("%j is %j", (plain, base64) => {
    expect(toBase64(utf8(plain))).toBe(base64);
    expect(fromBase64(base64)).toEqual(utf8(plain));
  });

  test.each([
    "Z",
    "Zg",
    "Zg=",
    "Zg===",
    "Zm8",
    "Zm9vYg",
    " Zm9v",
    "Zm9v\n",
    "Zm 9v",
    "Zm-_",
    "Zh==",
    "Zm9=",
    "=",
    "====",
  ])("%j is none", (text) => {
    expect(fromBase64(text)).toBe(null);
  });
});

describe("bytes", () => {
  test("hexadecimal", () => {
    expect(toHex(Uint8Array.of(0, 15, 255))).toBe("000fff");
    expect([0, 255, 0xffffffff].map(keyIdHex)).toEqual(["00000000", "000000ff", "ffffffff"]);
  });

  test("integers, the high byte first", () => {
    expect(toHex(u64(2 ** 53 - 1))).toBe("001fffffffffffff");
    expect(readU64(Uint8Array.of(0xff, 0, 0, 0, 0, 0, 0, 1, 9))).toBe(0xff00000000000001n);
    expect(toHex(u32(0xfffffffe))).toBe("fffffffe");
    expect(readU32(Uint8Array.of(9, 0x80, 0, 0, 1, 9).subarray(1))).toBe(0x80000001);
    expect(readU64(Uint8Array.of(9, 0, 0, 0, 0, 0, 0, 0, 7).subarray(1))).toBe(7n);
  });

  test("joined and compared", () => {
    expect(concat([Uint8Array.of(1), Uint8Array.of(), Uint8Array.of(2, 3)])).toEqual(Uint8Array.of(1, 2, 3));
    expect(sameBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2))).toBe(true);
    expect(sameBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 3))).toBe(false);
    expect(sameBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2, 3))).toBe(false);
    expect(sameBytes(Uint8Array.of(1, 2, 3), Uint8Array.of(1, 2))).toBe(false);
  });

  test("UTF-8 is read strictly, a leading U+FEFF kept", () => {
    expect(fromUtf8(utf8("\ufeff봉수"))).toBe("\ufeff봉수");
    expect(fromUtf8(Uint8Array.of(0xc0, 0x80))).toBe(null);
    expect(fromUtf8(Uint8Array.of(0xed, 0xa0, 0x80))).toBe(null);
  });
});
