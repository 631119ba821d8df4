import type { CsvTableText } from "@bongsu/input";
import { OUTCOME_NAMES, STATUS_NAMES } from "./messages/words.ts";
import type { Decision } from "./schema/decision.ts";

const HEAD = [
  "authority",
  "synthetic",
  "as_of",
  "evidence",
  "clause",
  "status",
  "status_ko",
  "status_rule",
  "requirement",
  "outcome",
  "outcome_ko",
  "rule",
  "reason_en",
  "reason_ko",
  "condition_en",
  "condition_ko",
  "ends_on",
];

/** One row for each reason of each clause. */
export const acceptanceTable = (decision: Decision): CsvTableText => ({
  header: HEAD,
  rows: decision.clauses.flatMap(({ clause, status, rule, reasons, ends }) =>
    reasons.map((reason) => [
      decision.authority.name.en,
      String(decision.synthetic),
      decision.asOf,
      decision.evidence.digest,
      clause,
      STATUS_NAMES[status].en,
      STATUS_NAMES[status].ko,
      `${rule.id}.${rule.version}`,
      reason.requirement,
      OUTCOME_NAMES[reason.outcome].en,
      OUTCOME_NAMES[reason.outcome].ko,
      `${reason.rule.id}.${reason.rule.version}`,
      reason.said.en,
      reason.said.ko,
      reason.condition?.en ?? "",
      reason.condition?.ko ?? "",
      ends[0]?.on ?? "",
    ]),
  ),
});
