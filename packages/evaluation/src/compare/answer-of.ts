import type { Problem } from "@bongsu/input";
import { digestValue } from "@bongsu/statement";
import type { Analyses } from "../analyse/analyse.ts";
import type { Allowed, Gate, Permission } from "../gate/index.ts";
import { asksFrom, type Asked } from "../gate/asks.ts";
import type { Evidence, Study } from "../protocol/plan.ts";
import type { Exercise, MetricPlan } from "../protocol/schema.ts";
import type { Comparison } from "../result/index.ts";
import type { Answer } from "../verdict/answer.ts";
import type { PublishedReading } from "./read-published.ts";

export interface Parts {
  readonly study: Study;
  readonly gate: Gate;
  readonly analyses: Analyses;
  readonly published: PublishedReading | null;
  readonly problems: readonly Problem[];
  readonly version: string;
}

/** Puts the parts of an answer together, all but the verdict. */
export function answerOf({ study, gate, analyses, published, problems, version }: Parts): Answer {
  const { plan, evidence, dictionaries } = study;
  const inputs = [...evidence.flatMap(inputsOf), ...(published === null ? [] : [tableInput(published)])];
  return {
    kind: "bongsu/comparison/1",
    tool: { name: "bongsu", version },
    exercise: exerciseOf(study),
    // Without logs nothing was drafted, so nothing was assumed.
    assumptions: (evidence.length === 0 ? [] : plan.assumptions).map(({ field, said }) => ({ field, said })),
    inputs,
    inputsDigest: digestValue(inputs),
    pipelines: evidence.map(pipelineOf),
    systems: plan.systems.map(({ id, name }) => ({ id, name })),
    languages: [...plan.languages],
    tasks: Array.from({ length: dictionaries.tasks.size }, (_, code) => dictionaries.tasks.value(code)),
    gate: [...gate.rows],
    allowed: allowedOf(gate.allowed),
    ...analyses,
    skipped: analyses.skipped.map(({ analysis, said }) => ({ analysis, said })),
    published: published?.analysis.published ?? null,
    asks: [...asksFrom(gate.rows, askedOf(study, analyses)), ...(published?.analysis.asks ?? [])],
    losses: evidence
      .flatMap((e) =>
        e.losses.map(({ file, field, kind, samples, note }) => ({ file, field, kind, samples, note })),
      )
      .filter(firstOfItsKind()),
    problems: problems.map(({ file, place, code, severity, found, expected, todo }) => ({
      file,
      ...(place === undefined ? {} : { place }),
      code,
      severity,
      found,
      expected,
      todo,
    })),
  };
}

function askedOf({ evidence }: Study, { estimates }: Analyses): Asked {
  return {
    pipelines: evidence.map(({ plan: { id, name, institute } }) => ({ id, name, institute })),
    everyOutputLabelled: evidence.every(({ samples }) => samples.reference.every((code) => code >= 0)),
    smallerBudget: [...new Set(estimates.filter((e) => e.lowerBoundOnly).map((e) => e.source))],
  };
}

function exerciseOf({ plan, evidence }: Study): Comparison["exercise"] {
  const { exercise } = plan;
  const labelled = evidence.some(
    (e) => e.samples.raters.length > 0 || e.samples.reference.some((code) => code >= 0),
  );
  return {
    id: exercise.id,
    title: exercise.title,
    construct: exercise.construct ?? null,
    basis: plan.basis,
    protocolDigest: digestValue(exercise),
    level: plan.level,
    smallestDifference: plan.smallestDifference,
    metric: metricOf(plan.metric),
    alternatives: plan.alternatives.map(metricOf),
    classes: plan.classes.map((id) => ({ id, name: nameOfClass(exercise, id) })),
    reference: labelled ? referenceOf(exercise, evidence) : null,
    data:
      exercise.data === undefined
        ? null
        : {
            name: exercise.data.name,
            source: exercise.data.source ?? null,
            licence: exercise.data.licence ?? null,
          },
  };
}

const referenceOf = (
  exercise: Exercise,
  evidence: readonly Evidence[],
): Comparison["exercise"]["reference"] => ({
  name: exercise.reference?.name ?? { en: "human label", ko: "사람의 판정" },
  raters: Math.max(...evidence.map((e) => e.samples.raters.length)),
  adjudicated: exercise.reference?.adjudicated !== undefined,
});

function nameOfClass(exercise: Exercise, id: string): { en: string; ko: string } {
  return exercise.outcome?.classes.find((c) => c.id === id)?.name ?? { en: id, ko: id };
}

const metricOf = ({ id, name, counts }: MetricPlan): Comparison["exercise"]["metric"] => ({
  id,
  name,
  counts: counts ?? null,
});

function inputsOf({ plan, files }: Evidence): Comparison["inputs"] {
  return files.map(({ name, bytes, digest, format }) => ({
    pipeline: plan.id,
    file: name,
    bytes,
    digest,
    format,
  }));
}

const tableInput = ({ file }: PublishedReading): Comparison["inputs"][number] => ({
  pipeline: "published",
  file: file.name,
  bytes: file.bytes,
  digest: file.digest,
  format: "csv",
});

function pipelineOf({ plan, facts, samples }: Evidence): Comparison["pipelines"][number] {
  const harness = new Map(facts.map((f) => [JSON.stringify(f.harness), f.harness]));
  return {
    id: plan.id,
    name: plan.name,
    institute: plan.institute ?? null,
    judge:
      plan.judge === undefined
        ? { kind: "unknown", name: { en: "not stated", ko: "밝히지 않음" } }
        : { kind: plan.judge.kind, name: plan.judge.name },
    outputs: plan.outputs ?? null,
    harness: [...harness.values()].map(({ name, version }) => ({ name, version })),
    samples: samples.rows,
  };
}

const permission = ({ allowed, because }: Permission): { allowed: boolean; because: string[] } => ({
  allowed,
  because: [...because],
});

const allowedOf = ({ sideBySide, paired, pooled, pairs }: Allowed): Comparison["allowed"] => ({
  sideBySide: { ...permission(sideBySide), among: [...sideBySide.among] },
  paired: { ...permission(paired), among: [...paired.among] },
  pooled: { ...permission(pooled), among: [...pooled.among] },
  pairs: pairs.map((pair) => ({
    first: pair.first,
    second: pair.second,
    unknown: [...pair.unknown],
    sideBySide: permission(pair.sideBySide),
    paired: permission(pair.paired),
    pooled: permission(pair.pooled),
  })),
});

/** The same file read for two pipelines loses the same things: said once. */
function firstOfItsKind(): (loss: Comparison["losses"][number]) => boolean {
  const seen = new Set<string>();
  return ({ file, field, kind }) => {
    const key = JSON.stringify([file, field, kind]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  };
}
