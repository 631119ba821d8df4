import type { CsvTableText } from "@bongsu/input";
import type { Side, Watch, WatchFinding } from "./schema.ts";

const HEAD = [
  "id",
  "kind",
  "moved",
  "modality_from",
  "modality_to",
  "words_from",
  "words_to",
  "old_place",
  "old_text",
  "new_place",
  "new_text",
  "qualifiers_added",
  "qualifiers_removed",
  "clauses",
  "announced",
  "disputed_by",
  "confirmed_by",
];

/** The findings as a table, one row each. */
export const watchTable = ({ findings }: Watch): CsvTableText => ({ header: HEAD, rows: findings.map(row) });

const row = (finding: WatchFinding): string[] => [
  finding.id,
  finding.kind,
  String(finding.moved),
  finding.modality.map(({ from }) => from.modality).join(" | "),
  finding.modality.map(({ to }) => to.modality).join(" | "),
  finding.modality.map(({ from }) => from.words).join(" | "),
  finding.modality.map(({ to }) => to.words).join(" | "),
  placeOf(finding.old),
  finding.old?.text ?? "",
  placeOf(finding.new),
  finding.new?.text ?? "",
  finding.qualifiers.added.join(" | "),
  finding.qualifiers.removed.join(" | "),
  (finding.clauses ?? []).map(({ clause }) => clause).join(" "),
  finding.announced?.text ?? "",
  finding.disputes.map(({ by }) => by).join(" | "),
  finding.confirmed?.by ?? "",
];

function placeOf(side: Side | null): string {
  if (side === null) return "";
  const { page, paragraph, heading } = side.place;
  return [heading, page === null ? null : `p. ${page}`, `¶ ${paragraph}`]
    .filter((part) => part !== null)
    .join(", ");
}
