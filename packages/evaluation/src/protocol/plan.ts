import type { Text } from "@bongsu/input";
import type { LogFacts, Loss } from "@bongsu/harness";
import type { Repeats } from "../store/repeats.ts";
import type { ReportedCheck } from "../store/reported-check.ts";
import type { Seen } from "../store/build-samples.ts";
import type { Dictionaries, Samples } from "../store/samples.ts";
import type { Exercise, MetricPlan, PipelinePlan } from "./schema.ts";

/** Something that nobody stated and the tool took to be so. */
export interface Assumption {
  readonly field: string;
  readonly said: Text;
}

/** An exercise with every default filled in; what the analyses read. */
export interface Plan {
  readonly exercise: Exercise;
  readonly basis: "protocol" | "draft";
  readonly assumptions: readonly Assumption[];
  readonly level: number;
  readonly smallestDifference: number | null;
  readonly metric: MetricPlan;
  readonly alternatives: readonly MetricPlan[];
  /** Outcome class ids in code order of `dictionaries.outcomes`; empty for numeric scores. */
  readonly classes: readonly string[];
  readonly systems: readonly { readonly id: string; readonly name: Text }[];
  readonly languages: readonly string[];
  readonly leastInstitutes: number;
  readonly reducer: string;
  readonly groups: "clusters" | "strata";
  readonly analyses: ReadonlySet<NonNullable<Exercise["analyses"]>[number]>;
}

/** A pipeline's samples, and what was found in its logs while they were selected. */
export interface Selected {
  readonly samples: Samples;
  /** What the logs held before the selection of items, and which verdicts were unusable, where. */
  readonly seen: Seen;
  /** Rows that repeated a sample of the pipeline and were left out. */
  readonly repeats: Repeats;
  /** Per row the leading bits of the digest of the item's content and of the answer; NaN where unknown, null where no row has one. */
  readonly contents: Float64Array | null;
  readonly answers: Float64Array | null;
}

/** What one pipeline's logs were found to say, beside what the plan declares of it. */
export interface Evidence extends Selected {
  readonly plan: PipelinePlan;
  readonly facts: readonly LogFacts[];
  readonly files: readonly {
    readonly name: string;
    readonly bytes: number;
    readonly digest: `sha256:${string}`;
    readonly format: string;
  }[];
  readonly losses: readonly (Loss & { readonly file: string })[];
  /** The same without the plan's selection of items; null where the selection leaves nothing out. */
  readonly everyItem: Selected | null;
  /** The scorer of the logs whose verdict the pipeline reports; null where its logs have none. */
  readonly scorer: string | null;
  /** Different verdicts of that scorer as the logs write them. */
  readonly rawVerdicts: readonly string[];
  /** Numbers that the logs report of themselves, checked against their samples. */
  readonly reported: readonly ReportedCheck[];
  /** All scorers that the logs have. */
  readonly scorers: readonly string[];
  /** Who judged, as the samples and logs say. */
  readonly judges: readonly string[];
  /** Language tags as the logs write them, and what they were read as where that differs. */
  readonly languages: readonly { readonly written: string; readonly read: string }[];
  /** Names under which logs know systems, by system code. */
  readonly systemNames: ReadonlyMap<number, readonly string[]>;
}

/** All that an analysis may look at. */
export interface Study {
  readonly plan: Plan;
  readonly evidence: readonly Evidence[];
  readonly dictionaries: Dictionaries;
}
