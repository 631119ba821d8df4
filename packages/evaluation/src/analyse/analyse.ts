import { josa } from "@bongsu/input";
import type { Gate } from "../gate/run-gate.ts";
import type { Study } from "../protocol/plan.ts";
import type { Comparison } from "../result/index.ts";
import { agreement } from "./agreement.ts";
import { contrastsOf, plannedContrasts, statedManner } from "./contrasts.ts";
import { corrected } from "./corrected.ts";
import { dif } from "./dif.ts";
import { estimates } from "./estimates.ts";
import { flagged } from "./flagged.ts";
import { judges } from "./judges.ts";
import { pooled } from "./pooled.ts";
import { prepare, type Prepared } from "./prepare.ts";
import { indexRates } from "./rate-index.ts";
import { sensitivity } from "./sensitivity.ts";
import type { Skipped } from "./skipped.ts";

/** All analyses that the plan asks for; those it does not ask for are empty, and `skipped` says what could not be done. */
export type Analyses = Pick<
  Comparison,
  | "estimates"
  | "contrasts"
  | "agreement"
  | "judges"
  | "corrected"
  | "pooled"
  | "dif"
  | "flagged"
  | "sensitivity"
> & { readonly skipped: readonly Skipped[] };

/**
 * Everything that can be said of a study in numbers, within what the gate lets through. Pure: the same study and
 * gate give the same analyses, in the same order.
 */
export function analyse(study: Study, gate: Gate): Analyses {
  const p = prepare(study, gate);
  const wanted = p.plan.analyses;
  const rates = estimates(p);
  const index = indexRates(rates);
  const planned = plannedContrasts(p, index);
  const contrasts = contrastsOf(p, planned, statedManner(p));
  const items = wanted.has("dif") ? dif(p) : { found: [], skipped: [] };
  const flags = wanted.has("flags") ? flagged(p, items.found) : { flags: [], skipped: [] };
  return {
    estimates: rates,
    contrasts,
    agreement: wanted.has("agreement") ? agreement(p) : [],
    judges: wanted.has("agreement") || wanted.has("correction") ? judges(p) : [],
    corrected: wanted.has("correction") ? corrected(p, index) : [],
    pooled: wanted.has("pooled") ? pooled(p, index) : [],
    dif: items.found,
    flagged: flags.flags,
    sensitivity: wanted.has("sensitivity") ? sensitivity(p, planned, contrasts) : [],
    skipped: [...reducerUnknown(p), ...labelsOfScores(p), ...items.skipped, ...flags.skipped],
  };
}

/** People's scores are numbers too; what is built here holds classes against classes. */
function labelsOfScores(p: Prepared): Skipped[] {
  const labelled = p.study.evidence.some(({ samples }) => samples.raters.length > 0);
  if (p.plan.metric.counts !== undefined || !labelled) return [];
  return [
    {
      analysis: "reference",
      said: {
        en: "People's scores are numbers and are not held against the judges' here. State in the protocol which scores make which class (outcome.classes[].from), and they will be.",
        ko: "사람의 판정이 수치여서 자동 채점기와 견주지 않았다. 평가 계획서의 outcome.classes[].from에 어느 점수가 어느 분류인지 적으면 견줄 수 있다.",
      },
    },
  ];
}

function reducerUnknown(p: Prepared): Skipped[] {
  if (!p.reducerUnknown) return [];
  const name = p.plan.reducer;
  return [
    {
      analysis: "reducer",
      said: {
        en: `The reducer “${name}” is not one that can be recomputed from scores; the mean of the epochs was used.`,
        ko: `집계 방식 ${josa(`“${name}”`, "은/는")} 점수만으로 다시 계산할 수 없어, 반복 결과의 평균을 썼다.`,
      },
    },
  ];
}
