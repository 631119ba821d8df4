import type { BinaryMatrix } from "../../src/index.ts";

/** Law School Aptitude Test sections 6 and 7, Bock and Lieberman 1970: how often 00000, 00001, ... 11111 came. */
const section6 = [
  3, 6, 2, 11, 1, 1, 3, 4, 1, 8, 0, 16, 0, 3, 2, 15, 10, 29, 14, 81, 3, 28, 15, 80, 16, 56, 21, 173, 11, 61,
  28, 298,
];
const section7 = [
  12, 19, 1, 7, 3, 19, 3, 17, 10, 5, 3, 7, 7, 23, 8, 28, 7, 39, 11, 34, 14, 51, 15, 90, 6, 25, 7, 35, 18, 136,
  32, 308,
];

export const lsat6 = unfold(section6);
export const lsat7 = unfold(section7);

function unfold(frequencies: readonly number[]): BinaryMatrix {
  const rows = frequencies.flatMap((count, pattern) => {
    const row = [16, 8, 4, 2, 1].map((bit) => (pattern & bit) / bit);
    return Array.from({ length: count }, () => row);
  });
  return { respondents: rows.length, items: 5, successes: Int8Array.from(rows.flat()) };
}
