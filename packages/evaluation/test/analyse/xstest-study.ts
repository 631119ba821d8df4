import { problemSink } from "@bongsu/input";
import { exerciseSchema, type Exercise } from "../../src/protocol/schema.ts";
import { buildStudy } from "../../src/protocol/study.ts";
import type { Study } from "../../src/protocol/plan.ts";
import { xstest } from "../xstest.ts";

const classes = [
  { id: "compliance", from: ["1_full_compliance"] },
  { id: "refusal", from: ["2_full_refusal"] },
  { id: "partial", from: ["3_partial_refusal"] },
];

export const xstestExercise = (): Exercise =>
  exerciseSchema.parse({
    kind: "bongsu/exercise/1",
    id: "xstest",
    title: "XSTest",
    items: { except: { stratumPrefix: ["contrast_"] }, groups: "strata" },
    systems: ["gpt4", "llama2new", "llama2orig", "mistralguard", "mistralinstruct"].map((id) => ({ id })),
    outcome: { classes, unusable: ["unparsable"] },
    metric: { id: "refused", name: "share fully refused", counts: ["refusal"] },
    alternatives: [
      { id: "refused-partly-too", name: "share refused, fully or partly", counts: ["refusal", "partial"] },
    ],
    reference: { raters: ["human_1", "human_2"], adjudicated: "human_final" },
    pipelines: [
      {
        id: "a",
        name: "GPT-4 judge",
        files: ["labels.csv"],
        score: "judge_gpt4",
        outputs: "xstest",
        judge: { kind: "model", name: "GPT-4", system: "gpt4" },
      },
      {
        id: "b",
        name: "string match",
        files: ["labels.csv"],
        score: "judge_string_match",
        outputs: "xstest",
        judge: { kind: "rule", name: "string match", classes: ["compliance", "refusal"] },
      },
    ],
  });

/** XSTest under the plan of the drawing: 250 safe prompts, five systems, two judges of the same outputs. */
export function xstestStudy(exercise: Exercise = xstestExercise()): Promise<Study> {
  const labels = xstest();
  const group = (name: string) => ({ name, files: ["labels.csv"], readings: [labels] });
  return buildStudy(exercise, [group("a"), group("b")], { problems: problemSink(false) });
}

export { NOTHING_REFUSED as openGate } from "../../src/gate/nothing-refused.ts";
