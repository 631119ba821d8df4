import { text, verbatim } from "@bongsu/input";
import type { Evidence } from "../protocol/plan.ts";
import type { GateRow } from "../result/gate.ts";
import { cells } from "./context.ts";
import type { GateContext } from "./context.ts";
import { gateRow, listed } from "./row.ts";
import { distinctCodes } from "../store/distinct.ts";

/** Whether equal names stand for equal systems, and whether there are any to compare. */
export function modelIdentityRows(context: GateContext): readonly GateRow[] {
  if (context.pairs.length === 0) return [];
  const values = cells(context, (one) => ({
    declared: listed(systemIds(context, one)),
    observed: listed([...one.systemNames.values()].flat()),
  }));
  const sets = context.evidence.map((one) => systemIds(context, one));
  const common = (sets[0] ?? []).filter((id) => sets.every((set) => set.includes(id)));
  const apart = context.pairs.some(({ first, second }) => {
    const known = systemIds(context, first);
    return !systemIds(context, second).some((id) => known.includes(id));
  });
  if (apart) return [gateRow("model-none", { values, ...NONE_COMMON })];
  const rows: GateRow[] = [];
  if (sets.some((set) => set.length > common.length))
    rows.push(
      gateRow("model-part", {
        values,
        scope: { systems: common, languages: [] },
        finding: text(
          `Systems common to all: ${listed(common).en || "none"}.`,
          `모두에 공통된 시스템: ${listed(common).ko || "없음"}.`,
        ),
        consequence: text("Compared for common systems only.", "공통된 시스템만 비교한다."),
      }),
    );
  if (context.allShared) return rows;
  const sealed = context.study.plan.basis === "draft" ? common.filter((id) => isPseudonym(context, id)) : [];
  if (sealed.length > 0) return [...rows, gateRow("model-sealed", { values, ...sealedSaid(sealed) })];
  const renamed = common.filter((id) => namesOf(context, id).length > 1);
  if (renamed.length > 0)
    return [...rows, gateRow("model-declared", { values, ...declaredSaid(context, renamed) })];
  if (rows.length > 0) return rows;
  return [
    gateRow("model-same", {
      values,
      finding: text("The logs name the same systems.", "로그에 적힌 시스템이 같다."),
      consequence: text(
        "Nothing to adjust. A name does not prove the version behind it.",
        "조정할 것이 없다. 다만 이름이 같다고 버전까지 같다고 할 수는 없다.",
      ),
    }),
  ];
}

function systemIds({ study }: GateContext, { samples }: Evidence): readonly string[] {
  return distinctCodes(samples.system)
    .map((code) => study.dictionaries.systems.value(code))
    .toSorted();
}

/** Names under which any pipeline's logs know the system. */
function namesOf({ study, evidence }: GateContext, id: string): readonly string[] {
  const code = study.dictionaries.systems.find(id) ?? -1;
  return [...new Set(evidence.flatMap(({ systemNames }) => systemNames.get(code) ?? []))];
}

/** "Model A" of one institute need not be "Model A" of another. */
const PSEUDONYM =
  /^(?:model|system|sut|agent|sealed|모델|시스템|에이전트)[-_ :]?[a-z0-9]{1,3}$|^[a-z]$|^sealed:/i;
const isPseudonym = (context: GateContext, id: string): boolean =>
  namesOf(context, id).some((name) => PSEUDONYM.test(name));

const sealedSaid = (ids: readonly string[]) => ({
  finding: text(
    `Pseudonyms with equal names (${listed(ids).en}); nobody has declared that they are the same systems.`,
    `가명이 같으나(${listed(ids).ko}) 같은 시스템이라고 밝힌 곳이 없다.`,
  ),
  consequence: text(
    "Compared as if they were the same. Ask for a declaration of equality, or state it in the protocol (systems[].aliases).",
    "같은 시스템으로 보고 비교한다. 동일함을 밝혀 달라고 요청하거나 평가 계획서(systems[].aliases)에 적으십시오.",
  ),
});

function declaredSaid(context: GateContext, ids: readonly string[]) {
  const said = verbatim(ids.map((id) => `${id} = ${namesOf(context, id).join(" = ")}`).join("; "));
  return {
    finding: text(`Equal by declaration: ${said.en}.`, `평가 계획서가 같은 것으로 밝힌 시스템: ${said.ko}.`),
    consequence: text(
      "Harmless if the declaration holds; it rests on the protocol.",
      "밝힌 내용이 맞다면 영향이 없으며, 그 근거는 평가 계획서이다.",
    ),
  };
}

const NONE_COMMON = {
  finding: text("Some pipelines have no system in common.", "공통된 시스템이 없는 평가 절차가 있다."),
  consequence: text(
    "Nothing is compared between them. If names differ for the same system, declare it in the protocol (systems[].aliases).",
    "비교하지 않는다. 같은 시스템의 이름이 다르게 적힌 것이라면 평가 계획서(systems[].aliases)에 밝혀 적으십시오.",
  ),
};
