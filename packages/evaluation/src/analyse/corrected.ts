import type { Corrected } from "../result/index.ts";
import { poweredOf, roganGladenOf } from "./correction.ts";
import { figureId, refused } from "./figure.ts";
import { judgedRows } from "./judged-rows.ts";
import type { Cell } from "./layout.ts";
import type { Prepared, Source } from "./prepare.ts";
import type { RateIndex } from "./rate-index.ts";
import { binaryVerdicts, referenceOf } from "./rows.ts";

/**
 * What the judged rate would be without the judge's errors, beside the raw one: Rogan and Gladen for every cell,
 * then prediction-powered inference. The judge is calibrated on other items than it is corrected on; where people
 * labelled every output there is nothing to correct, since calibrating on the very items returns the human rate.
 */
export function corrected(p: Prepared, rates: RateIndex): Corrected[] {
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
  rates: RateIndex,
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
  const raw = rates.of(pipeline.id, p.plan.metric.id, cell)?.figure;
  const row = { pipeline: pipeline.id, system, language, task };
  const none = (code: string, detail: Record<string, number>): [Corrected, null] => {
    const figure = refused({ ...known, method: "rogan-gladen", n: detail["outputs"] ?? 0 }, code, detail);
    return [{ ...row, raw: raw ?? figure, corrected: figure, calibration: "refused" }, null];
  };
  const rows = judgedRows(p, pipeline, reference, [cell]);
  const labelled = rows.human.filter((h) => h >= 0).length;
  const detail = { outputs: rows.human.length, labelled };
  if (raw === undefined || rows.human.length === 0) return none("no-observations", detail);
  if (labelled === 0) return none("no-labels", detail);
  if (labelled === rows.human.length) return none("every-output-labelled", detail);
  const { calibration, figure } = roganGladenOf(rows, known, p.level);
  const first: Corrected = {
    ...row,
    raw,
    corrected: figure,
    calibration: figure.value === null ? "refused" : calibration,
  };
  return [first, { ...row, raw, corrected: poweredOf(rows, known, p.level), calibration }];
}
