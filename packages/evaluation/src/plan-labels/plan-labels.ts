import {
  itemsForDifference,
  itemsForMcNemar,
  labelBudget,
  minimumDetectableDifference,
  powerOfMcNemar,
} from "@bongsu/statistics";
import type { Text } from "@bongsu/input";
import type { LabelPlan, PlanQuestion } from "./label-plan.ts";

type Answer = Omit<LabelPlan, "kind" | "tool" | "question">;

/** Answers `bongsu plan`: how many items, which difference, what power, how many labels. */
export function planLabels(question: PlanQuestion, version: string): LabelPlan {
  return { kind: "bongsu/plan/1", tool: { name: "bongsu", version }, question, ...answerTo(question) };
}

function answerTo(question: PlanQuestion): Answer {
  switch (question.kind) {
    case "mean":
      return forMean(question);
    case "paired":
      return forPaired(question);
    case "labels":
      return forLabels(question);
  }
}

type Of<K extends PlanQuestion["kind"]> = Extract<PlanQuestion, { kind: K }>;

function forMean(q: Of<"mean">): Answer {
  const { varianceOfDifference, within, epochs } = q;
  const design = {
    varianceOfDifference,
    withinFirst: within,
    withinSecond: within,
    answersFirst: epochs,
    answersSecond: epochs,
  };
  const method = "paired-mean-power";
  const chance = `${percent(q.power)}%`;
  if (q.difference !== undefined) {
    const items = itemsForDifference(q.difference, design, q);
    return given(
      method,
      { items, difference: q.difference },
      {
        en: `To find a difference of ${percent(q.difference)} points with power ${chance}, ${items} common items are needed.`,
        ko: `${percent(q.difference)}%p 차이를 검정력 ${percent(q.power)}%로 찾으려면 공통 문항 ${items}개가 필요하다.`,
      },
    );
  }
  if (q.items === undefined) return nothingAsked(method);
  const difference = minimumDetectableDifference(q.items, design, q);
  return given(
    method,
    { items: q.items, difference },
    {
      en: `With ${q.items} common items the smallest difference found with power ${chance} is ${percent(difference)} points.`,
      ko: `공통 문항 ${q.items}개로 검정력 ${percent(q.power)}%에서 찾을 수 있는 가장 작은 차이는 ${percent(difference)}%p이다.`,
    },
  );
}

/** Neither items nor a difference: the question is open at both ends. */
const nothingAsked = (method: string): Answer => ({
  method,
  values: {},
  refusal: { code: "nothing-asked", detail: { wanted: "items or difference" } },
  said: {
    en: "Give either the difference to be found or the number of items.",
    ko: "찾으려는 차이나 문항 수 가운데 하나를 지정하십시오.",
  },
});

function forPaired(q: Of<"paired">): Answer {
  const method = "mcnemar-power";
  const gap = Math.abs(q.onlyFirst - q.onlySecond);
  if (gap === 0 || q.onlyFirst + q.onlySecond > 1) {
    return {
      method,
      values: {},
      refusal: { code: "shares-impossible", detail: { onlyFirst: q.onlyFirst, onlySecond: q.onlySecond } },
      said: {
        en: "The two discordant shares must differ and together be at most 1.",
        ko: "두 불일치 비율은 서로 달라야 하고 합이 1 이하여야 한다.",
      },
    };
  }
  if (q.items === undefined) {
    const items = itemsForMcNemar(q, q);
    return given(
      method,
      { items, difference: gap },
      {
        en: `To find a difference of ${percent(gap)} points between discordant shares of ${percent(q.onlyFirst)}% and ${percent(q.onlySecond)}% with power ${percent(q.power)}%, ${items} common items are needed.`,
        ko: `불일치 비율이 ${percent(q.onlyFirst)}%와 ${percent(q.onlySecond)}%일 때 그 차이 ${percent(gap)}%p를 검정력 ${percent(q.power)}%로 찾으려면 공통 문항 ${items}개가 필요하다.`,
      },
    );
  }
  const power = powerOfMcNemar(q.items, q, q.alpha);
  return given(
    method,
    { items: q.items, difference: gap, power },
    {
      en: `With ${q.items} common items a difference of ${percent(gap)} points is found with power ${percent(power)}%.`,
      ko: `공통 문항 ${q.items}개로 ${percent(gap)}%p 차이를 찾을 검정력은 ${percent(power)}%이다.`,
    },
  );
}

function forLabels(q: Of<"labels">): Answer {
  const method = "lee-allocation";
  const budget = labelBudget({ halfWidth: q.halfWidth, level: q.level, n: q.outputs }, q);
  if (!budget.ok) {
    const { code, detail } = budget.refusal;
    const reachable = Number(detail["reachable"]);
    const out: Text =
      code === "target-out-of-reach"
        ? {
            en: `However many labels, the interval stays at ±${percent(reachable)} points with ${q.outputs} judged outputs; judge more outputs.`,
            ko: `사람의 판정을 아무리 늘려도 채점한 응답 ${q.outputs}건으로는 구간이 ±${percent(reachable)}%p보다 좁아지지 않는다. 채점한 응답을 늘려야 한다.`,
          }
        : {
            en: "With sensitivity + specificity at or below 1 the judge tells nothing, and no labels can correct it.",
            ko: "민감도와 특이도의 합이 1 이하이면 자동 채점기의 판정에 정보가 없어 사람의 판정으로 보정할 수 없다.",
          };
    return { method, values: {}, refusal: { code, detail: { ...detail } }, said: out };
  }
  const { positives, negatives, total, expectedHalfWidth } = budget.value;
  return given(
    method,
    { positives, negatives, total, halfWidth: expectedHalfWidth },
    {
      en: `For a corrected rate within ±${percent(q.halfWidth)} points label ${total} outputs: ${negatives} truly negative and ${positives} truly positive.`,
      ko: `보정한 비율을 ±${percent(q.halfWidth)}%p 안에서 얻으려면 응답 ${total}건(실제로 해당하지 않는 응답 ${negatives}건, 해당하는 응답 ${positives}건)에 사람의 판정이 필요하다.`,
    },
  );
}

const given = (method: string, values: Record<string, number>, said: Text): Answer => ({
  method,
  values,
  refusal: null,
  said,
});

const percent = (x: number): string => String(Math.round(x * 1000) / 10);
