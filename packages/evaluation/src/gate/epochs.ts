import { text, verbatim } from "@bongsu/input";
import type { Evidence } from "../protocol/plan.ts";
import type { GateRow } from "../result/gate.ts";
import { cells } from "./context.ts";
import type { GateContext } from "./context.ts";
import { gateRow } from "./row.ts";

/** Repetitions per item, and how they become one score. */
export function epochsRows(context: GateContext): readonly GateRow[] {
  const declared = (one: Evidence): number | null =>
    one.plan.epochs ?? context.study.plan.exercise.epochs?.count ?? null;
  const values = cells(context, (one) => {
    const stated = declared(one);
    return { declared: stated === null ? null : verbatim(stated), observed: verbatim(epochsIn(one)) };
  });
  const rows: GateRow[] = [];
  const off = context.evidence.find((one) => (declared(one) ?? epochsIn(one)) !== epochsIn(one));
  if (off !== undefined)
    rows.push(
      gateRow("epochs-contradicted", {
        values,
        finding: text(
          `The logs of ${off.plan.name.en} hold ${epochsIn(off)} epochs, the plan says ${declared(off)}.`,
          `${off.plan.name.ko}의 로그에는 반복이 ${epochsIn(off)}회 있으나 평가 계획서에는 ${declared(off)}회로 되어 있다.`,
        ),
        consequence: text(
          "The logs are followed. Ask whether epochs were left out, and by which rule.",
          "로그를 따른다. 빠진 반복이 있는지, 어떤 기준으로 뺐는지 물어야 한다.",
        ),
      }),
    );
  if (context.pairs.length === 0) return rows;
  const same = new Set(context.evidence.map(epochsIn)).size === 1;
  rows.push(
    same
      ? gateRow("epochs-same", {
          values,
          finding: text("The same number of epochs.", "반복 횟수가 같다."),
          consequence: text("Nothing to adjust.", "조정할 것이 없다."),
        })
      : gateRow("epochs-differ", {
          values,
          finding: text("The number of epochs differs.", "반복 횟수가 다르다."),
          consequence: text(
            "Harmless for a mean over epochs, which only becomes more exact with their number.",
            "반복의 평균을 쓰면 횟수는 정밀도에만 관계되므로 영향이 없다.",
          ),
        }),
  );
  return rows;
}

/** Reducers other than one and the same answer different questions once there are several epochs. */
export function reducerRows(context: GateContext): readonly GateRow[] {
  if (context.pairs.length === 0) return [];
  const of = (one: Evidence): readonly string[] => {
    const stated = one.plan.reducer ?? context.study.plan.exercise.epochs?.reducer;
    const logged = [...new Set(one.facts.flatMap(({ reducers }) => reducers))].toSorted();
    return one.plan.reducer === undefined && logged.length > 0
      ? logged
      : stated === undefined
        ? logged
        : [stated];
  };
  const named = context.evidence.map((one) => of(one).join(", ") || context.study.plan.reducer);
  const values = cells(context, (one) => ({
    declared: one.plan.reducer === undefined ? null : verbatim(one.plan.reducer),
    observed: one.facts.some(({ reducers }) => reducers.length > 0)
      ? verbatim([...new Set(one.facts.flatMap(({ reducers }) => reducers))].join(", "))
      : null,
  }));
  const several = context.evidence.some((one) => epochsIn(one) > 1);
  if (new Set(named).size === 1)
    return several
      ? [
          gateRow("reducer-same", {
            values,
            finding: text(`One reducer for all: ${named[0]}.`, `모두 같은 집계 방식을 쓴다: ${named[0]}.`),
            consequence: text("Nothing to adjust.", "조정할 것이 없다."),
          }),
        ]
      : [];
  const list = [...new Set(named)].join(" / ");
  return several
    ? [
        gateRow("reducer-differs", {
          values,
          finding: text(
            `Repeated answers become one score in different ways: ${list}.`,
            `반복을 집계하는 방식이 다르다: ${list}.`,
          ),
          consequence: text(
            "The best of several attempts and their mean are different quantities: nothing is compared.",
            "여러 시도 중 최고값과 평균은 서로 다른 양이므로 비교하지 않는다.",
          ),
        }),
      ]
    : [
        gateRow("reducer-differs-same-mean", {
          values,
          finding: text(
            `Different reducers are named (${list}), but there is one epoch.`,
            `집계 방식의 이름은 다르나(${list}) 반복이 한 번뿐이다.`,
          ),
          consequence: text(
            "Harmless: every reducer of one value gives that value.",
            "값이 하나이면 어느 방식이든 결과가 같으므로 영향이 없다.",
          ),
        }),
      ];
}

/** The largest epoch in the samples. */
function epochsIn({ samples }: Evidence): number {
  let most = 0;
  for (let row = 0; row < samples.rows; row++) most = Math.max(most, samples.epoch[row] ?? 0);
  return most;
}
