import type { CsvTableText } from "@bongsu/input";
import type { Records } from "../records/records.ts";
import type { Finding, Promises } from "./schema.ts";

const HEAD = [
  "party",
  "party_en",
  "party_ko",
  "instrument",
  "clause",
  "topic_en",
  "topic_ko",
  "status",
  "rule",
  "draft",
  "clause_read",
  "adopted",
  "date_set",
  "days_after",
  "said_en",
  "said_ko",
  "sources",
];

/** The findings as a table, one row each. */
export function promisesTable(result: Promises, records: Records): CsvTableText {
  const parties = new Map(records.parties.map((party) => [party.id, party]));
  const clauses = new Map(records.instruments.flatMap((i) => i.clauses.map((c) => [c.ref, c])));
  const row = (finding: Finding): string[] => {
    const party = parties.get(finding.party);
    const clause = clauses.get(finding.clause);
    return [
      finding.party,
      party?.name.en ?? "",
      party?.name.ko ?? "",
      finding.instrument,
      finding.clause,
      clause?.topic.en ?? "",
      clause?.topic.ko ?? "",
      finding.status,
      `${finding.rule.id}.${finding.rule.version}`,
      String(finding.draft),
      String(finding.clauseRead),
      finding.adopted,
      finding.due?.on ?? "",
      finding.due?.days === null || finding.due === null ? "" : String(finding.due.days),
      finding.said.en,
      finding.said.ko,
      sourcesOf(finding).join(" "),
    ];
  };
  return { header: HEAD, rows: result.findings.map(row) };
}

const sourcesOf = (finding: Finding): string[] => [
  ...new Set(
    [...finding.evidence, ...finding.says, ...finding.reports, ...finding.disputes, ...finding.searches].map(
      ({ source }) => source.url,
    ),
  ),
];
