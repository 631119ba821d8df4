import { josa, text } from "@bongsu/input";
import type { Text } from "@bongsu/input";
import type { Evidence } from "../protocol/plan.ts";
import type { GateRow } from "../result/gate.ts";
import { cells } from "./context.ts";
import type { GateContext } from "./context.ts";
import { gateRow, joined, listed } from "./row.ts";

/** Who judged. Another judge is another measuring instrument. */
export function judgeRows(context: GateContext): readonly GateRow[] {
  if (context.pairs.length === 0) return [];
  const values = cells(context, (one) => ({
    declared: one.plan.judge === undefined ? null : describe(one.plan.judge),
    observed: seenJudge(one),
  }));
  const off = context.evidence.find(contradicted);
  const rows = off === undefined ? [] : [gateRow("judge-contradicted", { values, ...otherwise(off) })];
  const identities = context.evidence.map(judgeIdentity);
  if (identities.includes(null)) return [...rows, gateRow("judge-unknown", { values, ...UNKNOWN })];
  if (new Set(identities).size === 1) return [...rows, gateRow("judge-same", { values, ...SAME })];
  return [...rows, gateRow("judge-differs", { values, ...differs(context) })];
}

/** What tells judges apart: the declared name, else the judge that the logs name, else a scorer that is a method. */
export function judgeIdentity({ plan, judges, scorer }: Evidence): string | null {
  if (plan.judge !== undefined && plan.judge.kind !== "unknown") return plain(plan.judge.name.en);
  if (judges.length > 0) return judges.map(plain).toSorted().join(" + ");
  if (plan.judge !== undefined) return plain(plan.judge.name.en);
  return scorer === null || BY_MODEL.test(scorer) ? null : plain(scorer);
}

/** Scorers of this name ask a model, and a log that does not say which leaves the judge unknown. */
const BY_MODEL = /model_graded|llm|judge|rubric|geval|factuality/i;
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** The plan names one model and the logs another. Names are compared by letters and digits, either within the other. */
function contradicted({ plan, judges }: Evidence): boolean {
  if (plan.judge?.kind !== "model" || judges.length === 0) return false;
  const declared = [plan.judge.name.en, plan.judge.name.ko, plan.judge.system ?? ""].map(bare);
  return judges
    .map(bare)
    .some((seen) => !declared.some((name) => name !== "" && (seen.includes(name) || name.includes(seen))));
}
const bare = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "");

const otherwise = (one: Evidence) => ({
  finding: text(
    `The plan says that ${one.plan.judge?.name.en} judged for ${one.plan.name.en}; its logs say ${one.judges.join(", ")}.`,
    `${one.plan.name.ko}의 채점기가 평가 계획서에는 ${one.plan.judge?.name.ko}, 로그에는 ${josa(one.judges.join(", "), "으로/로")} 되어 있다.`,
  ),
  consequence: text(
    "The verdicts are used as they are. Ask which judge was used.",
    "판정은 있는 그대로 쓴다. 실제로 쓴 채점기를 물어야 한다.",
  ),
});

const KIND = {
  model: text("model", "모델"),
  rule: text("rule", "규칙"),
  human: text("people", "사람"),
  unknown: text("kind unknown", "종류 미상"),
};

function describe({ kind, name, rubric }: NonNullable<Evidence["plan"]["judge"]>): Text {
  const how = (lang: "en" | "ko"): string => (rubric === undefined ? "" : `, ${rubric[lang]}`);
  return text(`${name.en} (${KIND[kind].en}${how("en")})`, `${name.ko}(${KIND[kind].ko}${how("ko")})`);
}

function seenJudge({ judges, scorer }: Evidence): Text | null {
  if (judges.length > 0) return listed(judges);
  return scorer === null ? null : text(`scorer ${scorer}`, `채점 항목 ${scorer}`);
}

function differs(context: GateContext) {
  const names = joined(
    context.evidence.map((one) => one.plan.judge?.name ?? seenJudge(one) ?? one.plan.name),
    " / ",
  );
  return {
    finding: text(`Different judges: ${names.en}.`, `자동 채점기가 다르다: ${names.ko}.`),
    consequence: context.allShared
      ? text(
          "Raw rates are not set side by side. The outputs are the same, so paired comparison shows how far the judges differ; human labels would settle which is right.",
          "원비율을 나란히 놓지 않는다. 같은 응답을 채점하였으므로 짝비교로 채점기 사이의 차이를 볼 수 있다. 어느 쪽이 맞는지는 사람의 판정이 있어야 가릴 수 있다.",
        )
      : text(
          "Raw rates are not set side by side, and differences between the systems' outputs cannot be told from differences between the judges. Human labels of a sample in each pipeline would settle it.",
          "원비율을 나란히 놓지 않는다. 응답의 차이와 채점기의 차이를 구별할 수 없다. 평가 절차마다 일부 응답에 사람의 판정을 붙이면 가릴 수 있다.",
        ),
  };
}

const UNKNOWN = {
  finding: text(
    "At least one pipeline does not say who judged.",
    "누가 채점하였는지 밝히지 않은 평가 절차가 있다.",
  ),
  consequence: text(
    "Equal judges are not assumed. Ask which judge, in which version, with which instructions.",
    "채점기가 같다고 보지 않는다. 어느 채점기를 어떤 버전과 지침으로 썼는지 물어야 한다.",
  ),
};

const SAME = {
  finding: text("The same judge in all pipelines.", "모든 평가 절차의 자동 채점기가 같다."),
  consequence: text("Nothing to adjust.", "조정할 것이 없다."),
};
