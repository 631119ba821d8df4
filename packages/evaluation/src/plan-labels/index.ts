export { planLabels } from "./plan-labels.ts";
export { labelPlanSchema, planQuestionSchema, type LabelPlan, type PlanQuestion } from "./label-plan.ts";
