import type { Text } from "@bongsu/input";
import type { Case } from "./case.ts";
import {
  answerRule,
  type Decided,
  headOf,
  isOpen,
  type Judged,
  openOf,
  reasonOf,
  restOf,
} from "./decided.ts";
import { judgementOf } from "./judge/index.ts";
import { judgeAnswered } from "./judge/source.ts";
import { REQUIREMENT_RULES, type RequirementRule } from "./rules.ts";

/** Each requirement that a clause's profile states, held against the evidence. */
export function decideDirectly(found: Case, topics: ReadonlyMap<string, Text>): Decided {
  const judged = REQUIREMENT_RULES.flatMap((rule) => judgedBy(rule, found) ?? []);
  const rule = answerRule(judged);
  const failed = judged.filter(isOpen);
  return {
    clause: {
      ...headOf(found, topics),
      status: rule.status,
      rule: { id: rule.id, version: rule.version },
      // The evidence is fit in every way, and shows that what is asked is not so.
      contrary:
        failed.length > 0 &&
        failed.every(({ requirement, outcome }) => requirement === "limit" && outcome === "unmet"),
      reasons: judged.map(reasonOf),
      ...restOf(judged.filter(({ outcome }) => outcome === "met")),
    },
    open: openOf(found.entry.clause, judged),
  };
}

/** Null where the profile does not ask for it. */
export function judgedBy({ id, version, requirement }: RequirementRule, found: Case): Judged | null {
  const answered = requirement === "signed" ? judgeAnswered(found) : null;
  const judgement = answered ?? judgementOf(found, requirement);
  if (judgement === null) return null;
  // What its own issuer has taken back is taken on no condition.
  const words = answered === null ? found.entry.conditions?.[requirement] : undefined;
  const condition = judgement.outcome === "met" ? null : (words ?? null);
  const outcome = condition === null ? judgement.outcome : "condition";
  return { rule: { id, version }, requirement, outcome, condition, judgement };
}
