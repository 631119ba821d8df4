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
import { gateContext, pairContext } from "./context.ts";
import type { GateContext } from "./context.ts";
import { itemsRows } from "./items.ts";
import { judgeIsSystemRows } from "./judge-is-system.ts";
import { judgeRows } from "./judge.ts";
import { outputsRows } from "./outputs.ts";
import { ruleOf } from "./rule-book.ts";
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
 * What the pipelines declare and what their logs show, compared by the written rules of docs/comparability.md: all
 * pipelines together, which makes the rows, and every two of them alone, which decides what may be done with these
 * two. Effects do not depend on the order of the pipelines.
 */
export function runGate(study: Study): Gate {
  const context = gateContext(study);
  const pairs = context.pairs.map((pair) => pairContext(context, pair));
  const groups = GROUPS.map((group) => {
    const whole = group(context);
    const ofPairs = pairs.length < 2 ? pairs.map(() => whole) : pairs.map((pair) => group(pair));
    return { rows: [...whole, ...masked(whole, ofPairs.flat())], ofPairs };
  });
  const rows = groups.flatMap((group) => group.rows);
  const pairRows = pairs.map((pair, at) => ({
    context: pair,
    rows: groups.flatMap(({ ofPairs }) => ofPairs[at] ?? []),
  }));
  return { rows, allowed: permissionsOf(context, rows, pairRows) };
}

/** What stands between two pipelines and the row of all does not say, because a third gives it another rule. */
function masked(whole: readonly GateRow[], ofPairs: readonly GateRow[]): GateRow[] {
  const said = new Set(whole.map(({ rule }) => rule));
  const telling = ofPairs.filter(
    ({ rule, effect }) =>
      !said.has(rule) &&
      (effect === "fatal" || effect === "adjust" || (ruleOf(rule)?.forbids.length ?? 0) > 0),
  );
  const findings = telling.map(({ finding }) => finding.en);
  return telling.filter(({ finding }, at) => findings.indexOf(finding.en) === at);
}
