import { expect, test } from "vitest";
import { bodiesFileOf, bodiesPath, encodeFrame, readFrames } from "../../src/bodies/frames.ts";

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

test("a frame is the state, the length in four bytes, the body", () => {
  expect(encodeFrame(bytes(7, 8, 9))).toEqual(bytes(1, 0, 0, 0, 3, 7, 8, 9));
  expect(encodeFrame(new Uint8Array(0x010203))).toHaveLength(0x010203 + 5);
  expect(encodeFrame(new Uint8Array(0x010203)).subarray(0, 6)).toEqual(bytes(1, 0, 1, 2, 3, 0));
  expect(encodeFrame(null)).toEqual(bytes(0, 0, 0, 0, 0));
});

test("frames are read in order, as many as are asked for, and a torn tail is left out", () => {
  const file = bytes(1, 0, 0, 0, 2, 5, 6, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 9);
  expect(readFrames(file, 256)).toEqual([
    { state: 1, start: 0, end: 7, body: bytes(5, 6) },
    { state: 0, start: 7, end: 12, body: bytes() },
    { state: 1, start: 12, end: 18, body: bytes(9) },
  ]);
  expect(readFrames(file, 2).map((frame) => frame.end)).toEqual([7, 12]);
  expect(readFrames(file, 0)).toEqual([]);
  expect(readFrames(file.subarray(0, 17), 256).map((frame) => frame.end)).toEqual([7, 12]);
  expect(readFrames(file.subarray(0, 11), 256).map((frame) => frame.end)).toEqual([7]);
  expect(readFrames(bytes(1, 0xff, 0xff, 0xff, 0xff, 1), 256)).toEqual([]);
});

test("256 bodies to a file", () => {
  expect([0, 255, 256, 511, 512].map(bodiesFileOf)).toEqual([0, 0, 1, 1, 2]);
  expect(bodiesPath(12)).toBe("bodies/12");
});
