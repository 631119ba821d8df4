import type { Aggregate, Comparison } from "@bongsu/evaluation";
import type { Text } from "@bongsu/input";
import type { Digest } from "@bongsu/statement";
import type { Cover } from "./schema/cover.ts";
import type { Decision } from "./schema/decision.ts";
import type { EvidenceKind, NamedParty } from "./schema/parts.ts";

type Figure = Pick<
  Comparison["estimates"][number]["figure"],
  "id" | "value" | "unit" | "estimand" | "method" | "n" | "interval"
>;

/** A number of the result, and how it was measured. */
export interface Measured {
  readonly by: "reference" | "corrected" | "judge";
  /** Pipeline whose judge gave it; null for the human label. */
  readonly pipeline: string | null;
  readonly system: string;
  readonly language: string | null;
  readonly metric: string;
  readonly figure: Figure;
}

/** What a result of the workbench says, from the whole of it or from what of it is public. */
export interface ResultFacts {
  readonly exercise: Pick<Comparison["exercise"], "id" | "title" | "metric"> | Aggregate["exercise"];
  readonly basis: "protocol" | "draft";
  readonly pipelines: readonly Pick<Comparison["pipelines"][number], "id" | "name" | "judge" | "harness">[];
  readonly systems: Comparison["systems"];
  readonly languages: readonly string[];
  readonly measured: readonly Measured[];
  readonly gate: Aggregate["gate"];
  readonly contrasts: readonly Contrast[];
  /** Null in what is published: they stay at home. */
  readonly judges: Comparison["judges"] | null;
  readonly allowed: Comparison["allowed"] | null;
}

type Contrast = Pick<Comparison["contrasts"][number], "kind" | "first" | "second" | "metric"> & {
  readonly difference: Pick<Figure, "value" | "n">;
};

/** What the caller verified of a signed statement; this package checks no signature itself. */
export interface Verified {
  readonly statement: Digest;
  readonly issuer: string;
  readonly issuedAt: string;
  /** established: who said it, what, and where it is logged are shown · refuted: something speaks against it. */
  readonly verdict: "established" | "open" | "refuted";
  /** The caller's one sentence on it. */
  readonly said: Text;
  readonly log: { readonly origin: string; readonly index: number } | null;
  /** Witnesses whose cosignatures were verified. */
  readonly witnesses: readonly string[];
  /** Its issuer has withdrawn or corrected it; null: neither was found. */
  readonly answered: { readonly kind: "withdrawal" | "correction"; readonly at: string } | null;
}

/** What is brought to an authority, as far as it could be read and verified. */
export interface Evidence {
  readonly kind: EvidenceKind;
  readonly title: Text;
  readonly digest: Digest;
  readonly result: ResultFacts | null;
  /** Another authority's answer on clauses. */
  readonly decision: Decision | null;
  readonly verified: Verified | null;
  readonly cover: { readonly digest: Digest; readonly said: Cover } | null;
}

/** From whom the evidence is, and how that is known. */
export function originOf({ verified, cover, decision }: Evidence): {
  readonly party: NamedParty | null;
  readonly known: Decision["evidence"]["fromKnown"];
} {
  if (verified !== null) {
    const { issuer } = verified;
    const named = [cover?.said.evaluator?.party, cover?.said.saidBy].find((one) => one?.domain === issuer);
    const name = named?.name ?? decision?.authority.name ?? { en: issuer, ko: issuer };
    return {
      party: { name, domain: issuer },
      known: verified.verdict === "established" ? "signature" : "nobody",
    };
  }
  const party = cover?.said.evaluator?.party ?? cover?.said.saidBy ?? null;
  return party === null ? { party: null, known: "nobody" } : { party, known: "cover" };
}

export function factsOfComparison(comparison: Comparison): ResultFacts {
  const { exercise, pipelines, systems, languages, gate, contrasts, judges, allowed } = comparison;
  return {
    exercise,
    basis: exercise.basis,
    pipelines,
    systems,
    languages,
    measured: [
      ...comparison.estimates.flatMap((row) => measuredOf(row)),
      ...comparison.corrected.flatMap((row) => correctedOf(row, row.corrected, exercise.metric.id)),
    ],
    gate: gate.map(({ aspect, rule, effect, finding, consequence }) => ({
      aspect,
      rule,
      effect,
      said: { finding, consequence },
    })),
    contrasts,
    judges,
    allowed,
  };
}

export function factsOfAggregate(aggregate: Aggregate): ResultFacts {
  const { exercise, pipelines, systems, languages, gate, contrasts } = aggregate;
  return {
    exercise,
    basis: "protocol",
    pipelines,
    systems,
    languages,
    measured: [
      ...aggregate.estimates.flatMap((row) => measuredOf(row)),
      ...aggregate.corrected.flatMap((row) => correctedOf(row, row.figure, exercise.metric.id)),
    ],
    gate,
    contrasts,
    judges: null,
    allowed: null,
  };
}

interface Cell {
  readonly system: string;
  readonly language: string | null;
  readonly task: string | null;
}

function measuredOf(row: Cell & { source: string; metric: string; figure: Figure }): Measured[] {
  // A task is a part of the exercise; what is accepted is the whole.
  if (row.task !== null) return [];
  const { source, system, language, metric, figure } = row;
  return source === "reference"
    ? [{ by: "reference", pipeline: null, system, language, metric, figure }]
    : [{ by: "judge", pipeline: source, system, language, metric, figure }];
}

function correctedOf(row: Cell & { pipeline: string }, figure: Figure, metric: string): Measured[] {
  if (row.task !== null || figure.value === null) return [];
  const { pipeline, system, language } = row;
  return [{ by: "corrected", pipeline, system, language, metric, figure }];
}
