/** Time and chance, passed in: tests turn the clock by hand and repeat every draw. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number;
  /** Runs `work` once after so many milliseconds; gives back what calls it off. */
  after(milliseconds: number, work: () => void): () => void;
}

export interface Randomness {
  bytes(count: number): Uint8Array;
}

/** An instant as statements and answers write it: UTC, to the second. */
export const instantAt = (milliseconds: number): string =>
  `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
