/**
 * Stable counting sort of `rows` by `code[row]`; NONE (-1) comes first. Linear in rows and codes, with no
 * comparison function, so that a million rows cost milliseconds and ties keep their order. Rows that are in order
 * already are returned as they are.
 */
export function sortedByCode(rows: Int32Array, code: Int32Array): Int32Array {
  let most = -1;
  let last = -1;
  let inOrder = true;
  for (const row of rows) {
    const c = code[row] ?? -1;
    if (c > most) most = c;
    if (c < last) inOrder = false;
    last = c;
  }
  if (inOrder) return rows;
  const starts = new Int32Array(most + 3);
  for (const row of rows) {
    const at = (code[row] ?? -1) + 2;
    starts[at] = (starts[at] ?? 0) + 1;
  }
  for (let c = 1; c < starts.length; c++) starts[c] = (starts[c] ?? 0) + (starts[c - 1] ?? 0);
  const sorted = new Int32Array(rows.length);
  for (const row of rows) {
    const c = (code[row] ?? -1) + 1;
    const at = starts[c] ?? 0;
    sorted[at] = row;
    starts[c] = at + 1;
  }
  return sorted;
}
