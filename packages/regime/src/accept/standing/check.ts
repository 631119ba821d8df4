import { look, type StandingRequest } from "./grounds.ts";
import { type Standing, STANDING_RULES } from "./rules.ts";
import type { AcceptanceCheck, StandingReason } from "./schema.ts";

/** Whether what was decided still stands on the day that is named, by what could be looked at (rule 2). */
export function checkAcceptance(request: StandingRequest): AcceptanceCheck {
  const { decision, asOf, decisionDigest } = request;
  return {
    kind: "bongsu/acceptance-check/1",
    synthetic: decision.synthetic,
    authority: decision.authority,
    decided: decision.asOf,
    asOf,
    decision: decisionDigest,
    clauses: decision.clauses.map((clause) => {
      const reasons = STANDING_RULES.flatMap((rule): StandingReason[] => {
        const looked = look(rule, request, clause);
        const { id, version, ground } = rule;
        return looked === null ? [] : [{ rule: { id, version }, ground, ...looked }];
      });
      const accepted = clause.status === "accepted" || clause.status === "accepted-with-condition";
      return {
        clause: clause.clause,
        status: clause.status,
        standing: accepted ? standingBy(reasons) : "not-accepted",
        reasons: accepted ? reasons : [],
      };
    }),
  };
}

function standingBy(reasons: readonly StandingReason[]): Standing {
  if (reasons.some(({ outcome }) => outcome === "fails")) return "stale";
  return reasons.some(({ outcome }) => outcome === "unknown") ? "unknown" : "standing";
}
