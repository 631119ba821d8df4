import type { JudgeQuality } from "../result/index.ts";
import { idOf } from "./figure.ts";
import { judgeShare, usability } from "./judge-errors.ts";
import { judgedRows, type JudgedRows } from "./judged-rows.ts";
import type { Prepared, Source } from "./prepare.ts";
import { referenceOf } from "./rows.ts";
import { scopesOf, type Scope } from "./scopes.ts";

/** Sensitivity and specificity of every judge whose outputs people labelled: over all, by language, by system. */
export function judges(p: Prepared): JudgeQuality[] {
  const scopes = scopesOf(p.cells);
  return p.pipelines.flatMap((pipeline) => {
    const reference = referenceOf(p, pipeline);
    if (reference === undefined || p.plan.metric.counts === undefined) return [];
    return scopes.flatMap((scope) => {
      const rows = judgedRows(p, pipeline, reference, scope.cells);
      return rows.human.some((label) => label >= 0) ? [judgeQuality(p, pipeline, scope, rows)] : [];
    });
  });
}

function judgeQuality(p: Prepared, pipeline: Source, scope: Scope, rows: JudgedRows): JudgeQuality {
  const { youden, usable } = usability(rows, p.level);
  const at = idOf(
    "judge",
    pipeline.id,
    scope.system ?? "all",
    ...(scope.language === null ? [] : [scope.language]),
  );
  const known = { unit: "fraction" as const, estimand: "judge-error" as const, inputs: [pipeline.id] };
  return {
    pipeline: pipeline.id,
    system: scope.system,
    language: scope.language,
    sensitivity: judgeShare({ ...known, id: `${at}/sensitivity` }, rows, 1, p.level),
    specificity: judgeShare({ ...known, id: `${at}/specificity` }, rows, 0, p.level),
    youden,
    usable,
  };
}
