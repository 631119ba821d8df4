import { text } from "@bongsu/input";
import type { Text } from "@bongsu/input";
import type { GateRow } from "../result/gate.ts";
import { cells } from "./context.ts";
import type { GateContext } from "./context.ts";
import type { OutputsBetween } from "./outputs-between.ts";
import { gateRow, grouped } from "./row.ts";

/** Outputs judged: shared ones are compared in pairs and never pooled. */
export function outputsRows(context: GateContext): readonly GateRow[] {
  if (context.pairs.length === 0) return [];
  const between = context.pairs.map((pair) => context.outputs(pair));
  const values = cells(context, ({ plan }) => ({
    declared: plan.outputs === undefined ? null : text(`outputs "${plan.outputs}"`, `응답 "${plan.outputs}"`),
    observed: seen(between),
  }));
  const kinds = new Set(between.map(({ kind }) => kind));
  if (kinds.has("contradicted"))
    return [gateRow("outputs-contradicted", { values, ...contradicted(between) })];
  if (kinds.has("shared")) return [gateRow("outputs-shared", { values, ...shared(kinds.size === 1) })];
  if (kinds.has("unknown")) return [gateRow("outputs-unknown", { values, ...UNKNOWN })];
  return [gateRow("outputs-own", { values, ...OWN })];
}

function seen(between: readonly OutputsBetween[]): Text | null {
  const [first] = between;
  if (first === undefined || between.some(({ observed }) => observed !== first.observed)) return null;
  if (first.observed === "same-rows")
    return text("the same completions, in one file", "한 파일에 있는 같은 응답");
  if (first.observed === null) return null;
  const share = `${grouped(first.equal)} / ${grouped(first.compared)}`;
  return text(`equal answers: ${share}`, `같은 응답: ${share}`);
}

const shared = (all: boolean) => ({
  finding: all
    ? text("The pipelines judged the same outputs.", "평가 절차들이 같은 응답을 채점하였다.")
    : text("Some of the pipelines judged the same outputs.", "일부 평가 절차가 같은 응답을 채점하였다."),
  consequence: text(
    "Paired comparison on these outputs measures the judges and nothing else. Never pooled: two judgements of one output are not two measurements of the system.",
    "같은 응답에 대한 짝비교는 자동 채점기의 차이만을 잰다. 한 응답을 두 번 채점한 것은 시스템을 두 번 측정한 것이 아니므로 통합하지 않는다.",
  ),
});

const contradicted = (between: readonly OutputsBetween[]) => {
  const one = between.find(({ kind }) => kind === "contradicted");
  const differ = grouped((one?.compared ?? 0) - (one?.equal ?? 0));
  const compared = grouped(one?.compared ?? 0);
  return {
    finding: text(
      `The plan says that the outputs are shared, but ${differ} of ${compared} answers differ.`,
      `평가 계획서에는 같은 응답이라고 되어 있으나, 비교한 응답 ${compared}건 가운데 ${differ}건이 다르다.`,
    ),
    consequence: text(
      "Paired comparison and pooling wait until the institutes say which outputs were judged.",
      "어느 응답을 채점하였는지 기관이 밝힐 때까지 짝비교와 통합을 하지 않는다.",
    ),
  };
};

const UNKNOWN = {
  finding: text(
    "Neither plan nor logs say whether the pipelines judged the same outputs.",
    "같은 응답을 채점하였는지 평가 계획서와 로그 어디에도 나타나 있지 않다.",
  ),
  consequence: text(
    'Not pooled until it is known. Ask for the digests of the answers, or state "outputs" for each pipeline in the protocol.',
    "확인될 때까지 통합하지 않는다. 응답의 해시값을 요청하거나 평가 계획서의 평가 절차마다 outputs를 적으십시오.",
  ),
};

const OWN = {
  finding: text(
    "Each pipeline produced and judged outputs of its own.",
    "각 평가 절차가 응답을 따로 생성하여 채점하였다.",
  ),
  consequence: text(
    "Differences between pipelines hold the randomness of the outputs as well as the method; the intervals take it in.",
    "평가 절차 사이의 차이에는 방법의 차이와 함께 응답의 우연 변동이 들어 있으며, 구간에 반영된다.",
  ),
};
