import { ANY, DR, EQ, type Mask, PO, PP, PPI } from "./relation.ts";

/**
 * What A may be to C where A is r to B (row) and B is s to C (column), both in the order EQ, PP, PPi, PO, DR
 * (Randell, Cui and Cohn 1992 reduced to RCC5; printed in Sci. Rep. 11, s41598-021-00281-y). The tests find it again
 * from sets.
 */
const BASE: readonly (readonly Mask[])[] = [
  [EQ, PP, PPI, PO, DR],
  [PP, PP, ANY, PP | PO | DR, DR],
  [PPI, EQ | PP | PPI | PO, PPI, PPI | PO, PPI | PO | DR],
  [PO, PP | PO, PPI | PO | DR, ANY, PPI | PO | DR],
  [DR, PP | PO | DR, DR, PP | PO | DR, ANY],
];

const TABLE: Uint8Array = Uint8Array.from({ length: 32 * 32 }, (_, at) => {
  let mask = 0;
  for (const [r, row] of BASE.entries())
    for (const [s, cell] of row.entries()) {
      if ((((at >> 5) >> r) & 1) === 1 && ((at >> s) & 1) === 1) mask |= cell;
    }
  return mask;
});

/** What A may be to C, where A may be `first` to B and B may be `second` to C. */
export const compose = (first: Mask, second: Mask): Mask => TABLE[(first << 5) | second] ?? ANY;
