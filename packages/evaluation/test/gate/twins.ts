import { problemSink } from "@bongsu/input";
import type { LogFacts, SampleRecord } from "@bongsu/harness";
import { runGate } from "../../src/gate/index.ts";
import type { Gate } from "../../src/gate/index.ts";
import { buildStudy, loadExercise } from "../../src/protocol/index.ts";
import { reading, sample } from "../readings.ts";

export interface Side {
  readonly plan?: Readonly<Record<string, unknown>>;
  readonly facts?: Partial<LogFacts>;
  readonly records?: readonly SampleRecord[];
  readonly name?: string;
}

export const ITEMS = Array.from({ length: 30 }, (_, at) => `i${String(at).padStart(2, "0")}`);

/** Thirty items, each judged pass or fail. */
export const judged = (more: (at: number) => Partial<SampleRecord> = () => ({})): readonly SampleRecord[] =>
  ITEMS.map((item, at) =>
    sample({
      item,
      scores: [{ scorer: "s", value: at % 3 === 0 ? "fail" : "pass", judge: null }],
      ...more(at),
    }),
  );

const BASE = {
  kind: "bongsu/exercise/1",
  id: "twins",
  title: "Twins",
  outcome: { classes: [{ id: "pass" }, { id: "partly" }, { id: "fail" }], unusable: ["none"] },
  metric: { id: "m", name: "pass", counts: ["pass"] },
  alternatives: [{ id: "n", name: "pass or partly", counts: ["pass", "partly"] }],
};

/** The gate over pipelines that differ only in what the sides say. */
export async function gateOf(
  sides: readonly Side[],
  exercise: Readonly<Record<string, unknown>> = {},
): Promise<Gate> {
  const pipelines = sides.map(({ plan, name }, at) => ({
    id: name ?? `p${at}`,
    name: name ?? `P${at}`,
    files: [`f${at}`],
    score: "s",
    ...plan,
  }));
  const loaded = loadExercise(JSON.stringify({ ...BASE, pipelines, ...exercise }), "exercise.yaml");
  const groups = sides.map(({ records, facts }, at) => ({
    name: pipelines[at]?.id ?? "",
    files: [`f${at}`],
    readings: [reading(records ?? judged(), facts)],
  }));
  return runGate(await buildStudy(loaded, groups, { problems: problemSink(true) }));
}

export const rulesOf = ({ rows }: Gate): readonly string[] => rows.map(({ rule }) => rule);
