import type { LossLedger } from "../common/loss-ledger.ts";
import type { ColumnMapping } from "../reader.ts";
import {
  NOTE_DIGESTED,
  NOTE_FALLBACK_SYSTEM,
  NOTE_LACKING,
  NOTE_NO_ITEM,
  NOTE_UNUSED,
} from "../messages/tabular.ts";
import type { ColumnProposal } from "./propose-columns.ts";

/** Fields of the record that a table may simply not have. */
const WANTED = [
  "epoch",
  "language",
  "cluster",
  "itemText",
  "answerText",
  "inputTokens",
  "outputTokens",
  "seconds",
] as const satisfies readonly (keyof ColumnMapping)[];

/** Writes what every table read under `proposal` lost: columns left behind, texts digested, fields that it has not. */
export function countTableLosses(
  ledger: LossLedger,
  proposal: ColumnProposal,
  samples: number,
  fallbackSystem: string,
): void {
  const { mapping, unused, assumptions } = proposal;
  for (const { column, why } of assumptions) ledger.count("mapped", column, why, samples);
  for (const column of [mapping.itemText, mapping.answerText])
    if (column !== undefined) ledger.count("not-carried", column, NOTE_DIGESTED, samples);
  for (const column of unused) ledger.count("not-carried", column, NOTE_UNUSED, samples);
  if (mapping.system === undefined)
    ledger.count("lacking", "system", NOTE_FALLBACK_SYSTEM(fallbackSystem), samples);
  if (mapping.item === undefined) ledger.count("lacking", "item", NOTE_NO_ITEM, samples);
  for (const field of WANTED)
    if (mapping[field] === undefined) ledger.count("lacking", field, NOTE_LACKING(field), samples);
}
