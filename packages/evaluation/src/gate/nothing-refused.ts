import type { Gate } from "./run-gate.ts";

const ALLOWED = { allowed: true, because: [], among: [] };

/** Where there is nothing to be compared, as in one table of labels, there is nothing for a gate to hold back. */
export const NOTHING_REFUSED: Gate = {
  rows: [],
  allowed: { sideBySide: ALLOWED, paired: ALLOWED, pooled: ALLOWED, pairs: [] },
};
