/** Respondents by items, row by row: 1 success, 0 failure, -1 not given. */
export interface BinaryMatrix {
  readonly respondents: number;
  readonly items: number;
  readonly successes: Int8Array;
}

/** Respondents who were given the same items: in the Rasch model only their numbers of successes matter. */
export interface Pattern {
  /** Indices into the items that take part. */
  readonly given: Int32Array;
  /** How many respondents have each number of successes, 0..given.length. */
  readonly byScore: Float64Array;
}

export interface PatternTable {
  /** The items that some respondents pass and some fail; the others have no finite difficulty. */
  readonly estimable: Int32Array;
  readonly patterns: readonly Pattern[];
  /** Successes on each estimable item. */
  readonly totals: Float64Array;
  /** Respondents who were given at least one estimable item. */
  readonly respondents: number;
}

export function patternTable({ respondents, items, successes }: BinaryMatrix): PatternTable {
  const passed = new Float64Array(items);
  const given = new Float64Array(items);
  for (let at = 0; at < successes.length; at += 1) {
    const x = successes[at]!;
    if (x < 0) continue;
    passed[at % items]! += x;
    given[at % items]! += 1;
  }
  const estimable = Int32Array.from(
    [...given.keys()].filter((i) => passed[i]! > 0 && passed[i]! < given[i]!),
  );
  const patterns = new Map<string, Pattern>();
  let counted = 0;
  for (let respondent = 0; respondent < respondents; respondent += 1) {
    let key = "";
    let score = 0;
    for (const item of estimable) {
      const x = successes[respondent * items + item]!;
      key += x < 0 ? "-" : "+";
      score += x > 0 ? 1 : 0;
    }
    if (!key.includes("+")) continue;
    let pattern = patterns.get(key);
    if (pattern === undefined) {
      const indices = Int32Array.from([...estimable.keys()].filter((i) => key[i] === "+"));
      pattern = { given: indices, byScore: new Float64Array(indices.length + 1) };
      patterns.set(key, pattern);
    }
    pattern.byScore[score]! += 1;
    counted += 1;
  }
  return {
    estimable,
    patterns: [...patterns.values()],
    totals: Float64Array.from(estimable, (item) => passed[item]!),
    respondents: counted,
  };
}
