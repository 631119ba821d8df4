import type { Text } from "@bongsu/input";
import { dictionary } from "../common/hostile.ts";
import type { ColumnMapping } from "../reader.ts";
import { JUDGE, NAMED_SCORE, NAMES, NOT_A_VERDICT, RATER, SCORE, normalHeader } from "./header-words.ts";
import type { SingleField } from "./header-words.ts";
import { looksLikeNames, looksLikeVerdicts, shapeOf } from "./shape.ts";
import type { Shape } from "./shape.ts";
import { whyField, whyRater, whyScore } from "../messages/columns.ts";

export interface ColumnAssumption {
  /** Field of the mapping; `scores.NAME` and `raters.NAME` for columns of verdicts. */
  readonly field: string;
  readonly column: string;
  readonly why: Text;
}

export interface ColumnProposal {
  readonly mapping: ColumnMapping;
  /** One for every column that the mapping names: none of it is known, all of it is guessed from the header. */
  readonly assumptions: readonly ColumnAssumption[];
  /** Columns that the mapping does not name. */
  readonly unused: readonly string[];
  /** Fields for which several columns could stand; the first named was taken. */
  readonly ambiguous: readonly { readonly field: string; readonly columns: readonly string[] }[];
}

interface Column {
  readonly header: string;
  readonly name: string;
  readonly shape: Shape;
}

/** Fields are claimed in this order: `human_final` must be taken before every `human_…` becomes a rater. */
const ORDER: readonly SingleField[] = [
  "item",
  "system",
  "adjudicated",
  "epoch",
  "language",
  "cluster",
  "stratum",
  "itemText",
  "answerText",
  "error",
  "inputTokens",
  "outputTokens",
  "seconds",
];

/** A column whose header fits but whose cells cannot be what the field holds is passed over. */
const FITS: Partial<Record<SingleField, (shape: Shape) => boolean>> = {
  item: (shape) => shape.longest <= 200,
  system: (shape) => shape.longest <= 200,
  adjudicated: looksLikeVerdicts,
  epoch: (shape) => shape.filled === 0 || (shape.integral && (shape.least ?? 0) >= 0),
  language: (shape) => shape.longest <= 35,
  cluster: (shape) => shape.longest <= 200,
  stratum: (shape) => shape.longest <= 200,
  inputTokens: (shape) => shape.filled === 0 || shape.integral,
  outputTokens: (shape) => shape.filled === 0 || shape.integral,
  seconds: (shape) => shape.filled === 0 || shape.numeric,
};

/**
 * Proposes which column of a table is what, from header names (English and Korean) and the shape of some rows.
 * Pure: the same header and rows give the same proposal. Nothing it says is certain, so each choice says why.
 */
export function proposeColumns(
  header: readonly string[],
  sampleRows: readonly (readonly unknown[])[],
): ColumnProposal {
  const columns = header.map((text, index) => ({
    header: text,
    name: normalHeader(text),
    shape: shapeOf(sampleRows.map((row) => row[index])),
  }));
  const free = new Set<Column>(columns.filter((column) => column.name !== ""));
  const single: Partial<Record<SingleField, string>> = {};
  const assumptions: ColumnAssumption[] = [];
  const ambiguous: { field: string; columns: string[] }[] = [];

  const take = (field: SingleField, candidates: readonly Column[]): void => {
    const chosen = candidates[0];
    if (chosen === undefined) return;
    if (candidates.length > 1) ambiguous.push({ field, columns: candidates.map((column) => column.header) });
    single[field] = chosen.header;
    free.delete(chosen);
    assumptions.push({ field, column: chosen.header, why: whyField(field, chosen.header) });
  };

  for (const field of ORDER) {
    const fits = FITS[field] ?? (() => true);
    take(
      field,
      NAMES[field]
        .flatMap((name) => [...free].filter((column) => column.name === name))
        .filter((column) => fits(column.shape)),
    );
  }
  take("grader", graderColumns([...free]));

  const scores = dictionary<string>();
  const raters = dictionary<string>();
  for (const column of free) {
    if (NOT_A_VERDICT.test(column.name) || !looksLikeVerdicts(column.shape)) continue;
    if (RATER.test(column.name)) {
      raters[column.header] = column.header;
      assumptions.push({
        field: `raters.${column.header}`,
        column: column.header,
        why: whyRater(column.header),
      });
    } else if (SCORE.includes(column.name) || JUDGE.test(column.name) || NAMED_SCORE.test(column.name)) {
      scores[column.header] = column.header;
      assumptions.push({
        field: `scores.${column.header}`,
        column: column.header,
        why: whyScore(column.header),
      });
    } else continue;
    free.delete(column);
  }
  return {
    mapping: {
      ...single,
      ...(Object.keys(scores).length > 0 && { scores }),
      ...(Object.keys(raters).length > 0 && { raters }),
    },
    assumptions,
    unused: columns.filter((column) => column.name === "" || free.has(column)).map((column) => column.header),
    ambiguous,
  };
}

/** A grader column makes a table long: its cells are names, and the verdict stands in a column of its own. */
function graderColumns(free: readonly Column[]): readonly Column[] {
  if (!free.some((column) => SCORE.includes(column.name) && looksLikeVerdicts(column.shape))) return [];
  return NAMES.grader
    .flatMap((name) => free.filter((column) => column.name === name))
    .filter((column) => looksLikeNames(column.shape));
}
