import { josa, text, verbatim } from "@bongsu/input";
import type { Evidence } from "../protocol/plan.ts";
import type { GateRow } from "../result/gate.ts";
import { cells } from "./context.ts";
import type { GateContext } from "./context.ts";
import { gateRow } from "./row.ts";

/** A model that judges its own answers is flagged where it does. */
export function judgeIsSystemRows(context: GateContext): readonly GateRow[] {
  return context.evidence.flatMap((one) => {
    const system = ownSystem(context, one);
    if (system === null) return [];
    const name = context.study.plan.systems.find(({ id }) => id === system)?.name ?? verbatim(system);
    return [
      gateRow("judge-is-system", {
        values: cells(context, (each) => ({
          declared: each.plan.judge?.system === undefined ? null : verbatim(each.plan.judge.system),
          observed: each === one ? verbatim(one.judges.join(", ") || system) : null,
        })),
        scope: { systems: [system], languages: [] },
        finding: text(
          `${one.plan.name.en} relies on ${name.en}, which is also a system under test.`,
          `${one.plan.name.ko}에서 채점을 맡은 ${josa(name.ko, "은/는")} 평가 대상 시스템이기도 하다.`,
        ),
        consequence: text(
          `Its verdicts on its own answers are flagged; without human labels, no system is ranked against ${name.en} by this pipeline.`,
          `자기 응답에 대한 판정에는 표시를 한다. 사람의 판정 없이는 이 평가 절차로 ${josa(name.ko, "과/와")} 다른 시스템의 우열을 가리지 않는다.`,
        ),
      }),
    ];
  });
}

/** Declared, or seen: the logs name a judge as they name a system. */
function ownSystem({ study }: GateContext, one: Evidence): string | null {
  const declared = one.plan.judge?.system;
  if (declared !== undefined) return study.plan.systems.some(({ id }) => id === declared) ? declared : null;
  for (const [code, names] of one.systemNames) {
    if (names.some((name) => one.judges.includes(name))) return study.dictionaries.systems.value(code);
  }
  return null;
}
