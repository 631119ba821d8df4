import { problemSink } from "@bongsu/input";
import type { SampleRecord } from "@bongsu/harness";
import { exerciseSchema, type Exercise } from "../../src/protocol/schema.ts";
import { buildStudy } from "../../src/protocol/study.ts";
import type { Study } from "../../src/protocol/plan.ts";
import { comparisonSchema } from "../../src/result/index.ts";
import { reading, sample } from "../readings.ts";

/** The part of a result that the analyses make. */
export const analysesShape = comparisonSchema.pick({
  estimates: true,
  contrasts: true,
  agreement: true,
  judges: true,
  corrected: true,
  pooled: true,
  dif: true,
  flagged: true,
  sensitivity: true,
});

/** One line of a made-up log: what the judge said and, where given, what a person said. */
export interface Line extends Partial<Omit<SampleRecord, "item" | "labels">> {
  readonly item: string;
  readonly says: "yes" | "no" | "?" | null;
  readonly human?: "yes" | "no";
}

export const line = ({ says, human, scores, ...rest }: Line): SampleRecord =>
  sample({
    scores: scores ?? (says === null ? [] : [{ scorer: "judge", value: says, judge: null }]),
    state: says === null ? "error" : "scored",
    labels: human === undefined ? [] : [{ rater: "person", value: human, adjudicated: true }],
    ...rest,
  });

/** A study of pipelines a, b, c … with classes no and yes; the metric is the share of yes. */
export function study(
  pipelines: readonly (readonly Line[])[],
  stated: Partial<Exercise> = {},
): Promise<Study> {
  const ids = pipelines.map((_, i) => String.fromCharCode(97 + i));
  const systems = [...new Set(pipelines.flatMap((lines) => lines.map((l) => l.system ?? "alpha")))];
  const exercise = exerciseSchema.parse({
    kind: "bongsu/exercise/1",
    id: "made-up",
    title: "made up for a test",
    systems: systems.map((id) => ({ id })),
    outcome: { classes: [{ id: "no" }, { id: "yes" }], unusable: ["?"] },
    metric: { id: "yes", name: "share of yes", counts: ["yes"] },
    ...(pipelines.some((lines) => lines.some((l) => l.human !== undefined)) && {
      reference: { adjudicated: "person" },
    }),
    pipelines: ids.map((id) => ({
      id,
      name: id,
      institute: `institute ${id}`,
      files: [`${id}.csv`],
      score: "judge",
      outputs: id,
    })),
    ...stated,
  });
  const groups = ids.map((id, i) => ({
    name: id,
    files: [`${id}.csv`],
    readings: [reading((pipelines[i] ?? []).map(line), {}, `${id}.csv`)],
  }));
  return buildStudy(exercise, groups, { problems: problemSink(true) });
}

/** `n` items named from a prefix, with what `says` of each by its number. */
export const items = (n: number, of: (i: number) => Omit<Line, "item">, prefix = "item-"): Line[] =>
  Array.from({ length: n }, (_, i) => ({ item: `${prefix}${i}`, ...of(i) }));
