import type { Text } from "@bongsu/input";
import type { Case, Judgement } from "./case.ts";
import { ANSWER_RULES, type AnswerRule, type Outcome } from "./rules.ts";
import type { ClauseDecision, DecisionReason } from "./schema/decision.ts";
import type { Open } from "./shortest.ts";

/** The answer for a clause, and what of it is open. */
export interface Decided {
  readonly clause: ClauseDecision;
  readonly open: readonly Open[];
}

/** One requirement as it came out, the profile's conditions applied. */
export interface Judged {
  readonly rule: { readonly id: string; readonly version: number };
  readonly requirement: DecisionReason["requirement"];
  readonly outcome: Outcome;
  readonly condition: Text | null;
  readonly judgement: Judgement;
}

/** The first rule of which some requirement came out so. */
export function answerRule(judged: readonly Judged[]): AnswerRule {
  const rule = ANSWER_RULES.find(
    ({ some }) => some === null || judged.some(({ outcome }) => outcome === some),
  );
  if (rule === undefined) throw new RangeError("the last rule always holds");
  return rule;
}

export const headOf = ({ entry }: Case, topics: ReadonlyMap<string, Text>) => ({
  clause: entry.clause,
  topic: topics.get(entry.clause) ?? null,
  asks: entry.asks,
});

export const reasonOf = ({ rule, requirement, outcome, condition, judgement }: Judged): DecisionReason => ({
  rule,
  requirement,
  outcome,
  said: judgement.said,
  proof: [...(judgement.proof ?? [])],
  condition,
});

/** What an answer rests on, and when it ends by itself. */
export function restOf(judged: readonly Judged[]): Pick<ClauseDecision, "ends" | "restsOn"> {
  const judgements = judged.map(({ judgement }) => judgement);
  const ends = judgements.flatMap((one) => one.ends ?? []);
  const unique = new Map(ends.map((end) => [`${end.on} ${end.because.en}`, end]));
  return {
    ends: [...unique.values()].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
    restsOn: {
      recognition: [...new Set(judgements.flatMap((one) => one.recognition ?? []))],
      relations: judgements.flatMap((one) => one.relations ?? []),
    },
  };
}

export const isOpen = ({ outcome }: Judged): boolean => outcome !== "met" && outcome !== "condition";

export const openOf = (clause: string, judged: readonly Judged[]): Open[] =>
  judged
    .filter(isOpen)
    .flatMap(({ requirement, judgement: { asks = [] } }) =>
      asks.length === 0 ? [] : [{ clause, requirement, asks }],
    );
