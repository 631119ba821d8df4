import {
  crossFittedCorrection,
  disjointCorrection,
  foldsByItem,
  predictionPoweredMean,
  type Estimate,
  type Outcome,
} from "@bongsu/statistics";
import type { Figure } from "../result/index.ts";
import { NONE } from "../store/samples.ts";
import { fromEstimate } from "./figure.ts";
import { repeats } from "./judge-errors.ts";
import type { JudgedRows } from "./judged-rows.ts";

/** Folds of items; each is corrected by what the other four say of the judge. */
const FOLDS = 5;

type Known = Parameters<typeof fromEstimate>[0];

/** On items without any label where there are such; else, with labels on some epochs of every item, cross-fitted. */
export function roganGladenOf(
  rows: JudgedRows,
  known: Known,
  level: number,
): { calibration: "disjoint" | "cross-fitted"; figure: Figure } {
  const test = testRows(rows);
  const disjoint = test.items.length > 0;
  const outcome: Outcome<Estimate> = disjoint
    ? disjointCorrection(rows, test, level)
    : crossFittedCorrection(rows, foldsByItem(rows.names, FOLDS), level);
  // Lee et al. take outputs as independent; where items repeat, as in epochs, the interval may be too narrow.
  const warnings = disjoint && (repeats(rows.items) || repeats(test.items)) ? ["repeated-items"] : [];
  const method = disjoint ? "rogan-gladen" : "rogan-gladen-cross-fitted";
  const n = disjoint ? test.items.length : rows.items.length;
  return {
    calibration: disjoint ? "disjoint" : "cross-fitted",
    figure: fromEstimate({ ...known, n, warnings }, outcome, method),
  };
}

function testRows(rows: JudgedRows): { items: Int32Array; judged: Uint8Array } {
  const labelled = new Uint8Array(rows.itemCount);
  rows.human.forEach((label, row) => {
    if (label >= 0) labelled[rows.items[row] ?? 0] = 1;
  });
  const free = (_: number, row: number): boolean => labelled[rows.items[row] ?? 0] === 0;
  return { items: rows.items.filter(free), judged: rows.judged.filter(free) };
}

export function poweredOf(rows: JudgedRows, known: Known, level: number): Figure {
  const is = (row: number, wanted: boolean): boolean => (rows.human[row] ?? NONE) >= 0 === wanted;
  const at = (wanted: boolean): Float64Array =>
    Float64Array.from(rows.judged.filter((_, row) => is(row, wanted)));
  const itemsAt = (wanted: boolean): Int32Array => rows.items.filter((_, row) => is(row, wanted));
  const outcome = predictionPoweredMean(
    {
      labels: Float64Array.from(rows.human.filter((h) => h >= 0)),
      judgedLabelled: at(true),
      judgedUnlabelled: at(false),
      ...(repeats(rows.items) && {
        items: { labelled: itemsAt(true), unlabelled: itemsAt(false), count: rows.itemCount },
      }),
    },
    "tuned",
    level,
  );
  return fromEstimate({ ...known, id: `${known.id}/ppi`, n: rows.items.length }, outcome, "ppi++");
}
