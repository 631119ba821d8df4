/** Bytes with a view of their numbers. */
export interface Block {
  readonly bytes: Uint8Array;
  readonly view: DataView;
}

export const blockOf = (length: number): Block => {
  const bytes = new Uint8Array(length);
  return { bytes, view: new DataView(bytes.buffer) };
};

/**
 * An entry in bytes: its number in the order of adding (8), the lengths of key and value (4 and 4), the key, and the
 * value as JSON. Entries lie in bytes and not as objects, because what the collector must look after for as long as
 * a sort lasts is old before it is dropped, and old memory is taken back late.
 */
export const HEAD = 16;

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Room that an entry may need: UTF-8 has at most three bytes for a UTF-16 unit. */
export const roomFor = (key: string, json: string): number => HEAD + 3 * (key.length + json.length);

/** Writes an entry, for which there must be room, and returns where it ends. */
export function putEntry(
  { bytes, view }: Block,
  from: number,
  key: string,
  at: number,
  json: string,
): number {
  const keyEnd = from + HEAD + encoder.encodeInto(key, bytes.subarray(from + HEAD)).written;
  const end = keyEnd + encoder.encodeInto(json, bytes.subarray(keyEnd)).written;
  view.setFloat64(from, at);
  view.setUint32(from + 8, keyEnd - from - HEAD);
  view.setUint32(from + 12, end - keyEnd);
  return end;
}

const keyEndOf = ({ view }: Block, from: number): number => from + HEAD + view.getUint32(from + 8);

export const endOf = (block: Block, from: number): number =>
  keyEndOf(block, from) + block.view.getUint32(from + 12);

export const numberOf = ({ view }: Block, from: number): number => view.getFloat64(from);

/** The value of the entry, which `putEntry` has written: only its own type comes back. */
export const valueOf = <V>(block: Block, from: number): V =>
  JSON.parse(decoder.decode(block.bytes.subarray(keyEndOf(block, from), endOf(block, from)))) as V;

export const keyOf = (block: Block, from: number): Uint8Array =>
  block.bytes.slice(from + HEAD, keyEndOf(block, from));

export function hasKey(block: Block, from: number, key: Uint8Array): boolean {
  const start = from + HEAD;
  return (
    keyEndOf(block, from) - start === key.length && key.every((byte, i) => block.bytes[start + i] === byte)
  );
}

/** By the keys' bytes, equal keys in the order of adding. */
export function compareEntries(a: Block, atA: number, b: Block, atB: number): number {
  const [endA, endB] = [keyEndOf(a, atA), keyEndOf(b, atB)];
  let i = atA + HEAD;
  let j = atB + HEAD;
  for (; i < endA && j < endB; i++, j++) {
    const difference = (a.bytes[i] ?? 0) - (b.bytes[j] ?? 0);
    if (difference !== 0) return difference;
  }
  return endA - i - (endB - j) || numberOf(a, atA) - numberOf(b, atB);
}
