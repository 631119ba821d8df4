/**
 * What of a text is compared: words in letters that are parted by spaces, and pairs of neighbouring syllables of
 * Hangul, whose words change their endings.
 */
export function featuresOf(key: string): ReadonlyMap<string, number> {
  const features = new Map<string, number>();
  const count = (feature: string): void => void features.set(feature, (features.get(feature) ?? 0) + 1);
  for (const word of key.split(" "))
    if (!/[가-힣]/.test(word) || word.length < 2) count(word);
    else for (let i = 0; i + 1 < word.length; i++) count(word.slice(i, i + 2));
  return features;
}

export interface Featured {
  readonly features: ReadonlyMap<string, number>;
  readonly size: number;
}

export function featured(key: string): Featured {
  const features = featuresOf(key);
  let size = 0;
  for (const count of features.values()) size += count;
  return { features, size };
}

/** Dice's coefficient of two multisets (Dice 1945): 1 for the same, 0 for nothing in common. */
export function likeness(a: Featured, b: Featured): number {
  if (a.size + b.size === 0) return 0;
  const [few, many] = a.features.size <= b.features.size ? [a, b] : [b, a];
  let common = 0;
  for (const [feature, count] of few.features) {
    const other = many.features.get(feature);
    if (other !== undefined) common += Math.min(count, other);
  }
  return (2 * common) / (a.size + b.size);
}
