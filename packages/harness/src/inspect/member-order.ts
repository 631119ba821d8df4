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
 * Inspect's order: by epoch, then by id as text, integer ids padded with zeros to twenty digits. A name does not
 * tell the integer 10 from the string "10", so the caller says which ids are integers.
 */
export function inSampleOrder<T extends { readonly name: string }>(
  members: readonly T[],
  isInteger: (id: string) => boolean,
): readonly T[] {
  const keyed = members.map((member) => {
    const said = sampleName(member.name);
    const id = said?.id ?? member.name;
    return {
      member,
      epoch: said?.epoch ?? Number.MAX_SAFE_INTEGER,
      id: INTEGER.test(id) && isInteger(id) ? padded(id) : id,
    };
  });
  keyed.sort((a, b) => a.epoch - b.epoch || byCodePoint(a.id, b.id));
  return keyed.map(({ member }) => member);
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
