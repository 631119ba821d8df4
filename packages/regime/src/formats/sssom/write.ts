import type { Lang } from "@bongsu/input";
import type { ClauseKey } from "../../crosswalk/rows/clause-key.ts";
import { compareTexts } from "../../crosswalk/rows/clause-key.ts";
import type { Asserted, MappingRow } from "../../crosswalk/rows/row.ts";
import { type FormatLoss, Losses } from "../loss.ts";

export interface SssomHead {
  /** Identifies the mapping set: a URI. */
  readonly id: string;
  readonly title: string;
  /** A URL. */
  readonly licence: string;
  readonly language: Lang;
}

const PREDICATE: Readonly<Record<Asserted, string>> = {
  equal: "skos:exactMatch",
  subset: "skos:broadMatch",
  superset: "skos:narrowMatch",
  disjoint: "owl:disjointWith",
  intersects: "skos:relatedMatch",
  related: "skos:relatedMatch",
};

const COLUMNS = [
  "subject_id",
  "predicate_id",
  "object_id",
  "mapping_justification",
  "author_label",
  "subject_source_version",
  "object_source_version",
  "confidence",
  "comment",
] as const;

/** Rows as an SSSOM/TSV table (1.1), and what it could not carry. */
export function writeSssom(
  rows: readonly MappingRow[],
  head: SssomHead,
): { readonly text: string; readonly losses: readonly FormatLoss[] } {
  const losses = new Losses();
  const single = rows.filter((row) => {
    const fits = row.sources.length === 1 && row.targets.length === 1;
    if (!fits) losses.add("union");
    return fits;
  });
  const lines = single.map((row) => cellsOf(row, head.language, losses).map(cellText).join("\t"));
  const schemes = single
    .flatMap(({ sources, targets }) => [...sources, ...targets])
    .map(({ scheme }) => scheme);
  return {
    text: [...headLines(head, schemes), COLUMNS.join("\t"), ...lines, ""].join("\n"),
    losses: losses.all(),
  };
}

function headLines({ id, title, licence }: SssomHead, schemes: readonly string[]): string[] {
  const prefixes = [...new Set(schemes)].toSorted(compareTexts);
  return [
    '#sssom_version: "1.1"',
    `#mapping_set_id: ${JSON.stringify(id)}`,
    `#mapping_set_title: ${JSON.stringify(title)}`,
    `#license: ${JSON.stringify(licence)}`,
    "#curie_map:",
    ...prefixes.map(
      (scheme) => `#  ${JSON.stringify(scheme)}: ${JSON.stringify(`${id}#${encodeURIComponent(scheme)}/`)}`,
    ),
  ];
}

function cellsOf(row: MappingRow, language: Lang, losses: Losses): string[] {
  const [source, target] = [row.sources[0], row.targets[0]];
  if (source === undefined || target === undefined) return [];
  if (row.relation === "intersects") losses.add("intersects-as-related");
  if (row.rationale === "functional") losses.add("rationale", row.rationale);
  if (row.words !== null && row.words.en !== row.words.ko) losses.add("words-language", language);
  if (typeof row.strength === "string") losses.add("strength", row.strength);
  return [
    curie(source),
    PREDICATE[row.relation],
    curie(target),
    row.rationale === "syntactic" ? "semapv:LexicalMatching" : "semapv:ManualMappingCuration",
    row.author,
    source.version ?? "",
    target.version ?? "",
    typeof row.strength === "number" ? String(row.strength) : "",
    row.words?.[language] ?? "",
  ];
}

const curie = ({ scheme, id }: ClauseKey): string => `${scheme}:${id}`;

/** Quotation marks where a cell holds a tab, an end of line or a quotation mark (as the format's TSV asks). */
const cellText = (cell: string): string =>
  /["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
