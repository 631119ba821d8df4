/** What the alignment is bound by; all stand in the result. */
export const WATCH_LIMITS = {
  /** Segments of one document. */
  segments: 30_000,
  /** Pairs of segments that are compared word for word. */
  comparisons: 4_000_000,
  /** From this likeness on, two sentences in one place are one sentence reworded. */
  reworded: 0.4,
  /** The same for sentences that stand far from each other: there, more words must agree. */
  movedReworded: 0.7,
  /** Words that a sentence must have to be looked for elsewhere: short ones are alike by chance. */
  movedWords: 4,
} as const;
export type WatchLimits = { readonly [K in keyof typeof WATCH_LIMITS]: number };
