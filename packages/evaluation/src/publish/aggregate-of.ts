import type {
  Comparison,
  Contrast,
  Corrected,
  Estimate,
  Figure,
  GateRow,
  Sentence,
} from "../result/index.ts";
import type { Aggregate, PublicFigure } from "./aggregate.ts";
import { gateWordsAllowed, LEAST_OBSERVATIONS, verdictWordsAllowed } from "./allowed.ts";
import { leftOut } from "./left-out.ts";
import { PublishRefusal } from "./refusal.ts";

/**
 * What of a comparison may leave the house: each member is taken over by name, so that what is added to a comparison
 * later stays at home. No item, answer or file is in it, nor an unsalted digest of one.
 * @throws PublishRefusal `draft-protocol` for a comparison without a protocol of its authors.
 */
export function aggregateOf(comparison: Comparison): Aggregate {
  const { exercise, tool, pipelines, systems } = comparison;
  if (exercise.basis === "draft") throw new PublishRefusal("draft-protocol");
  const estimates = comparison.estimates.filter(({ figure }) => isLarge(figure)).map(estimateOf);
  const contrasts = comparison.contrasts.filter(({ difference }) => isLarge(difference)).map(contrastOf);
  const corrected = comparison.corrected.filter((row) => isLarge(row.corrected)).map(correctedOf);
  const published = new Set([
    ...estimates.map(({ figure }) => figure.id),
    ...contrasts.flatMap(({ difference, test }) => [difference.id, ...(test === null ? [] : [test.id])]),
    ...corrected.map(({ figure }) => figure.id),
  ]);
  return {
    kind: "bongsu/aggregate/1",
    tool: { name: tool.name, version: tool.version },
    exercise: {
      id: exercise.id,
      title: exercise.title,
      construct: exercise.construct,
      protocolDigest: exercise.protocolDigest,
      level: exercise.level,
      smallestDifference: exercise.smallestDifference,
      metric: { id: exercise.metric.id, name: exercise.metric.name },
      data: exercise.data,
    },
    pipelines: pipelines.map(({ id, name, institute, judge, harness, samples }) => ({
      id,
      name,
      institute,
      judge: { kind: judge.kind, name: judge.name },
      harness: harness.map(({ name: software, version }) => ({ name: software, version })),
      samples,
    })),
    systems: systems.map(({ id, name }) => ({ id, name })),
    languages: [...comparison.languages],
    verdict: comparison.verdict
      .filter(({ rule }) => verdictWordsAllowed(rule))
      .map((sentence) => sentenceOf(sentence, published)),
    gate: comparison.gate.map(gateRowOf),
    estimates,
    contrasts,
    corrected,
    leftOut: leftOut(comparison),
  };
}

const isLarge = ({ n }: Figure): boolean => n >= LEAST_OBSERVATIONS;

/** A number keeps its link only where the figure behind it is published too. */
function sentenceOf({ rule, en, ko }: Sentence, published: ReadonlySet<string>): Sentence {
  const linked = (pieces: Sentence["en"]): Sentence["en"] =>
    pieces.map((piece) => (typeof piece === "string" || published.has(piece.figure) ? piece : piece.say));
  return { rule, en: linked(en), ko: linked(ko) };
}

const gateRowOf = ({ aspect, rule, effect, finding, consequence }: GateRow): Aggregate["gate"][number] => ({
  aspect,
  rule,
  effect,
  said: gateWordsAllowed(rule) ? { finding, consequence } : null,
});

const estimateOf = (row: Estimate): Aggregate["estimates"][number] => ({
  source: row.source,
  system: row.system,
  language: row.language,
  task: row.task,
  metric: row.metric,
  lowerBoundOnly: row.lowerBoundOnly,
  figure: figureOf(row.figure),
});

const contrastOf = (row: Contrast): Aggregate["contrasts"][number] => ({
  kind: row.kind,
  first: { source: row.first.source, system: row.first.system },
  second: { source: row.second.source, system: row.second.system },
  language: row.language,
  task: row.task,
  metric: row.metric,
  difference: figureOf(row.difference),
  test: row.test === null ? null : figureOf(row.test),
  adjustedP: row.adjustedP,
  conclusion: row.conclusion,
});

const correctedOf = (row: Corrected): Aggregate["corrected"][number] => ({
  pipeline: row.pipeline,
  system: row.system,
  language: row.language,
  task: row.task,
  calibration: row.calibration,
  figure: figureOf(row.corrected),
});

const figureOf = (figure: Figure): PublicFigure => ({
  id: figure.id,
  value: figure.value,
  unit: figure.unit,
  estimand: figure.estimand,
  method: figure.method,
  n: figure.n,
  clusters: figure.clusters,
  standardError: figure.standardError,
  level: figure.level,
  interval: figure.interval,
  refusal: figure.refusal?.code ?? null,
  seed: figure.seed,
  warnings: [...figure.warnings],
  inputs: [...figure.inputs],
});
