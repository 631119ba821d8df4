import type { Study } from "../protocol/plan.ts";
import type { GateRow } from "../result/gate.ts";
import { harnessRows, promptRows, rubricRows, scaffoldRows } from "./conditions.ts";
import { epochsRows, reducerRows } from "./epochs.ts";
import { itemContentRows } from "./item-content.ts";
import { languageRows } from "./language.ts";
import { metricRows } from "./metric.ts";
import { missingRows } from "./missing.ts";
import { modelIdentityRows } from "./model-identity.ts";
import { reportedRows } from "./reported.ts";
import { decodingRows, limitsRows } from "./settings.ts";
import { classesRows } from "./classes.ts";
import { gateContext } from "./context.ts";
import type { GateContext } from "./context.ts";
import { itemsRows } from "./items.ts";
import { judgeIsSystemRows } from "./judge-is-system.ts";
import { judgeRows } from "./judge.ts";
import { outputsRows } from "./outputs.ts";
import { permissionsOf } from "./permissions.ts";
import type { Allowed } from "./permissions.ts";
import { unusableRows } from "./unusable.ts";

/** Rule groups in the order in which the page shows them: what is measured, on what, by whom, under which conditions. */
const GROUPS: readonly ((context: GateContext) => readonly GateRow[])[] = [
  metricRows,
  judgeRows,
  rubricRows,
  judgeIsSystemRows,
  classesRows,
  unusableRows,
  itemsRows,
  itemContentRows,
  languageRows,
  outputsRows,
  modelIdentityRows,
  promptRows,
  decodingRows,
  limitsRows,
  scaffoldRows,
  epochsRows,
  reducerRows,
  missingRows,
  reportedRows,
  harnessRows,
];

export interface Gate {
  readonly rows: readonly GateRow[];
  readonly allowed: Allowed;
}

/**
 * What the pipelines declare and what their logs show, compared by the written rules of docs/comparability.md, and what
 * follows for the use of the results. Effects do not depend on the order of the pipelines.
 */
export function runGate(study: Study): Gate {
  const context = gateContext(study);
  const rows = GROUPS.flatMap((group) => group(context));
  return { rows, allowed: permissionsOf(context, rows) };
}
