const OFFSETS = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35] as const;

/**
 * A seed of 128 bits, in hexadecimal, from words that say what it is for: the protocol and the analysis. FNV-1a
 * with four offsets and the finish of MurmurHash3; it must spread, not resist anybody. Anyone who holds the same
 * protocol draws the same numbers.
 */
export const seedFor = (...words: readonly string[]): string =>
  OFFSETS.map((offset) => (mixed(words.join("\u0000"), offset) >>> 0).toString(16).padStart(8, "0")).join("");

function mixed(text: string, offset: number): number {
  let hash = offset;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
