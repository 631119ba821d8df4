export interface Piece {
  readonly op: "same" | "removed" | "added";
  readonly text: string;
}

/** Words with the white space and marks that follow them. */
const TOKEN = /[[\p{L}\p{N}]--\u318d]+(?:[.,'’][[\p{L}\p{N}]--\u318d]+)*%?|[^\p{L}\p{N}\s]|\u318d|\s+/gv;
const MOST_CELLS = 4_000_000;

/** What was taken out and put in, word by word: a longest common subsequence. Marks alone are not compared. */
export function wordDiff(before: string, after: string): Piece[] {
  const a = before.match(TOKEN) ?? [];
  const b = after.match(TOKEN) ?? [];
  if (a.length * b.length > MOST_CELLS)
    return [
      { op: "removed", text: before },
      { op: "added", text: after },
    ];
  const table = lengths(a, b);
  const width = b.length + 1;
  const pieces: { op: Piece["op"]; text: string }[] = [];
  const put = (op: Piece["op"], text: string): void => {
    const last = pieces.at(-1);
    if (last?.op === op) last.text += text;
    else pieces.push({ op, text });
  };
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const [x, y] = [a[i], b[j]];
    if (x !== undefined && y !== undefined && same(x, y)) {
      put("same", y);
      i++;
      j++;
    } else if (
      x !== undefined &&
      (y === undefined || (table[(i + 1) * width + j] ?? 0) >= (table[i * width + j + 1] ?? 0))
    ) {
      put("removed", x);
      i++;
    } else {
      put("added", y ?? "");
      j++;
    }
  }
  return smoothed(pieces);
}

const same = (x: string, y: string): boolean => x === y || (/^\s/.test(x) && /^\s/.test(y));

function lengths(a: readonly string[], b: readonly string[]): Uint16Array {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i * width + j] = same(a[i] ?? "", b[j] ?? "")
        ? (table[(i + 1) * width + j + 1] ?? 0) + 1
        : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0);
  return table;
}

/** A space alone between two changes belongs to them: whole phrases read better than words in turn. */
function smoothed(pieces: readonly Piece[]): Piece[] {
  const runs: { removed: string; added: string; same: string }[] = [];
  for (const { op, text } of pieces) {
    const last = runs.at(-1);
    if (op === "same") {
      if (last !== undefined && last.same === "" && /^\s*$/.test(text)) {
        last.removed += text;
        last.added += text;
      } else runs.push({ removed: "", added: "", same: text });
    } else if (last === undefined || last.same !== "") {
      const fresh = { removed: "", added: "", same: "" };
      fresh[op] = text;
      runs.push(fresh);
    } else last[op] += text;
  }
  return runs.flatMap(({ removed, added, same: kept }) => [
    ...(removed === "" || sameLetters(removed, added) ? [] : [{ op: "removed" as const, text: removed }]),
    ...(added === ""
      ? []
      : [{ op: sameLetters(removed, added) ? ("same" as const) : ("added" as const), text: added }]),
    ...(kept === "" ? [] : [{ op: "same" as const, text: kept }]),
  ]);
}

/** Spaces alone are no change. */
const sameLetters = (a: string, b: string): boolean => a.replace(/\s+/g, "") === b.replace(/\s+/g, "");
