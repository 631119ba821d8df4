import { type Text, text } from "@bongsu/input";
import { ASK } from "./asks.ts";
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
import { judgedBy } from "./decide-directly.ts";
import { type Finding, follows, foreignFindings } from "./follows.ts";
import { REQUIREMENT_RULES, type Requirement } from "./rules.ts";

/** What of a profile's requirements a decision of another authority can meet itself. */
const OF_DECISIONS: ReadonlySet<Requirement> = new Set(["kinds", "signed", "watched"]);

/** A clause without requirements of its own, or one for which another authority's decision is brought. */
export function decideByOthers(
  found: Case,
  own: readonly Finding[],
  topics: ReadonlyMap<string, Text>,
): Decided {
  const foreign = foreignFindings(found);
  const followed = follows(found, [...own, ...foreign.findings], foreign.refused);
  const { judgement, conditions } = followed;
  const rule = { id: followed.rule.id, version: followed.rule.version };
  const projected: Judged[] = [
    {
      rule,
      requirement: "follows",
      outcome: conditions.length > 0 ? "condition" : judgement.outcome,
      condition: conditions[0] ?? null,
      judgement,
    },
    ...conditions.slice(1).map((condition): Judged => ({
      rule,
      requirement: "follows",
      outcome: "condition",
      condition,
      judgement,
    })),
  ];
  const judged = [...ownRequirements(found), ...projected];
  const answer = answerRule(judged);
  const decisive = judged.every((one) => projected.includes(one) || !isOpen(one)) ? rule : answer;
  return {
    clause: {
      ...headOf(found, topics),
      status: answer.status,
      rule: { id: decisive.id, version: decisive.version },
      contrary: followed.rule.follows === "violated" && decisive === rule,
      reasons: judged.map(reasonOf),
      ...restOf(judged.filter((one) => one.outcome === "met" || one.requirement === "follows")),
    },
    open: openOf(found.entry.clause, judged),
  };
}

function ownRequirements(found: Case): Judged[] {
  const { entry, evidence } = found;
  const judged = REQUIREMENT_RULES.filter(
    // A withdrawal counts whatever the profile asks.
    ({ requirement }) => OF_DECISIONS.has(requirement),
  ).flatMap((rule) => judgedBy(rule, found) ?? []);
  if (evidence.kind !== "decision" || entry.requires === undefined || entry.requires.kinds !== undefined)
    return judged;
  return [
    {
      rule: { id: "A1", version: 1 },
      requirement: "kinds",
      outcome: "missing",
      condition: null,
      judgement: {
        outcome: "missing",
        said: text(
          "The profile states requirements of its own and does not say that another authority's decision is taken instead.",
          "기준서에 이 조항의 요건이 따로 있고, 다른 기관의 결정으로 대신할 수 있다는 말은 없다.",
        ),
        asks: [ASK.result],
      },
    },
    ...judged,
  ];
}
