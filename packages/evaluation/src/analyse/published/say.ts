/** A fraction in percent with one decimal, without the sign. */
export const percent = (value: number): string => (Math.round(value * 1000) / 10).toFixed(1);

/** "a", "a and b", "a, b and c". */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
