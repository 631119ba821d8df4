/** Respondents by items, row by row: 1 success, 0 failure, -1 not given. */
export interface BinaryMatrix {
  readonly respondents: number;
  readonly items: number;
  readonly successes: Int8Array;
}

/** Respondents who were given the same items: in the Rasch model only their numbers of successes matter. */
export interface Pattern {
  /** Indices into the items that take part, and into those that were not given. */
  readonly given: Int32Array;
  readonly absent: Int32Array;
  /** The numbers of successes that occur, and how many respondents have each. */
  readonly scores: Float64Array;
  readonly people: Float64Array;
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
  const peopleByScore = new Map<string, Map<number, number>>();
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
    const people = peopleByScore.get(key) ?? new Map<number, number>();
    people.set(score, (people.get(score) ?? 0) + 1);
    peopleByScore.set(key, people);
    counted += 1;
  }
  return {
    estimable,
    patterns: Array.from(peopleByScore, ([key, people]) => ({
      given: indicesOf("+", key),
      absent: indicesOf("-", key),
      scores: Float64Array.from(people.keys()),
      people: Float64Array.from(people.values()),
    })),
    totals: Float64Array.from(estimable, (item) => passed[item]!),
    respondents: counted,
  };
}

function indicesOf(mark: string, key: string): Int32Array {
  const indices: number[] = [];
  for (let at = key.indexOf(mark); at >= 0; at = key.indexOf(mark, at + 1)) indices.push(at);
  return Int32Array.from(indices);
}
