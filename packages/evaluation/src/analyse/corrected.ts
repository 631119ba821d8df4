import {
  crossFittedCorrection,
  disjointCorrection,
  foldsByItem,
  predictionPoweredMean,
  type Estimate,
  type Outcome,
} from "@bongsu/statistics";
import type { Corrected, Estimate as Rate, Figure } from "../result/index.ts";
import { NONE } from "../store/samples.ts";
import { figureId, fromEstimate, refused } from "./figure.ts";
import type { Cell } from "./layout.ts";
import type { Prepared, Source } from "./prepare.ts";
import { binaryVerdicts, eachCommonRow, referenceOf } from "./rows.ts";

/** Folds of items; each is corrected by what the other four say of the judge. */
const FOLDS = 5;

/**
 * What the judged rate would be without the judge's errors, beside the raw one: Rogan and Gladen for every cell,
 * then prediction-powered inference. The judge is calibrated on other items than it is corrected on; where people
 * labelled every output there is nothing to correct, since calibrating on the very items returns the human rate.
 */
export function corrected(p: Prepared, rates: readonly Rate[]): Corrected[] {
  const pairs = p.pipelines.flatMap((pipeline) => {
    const reference = referenceOf(p, pipeline);
    if (reference === undefined || binaryVerdicts(p) === null) return [];
    return pipeline.layout.cells.map((cell) => correctedCell(p, pipeline, reference, cell, rates));
  });
  return [
    ...pairs.map(([first]) => first),
    ...pairs.flatMap(([, second]) => (second === null ? [] : [second])),
  ];
}

function correctedCell(
  p: Prepared,
  pipeline: Source,
  reference: Source,
  cell: Cell,
  rates: readonly Rate[],
): [Corrected, Corrected | null] {
  const { system, language, task } = cell;
  const inputs = [...new Set([pipeline.id, ...reference.inputs])];
  const known = {
    id: figureId("corrected", cell, pipeline.id),
    unit: "fraction" as const,
    estimand: "generalised" as const,
    n: 0,
    inputs,
  };
  const raw = rates.find(
    (r) => r.source === pipeline.id && r.metric === p.plan.metric.id && sameCell(r, cell),
  )?.figure;
  const row = { pipeline: pipeline.id, system, language, task };
  const none = (code: string, detail: Record<string, number>): [Corrected, null] => {
    const figure = refused({ ...known, method: "rogan-gladen", n: detail["outputs"] ?? 0 }, code, detail);
    return [{ ...row, raw: raw ?? figure, corrected: figure, calibration: "refused" }, null];
  };
  const rows = labelledRows(p, pipeline, reference, cell);
  const labelled = rows.human.filter((h) => h >= 0).length;
  const detail = { outputs: rows.human.length, labelled };
  if (raw === undefined || rows.human.length === 0) return none("no-observations", detail);
  if (labelled === 0) return none("no-labels", detail);
  if (labelled === rows.human.length) return none("every-output-labelled", detail);
  const { calibration, figure } = roganGladenOf(p, rows, known);
  const first: Corrected = {
    ...row,
    raw,
    corrected: figure,
    calibration: figure.value === null ? "refused" : calibration,
  };
  return [first, { ...row, raw, corrected: poweredOf(p, rows, known), calibration }];
}

interface Rows {
  /** Unit of the row within its cell, from 0. */
  readonly items: Int32Array;
  readonly itemCount: number;
  readonly names: readonly string[];
  readonly judged: Uint8Array;
  /** 1, 0, or -1 where nobody labelled. */
  readonly human: Int8Array;
}

/** Rows with a usable verdict of the judge, and the human label where there is one. */
function labelledRows(p: Prepared, pipeline: Source, reference: Source, cell: Cell): Rows {
  const verdict = binaryVerdicts(p);
  const codeOf = p.study.evidence[pipeline.pipeline]?.samples.item ?? new Int32Array();
  const units = new Map<number, number>();
  const items: number[] = [];
  const judged: number[] = [];
  const human: number[] = [];
  eachCommonRow(p, pipeline, reference, cell.key, (row, humanRow) => {
    const said = verdict?.(pipeline, row) ?? NONE;
    if (said === NONE) return;
    const code = codeOf[row] ?? NONE;
    if (!units.has(code)) units.set(code, units.size);
    items.push(units.get(code) ?? 0);
    judged.push(said);
    human.push(verdict?.(reference, humanRow) ?? NONE);
  });
  return {
    items: Int32Array.from(items),
    itemCount: units.size,
    names: Array.from(units.keys(), (code) => (code === NONE ? "" : p.dictionaries.items.value(code))),
    judged: Uint8Array.from(judged),
    human: Int8Array.from(human),
  };
}

type Known = Parameters<typeof fromEstimate>[0];

/** On items without any label where there are such; else, with labels on some epochs of every item, cross-fitted. */
function roganGladenOf(
  p: Prepared,
  rows: Rows,
  known: Known,
): { calibration: "disjoint" | "cross-fitted"; figure: Figure } {
  const test = testRows(rows);
  const disjoint = test.items.length > 0;
  const outcome: Outcome<Estimate> = disjoint
    ? disjointCorrection(rows, test, p.level)
    : crossFittedCorrection(rows, foldsByItem(rows.names, FOLDS), p.level);
  const method = disjoint ? "rogan-gladen" : "rogan-gladen-cross-fitted";
  const n = disjoint ? test.items.length : rows.items.length;
  return {
    calibration: disjoint ? "disjoint" : "cross-fitted",
    figure: fromEstimate({ ...known, n }, outcome, method),
  };
}

function testRows(rows: Rows): { items: Int32Array; judged: Uint8Array } {
  const labelled = new Uint8Array(rows.itemCount);
  rows.human.forEach((label, row) => {
    if (label >= 0) labelled[rows.items[row] ?? 0] = 1;
  });
  const free = (_: number, row: number): boolean => labelled[rows.items[row] ?? 0] === 0;
  return { items: rows.items.filter(free), judged: rows.judged.filter(free) };
}

function poweredOf(p: Prepared, rows: Rows, known: Known): Figure {
  const at = (wanted: boolean): Float64Array =>
    Float64Array.from(rows.judged.filter((_, row) => (rows.human[row] ?? NONE) >= 0 === wanted));
  const outcome = predictionPoweredMean(
    {
      labels: Float64Array.from(rows.human.filter((h) => h >= 0)),
      judgedLabelled: at(true),
      judgedUnlabelled: at(false),
    },
    "tuned",
    p.level,
  );
  return fromEstimate({ ...known, id: `${known.id}/ppi`, n: rows.items.length }, outcome, "ppi++");
}

const sameCell = (a: Omit<Cell, "key">, b: Cell): boolean =>
  a.system === b.system && a.language === b.language && a.task === b.task;
