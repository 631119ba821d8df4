/**
 * Stable counting sort of `rows` by `code[row]`; NONE (-1) comes first. Linear in rows and codes, with no
 * comparison function, so that a million rows cost milliseconds and ties keep their order. Rows that are in order
 * already are returned as they are.
 */
export function sortedByCode(rows: Int32Array, code: Int32Array): Int32Array {
  let most = -1;
  let last = -1;
  let inOrder = true;
  // By index: an iterator over a typed array costs several times the work.
  for (let i = 0; i < rows.length; i++) {
    const c = code[rows[i] ?? 0] ?? -1;
    if (c > most) most = c;
    if (c < last) inOrder = false;
    last = c;
  }
  if (inOrder) return rows;
  const starts = new Int32Array(most + 3);
  for (let i = 0; i < rows.length; i++) {
    const at = (code[rows[i] ?? 0] ?? -1) + 2;
    starts[at] = (starts[at] ?? 0) + 1;
  }
  for (let c = 1; c < starts.length; c++) starts[c] = (starts[c] ?? 0) + (starts[c - 1] ?? 0);
  const sorted = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    const c = (code[row] ?? -1) + 1;
    const at = starts[c] ?? 0;
    sorted[at] = row;
    starts[c] = at + 1;
  }
  return sorted;
}
