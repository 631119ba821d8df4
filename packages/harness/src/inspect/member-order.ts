/** What the name of a sample's member says; Inspect writes ids raw, slashes and all. */
export interface SampleName {
  readonly id: string;
  readonly epoch: number;
}

const SAMPLE_NAME = /^samples\/(.*)_epoch_(\d+)\.json$/s;

export const isSampleMember = (name: string): boolean =>
  name.startsWith("samples/") && name.endsWith(".json");

export function sampleName(name: string): SampleName | null {
  const parts = SAMPLE_NAME.exec(name);
  return parts?.[1] === undefined ? null : { id: parts[1], epoch: Number(parts[2]) };
}

const WIDTH = 20;
const INTEGER = /^-?\d+$/;

/**
 * The samples among an archive's members, as indices in Inspect's order: by epoch, then by id as text, integer ids
 * padded with zeros to twenty digits. A name does not tell the integer 10 from the string "10", so the caller says
 * which ids are integers.
 */
export function sampleOrder(
  members: { readonly length: number; name(index: number): string },
  isInteger: (id: string) => boolean,
): Uint32Array {
  const epochs = new Float64Array(members.length);
  const ids: Id[] = [];
  const samples = new Uint32Array(members.length);
  let count = 0;
  for (let i = 0; i < members.length; i++) {
    const name = members.name(i);
    ids.push(0);
    if (!isSampleMember(name)) continue;
    const said = sampleName(name);
    const id = said?.id ?? name;
    epochs[i] = said?.epoch ?? Number.MAX_SAFE_INTEGER;
    ids[i] = INTEGER.test(id) && isInteger(id) ? compact(id) : id;
    samples[count++] = i;
  }
  return samples
    .subarray(0, count)
    .sort((a, b) => compareNumbers(epochs[a] ?? 0, epochs[b] ?? 0) || compareIds(ids[a] ?? 0, ids[b] ?? 0));
}

/** A count as a number, which takes a tenth of the memory of its padded text; everything else as text. */
type Id = number | string;

function compact(id: string): Id {
  const number = Number(id);
  return number >= 0 && Number.isSafeInteger(number) && !id.startsWith("-") ? number : padded(id);
}

const compareNumbers = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);

function compareIds(a: Id, b: Id): number {
  if (typeof a === "number" && typeof b === "number") return compareNumbers(a, b);
  const textOf = (id: Id): string => (typeof id === "number" ? padded(String(id)) : id);
  return byCodePoint(textOf(a), textOf(b));
}

/** Python's zfill: the sign stays in front. */
function padded(id: string): string {
  return id.startsWith("-") ? `-${id.slice(1).padStart(WIDTH - 1, "0")}` : id.padStart(WIDTH, "0");
}

const SURROGATES = /[\ud800-\udfff]/;

/** Python compares code points, JavaScript code units; they differ only where there are surrogates. */
function byCodePoint(a: string, b: string): number {
  if (a === b) return 0;
  if (!SURROGATES.test(a) && !SURROGATES.test(b)) return a < b ? -1 : 1;
  const left = [...a];
  const right = [...b];
  for (let i = 0; i < left.length && i < right.length; i++) {
    const difference = (left[i]?.codePointAt(0) ?? 0) - (right[i]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
