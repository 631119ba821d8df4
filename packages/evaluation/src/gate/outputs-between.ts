import type { Evidence } from "../protocol/plan.ts";
import type { SampleIndex } from "../store/sample-index.ts";

/** Whether two pipelines judged the same outputs, and how that is known. */
export interface OutputsBetween {
  readonly kind: "shared" | "own" | "unknown" | "contradicted";
  readonly declared: "shared" | "own" | null;
  readonly observed: "same-rows" | "equal-answers" | "other-answers" | "answers-of-few-kinds" | null;
  /** Samples in both whose answers are both known, and how many of these are equal. */
  readonly compared: number;
  readonly equal: number;
}

/** Fewer compared answers, or answers of so few kinds, may be equal by chance ("A", "yes"). */
const LEAST_COMPARED = 20;
const LEAST_VARIETY = 0.5;

export function outputsBetween(
  { first, second }: { readonly first: Evidence; readonly second: Evidence },
  index: (one: Evidence) => SampleIndex,
): OutputsBetween {
  const labels = [first.plan.outputs, second.plan.outputs];
  const declared = labels.includes(undefined) ? null : labels[0] === labels[1] ? "shared" : "own";
  const answers = equalAnswers(first, second, index);
  const observed = sameFiles(first, second) ? "same-rows" : answers.observed;
  const seenShared = observed === "same-rows" || observed === "equal-answers";
  const kind =
    declared === "shared" && observed === "other-answers"
      ? "contradicted"
      : seenShared
        ? "shared"
        : declared !== null
          ? declared
          : observed === "other-answers"
            ? "own"
            : "unknown";
  return { kind, declared, observed, compared: answers.compared, equal: answers.equal };
}

function sameFiles(first: Evidence, second: Evidence): boolean {
  if (first.files.length === 0 || first.files.length !== second.files.length) return false;
  const digests = new Set(first.files.map(({ digest }) => digest));
  return second.files.every(({ digest }) => digests.has(digest));
}

function equalAnswers(
  first: Evidence,
  second: Evidence,
  index: (one: Evidence) => SampleIndex,
): Pick<OutputsBetween, "observed" | "compared" | "equal"> {
  if (first.answers === null || second.answers === null) return { observed: null, compared: 0, equal: 0 };
  const rows = index(first);
  const kinds = new Set<number>();
  let compared = 0;
  let equal = 0;
  for (let row = 0; row < second.samples.rows; row++) {
    const own = second.answers[row] ?? Number.NaN;
    if (Number.isNaN(own)) continue;
    const at = rows.find(second.samples, row);
    const other = at < 0 ? Number.NaN : (first.answers[at] ?? Number.NaN);
    if (Number.isNaN(other)) continue;
    compared++;
    if (own === other) equal++;
    kinds.add(own);
  }
  if (compared === 0) return { observed: null, compared, equal };
  if (equal < compared) return { observed: "other-answers", compared, equal };
  const telling = compared >= LEAST_COMPARED && kinds.size >= compared * LEAST_VARIETY;
  return { observed: telling ? "equal-answers" : "answers-of-few-kinds", compared, equal };
}
