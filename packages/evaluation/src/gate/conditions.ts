import { text } from "@bongsu/input";
import type { Evidence } from "../protocol/plan.ts";
import type { GateRow } from "../result/gate.ts";
import type { GateContext } from "./context.ts";
import { oneValueRows } from "./one-value.ts";

const distinct = (values: readonly (string | null)[]): readonly string[] => [
  ...new Set(values.flatMap((value) => (value === null || value === "" ? [] : [value]))),
];

/** Prompt template and system prompt. Over shared outputs it is one run's prompt. */
export function promptRows(context: GateContext): readonly GateRow[] {
  if (context.allShared) return [];
  return oneValueRows(context, {
    name: text("The prompt template", "프롬프트 양식"),
    rules: { same: "prompt-same", differs: "prompt-differs", unknown: "prompt-unknown" },
    declared: ({ plan }) => plan.prompt ?? null,
    observed: ({ facts }) =>
      distinct(
        facts.map(({ promptDigest, systemPromptDigest }) =>
          [promptDigest, systemPromptDigest].filter((digest) => digest !== null).join(" + "),
        ),
      ),
    comparable: false,
    differs: text(
      "Another prompt is another question: rates are not set side by side. A rerun of part of the items under one template would show how much it matters.",
      "프롬프트가 다르면 묻는 것이 다르므로 비율을 나란히 놓지 않는다. 일부 문항을 한 가지 양식으로 다시 시험하면 그 영향을 알 수 있다.",
    ),
  });
}

/** Solver chain or agent. */
export function scaffoldRows(context: GateContext): readonly GateRow[] {
  if (context.allShared) return [];
  return oneValueRows(context, {
    name: text("The scaffold", "스캐폴드"),
    rules: { same: "scaffold-same", differs: "scaffold-differs", unknown: "scaffold-unknown" },
    declared: ({ plan }) => plan.scaffold?.join(" → ") ?? null,
    observed: ({ facts }) => distinct(facts.map(({ scaffold }) => scaffold.join(" → "))),
    comparable: true,
    differs: text(
      "What is measured is the system together with its scaffold: rates are not set side by side.",
      "측정 대상은 스캐폴드를 포함한 시스템이므로 비율을 나란히 놓지 않는다.",
    ),
  });
}

/** The judge's instructions, where a model or a person judges in every pipeline. */
export function rubricRows(context: GateContext): readonly GateRow[] {
  if (
    context.evidence.some(({ plan }) => plan.judge?.kind === "rule") ||
    !context.evidence.some(hasInstructions)
  )
    return [];
  return oneValueRows(context, {
    name: text("The judge's rubric", "채점 기준"),
    rules: { same: "rubric-same", differs: "rubric-differs", unknown: "rubric-unknown" },
    declared: ({ plan }) => plan.judge?.rubric?.en ?? null,
    observed: ({ facts, scorer }) =>
      distinct(
        facts.flatMap(({ scorers }) =>
          scorers.flatMap(({ name, rubricDigest }) => (name === scorer ? [rubricDigest] : [])),
        ),
      ),
    comparable: false,
    differs: text(
      "The same judge under other instructions is another measuring instrument: raw rates are not set side by side.",
      "같은 채점기라도 지침이 다르면 다른 측정 도구이므로 원비율을 나란히 놓지 않는다.",
    ),
  });
}

const hasInstructions = ({ plan, facts, scorer }: Evidence): boolean =>
  plan.judge?.kind === "model" ||
  plan.judge?.kind === "human" ||
  plan.judge?.rubric !== undefined ||
  facts.some(({ scorers }) =>
    scorers.some(({ name, rubricDigest }) => name === scorer && rubricDigest !== null),
  );

/** Harness and version: a difference explains others and forbids nothing by itself. */
export function harnessRows(context: GateContext): readonly GateRow[] {
  return oneValueRows(context, {
    name: text("The harness", "평가 도구"),
    rules: { same: "harness-same", differs: "harness-differs", unknown: null },
    declared: () => null,
    observed: ({ facts }) =>
      distinct(
        facts.map(({ harness }) => [harness.name, harness.version].filter((part) => part !== null).join(" ")),
      ),
    comparable: false,
    differs: text(
      "Harmless by itself; where defaults of the harness differ, the other rows show it.",
      "그 자체로는 영향이 없다. 도구의 기본값이 달라 생긴 차이는 다른 항목에 나타난다.",
    ),
  });
}
