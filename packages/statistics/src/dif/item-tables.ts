/** One row per response to a binary item; group 0 is the reference, 1 the focal group. */
export interface Responses {
  readonly items: Int32Array;
  readonly itemCount: number;
  /** Whose response it is: a system in one epoch and language, say. */
  readonly respondents: Int32Array;
  readonly respondentCount: number;
  readonly groups: Uint8Array;
  /** 1 for success, 0 for failure; what is missing has no row. */
  readonly correct: Uint8Array;
}

/**
 * For each item the counts that `mantelHaenszel` takes, by stratum of respondents, in one pass. Throws
 * RangeError where the columns do not fit together.
 */
export function itemTables(responses: Responses, stratumOfRespondent: Int32Array): Float64Array[] {
  assertResponses(responses);
  const { items, itemCount, respondents, respondentCount, groups, correct } = responses;
  if (stratumOfRespondent.length !== respondentCount) throw new RangeError("each respondent has one stratum");
  const strata = stratumOfRespondent.reduce((most, stratum) => Math.max(most, stratum + 1), 0);
  const tables = Array.from({ length: itemCount }, () => new Float64Array(4 * strata));
  for (let row = 0; row < items.length; row += 1) {
    const stratum = stratumOfRespondent[respondents[row]!]!;
    tables[items[row]!]![4 * stratum + 2 * groups[row]! + (1 - correct[row]!)]! += 1;
  }
  return tables;
}

/**
 * Matches respondents on their share of successes, the studied item included (Holland and Thayer 1988: leaving
 * it out biases the test), in at most `most` strata that hold about equally many respondents; equal shares are
 * never parted. Respondents without a response are put in stratum 0, where they count nothing.
 * Throws RangeError where the columns do not fit together, or for fewer than one stratum.
 */
export function abilityStrata(responses: Responses, most: number): Int32Array {
  assertResponses(responses);
  if (!(Number.isSafeInteger(most) && most >= 1)) throw new RangeError(`not a number of strata: ${most}`);
  const { items, respondents, respondentCount, correct } = responses;
  const answered = new Float64Array(respondentCount);
  const succeeded = new Float64Array(respondentCount);
  for (let row = 0; row < items.length; row += 1) {
    answered[respondents[row]!]! += 1;
    succeeded[respondents[row]!]! += correct[row]!;
  }
  const share = succeeded.map((sum, i) => (answered[i]! > 0 ? sum / answered[i]! : -1));
  const order = [...share.keys()].filter((i) => share[i]! >= 0).toSorted((i, j) => share[i]! - share[j]!);
  const strata = new Int32Array(respondentCount);
  let stratum = 0;
  for (const [rank, respondent] of order.entries()) {
    const wanted = Math.floor((rank * most) / order.length);
    const tied = rank > 0 && share[respondent] === share[order[rank - 1]!];
    if (wanted > stratum && !tied) stratum = wanted;
    strata[respondent] = stratum;
  }
  return strata;
}

function assertResponses(responses: Responses): void {
  const { items, itemCount, respondents, respondentCount, groups, correct } = responses;
  if (![respondents, groups, correct].every((column) => column.length === items.length)) {
    throw new RangeError("items, respondents, groups and successes have one row per response");
  }
  for (let row = 0; row < items.length; row += 1) {
    if (!(items[row]! >= 0 && items[row]! < itemCount)) throw new RangeError(`row ${row} names no item`);
    if (!(respondents[row]! >= 0 && respondents[row]! < respondentCount)) {
      throw new RangeError(`row ${row} names no respondent`);
    }
    if (groups[row]! > 1 || correct[row]! > 1)
      throw new RangeError(`row ${row}: groups and successes are 0 or 1`);
  }
}
